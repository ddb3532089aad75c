// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <holdfast/text/ascii_case.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/text/url.hpp>

#include "text/ascii.hpp"

namespace holdfast {
namespace {

// As browsers read an address (URL standard, "basic URL parser"): spaces and controls at its ends
// and line breaks and tabs anywhere count for nothing. Other controls are written in %XX.
std::string cleaned(std::string address) {
    bool const is_clean = std::ranges::none_of(address, text::is_control) &&
                          !address.starts_with(' ') && !address.ends_with(' ');
    if (is_clean) return address;
    auto const counts = [](char c) { return c != ' ' && !text::is_control(c); };
    auto const first = std::ranges::find_if(address, counts);
    auto const last = std::find_if(address.rbegin(), address.rend(), counts).base();
    std::string clean;
    for (auto c = first; c < last; ++c) {
        if (*c == '\t' || *c == '\n' || *c == '\r') continue;
        clean += text::is_control(*c) ? text::percent_encode({&*c, 1}) : std::string(1, *c);
    }
    return clean;
}

// In lower case; nothing where there is none (URL standard, "scheme state").
std::optional<std::string> scheme_of(std::string_view address) {
    auto const goes_on = [](char c) {
        return text::is_letter_or_digit(c) || c == '+' || c == '-' || c == '.';
    };
    auto const end = std::ranges::find_if_not(address, goes_on);
    bool const is_scheme = end != address.end() && *end == ':' && text::is_letter(address.front());
    if (!is_scheme) return {};
    std::string scheme{address.begin(), end};
    std::ranges::transform(scheme, scheme.begin(), text::ascii_lower);
    return scheme;
}

bool is_taken(std::string_view address) {
    static constexpr std::array<std::string_view, 4> taken{"http", "https", "mailto", "tel"};
    auto const scheme = scheme_of(address);
    return !scheme || std::ranges::find(taken, *scheme) != taken.end();
}

}  // namespace

Url::Url(std::string address) : address_{cleaned(std::move(address))} {
    if (!is_taken(address_)) address_ = nowhere;
}

std::optional<Url> Url::parse(std::string address) {
    Url url{std::move(address)};
    if (url.leads_nowhere()) return {};
    return url;
}

Url Url::of_any_scheme(std::string address) {
    Url url;
    url.address_ = cleaned(std::move(address));
    return url;
}

}  // namespace holdfast
