// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>

#include <holdfast/text/ascii_case.hpp>
#include <holdfast/widgets/has_attributes.hpp>

namespace holdfast {
namespace {

// HTML standard, "Attributes": those whose value is one address.
constexpr std::array<std::string_view, 9> of_addresses{"action",     "cite", "data",
                                                       "formaction", "href", "manifest",
                                                       "poster",     "src",  "xlink:href"};

bool holds_address(std::string_view name) {
    return std::ranges::any_of(of_addresses, [name](std::string_view known) {
        return text::equal_ignoring_ascii_case(known, name);
    });
}

}  // namespace

void HasAttributes::set_attribute(std::string_view name, std::string_view value) {
    if (holds_address(name)) return set_attribute(name, Url{std::string{value}});
    attributes_.set(name, value);
}

}  // namespace holdfast
