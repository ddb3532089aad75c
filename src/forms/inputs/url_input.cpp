// SPDX-License-Identifier: MIT
#include <holdfast/fields/constraint.hpp>
#include <holdfast/forms/inputs/url_input.hpp>

namespace holdfast {

LineControl::Element UrlControl::element_for(std::string_view text) const {
    bool const is_kept = text.empty() || is_url.accepts(text);
    return {.type = is_kept ? "url" : "text", .input_mode = is_kept ? "" : "url"};
}

}  // namespace holdfast
