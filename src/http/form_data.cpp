// SPDX-License-Identifier: MIT
#include <holdfast/http/form_data.hpp>
#include <holdfast/text/form_pair.hpp>

namespace holdfast::http {

std::variant<FormData, FormDataError> parse_form_data(std::string_view body,
                                                      std::size_t most_fields) {
    FormData fields;
    while (auto const pair = text::take_form_pair(body)) {
        if (fields.size() == most_fields) return FormDataError::too_many_fields;
        auto name = text::form_text(pair->name);
        auto value = text::form_text(pair->value);
        if (!name || !value) return FormDataError::malformed;
        fields.emplace_back(std::move(*name), std::move(*value));
    }
    return fields;
}

}  // namespace holdfast::http
