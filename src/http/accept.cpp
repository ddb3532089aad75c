// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>

#include <holdfast/http/accept.hpp>

#include "http/grammar.hpp"

namespace holdfast::http {
namespace {

// Takes what stands before the separator off the text.
std::string_view next(std::string_view& text, char separator) {
    auto const end = std::min(text.find(separator), text.size());
    auto const part = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

// The longer the match the more it counts; nothing when the range does not have the type.
std::optional<std::size_t> match(std::string_view range, std::string_view media_type) {
    if (range == "*/*") return 0;
    if (equal_ignoring_case(range, media_type)) return range.size();
    bool const is_group = range.ends_with("/*");
    range.remove_suffix(is_group ? 1 : 0);
    if (is_group && equal_ignoring_case(range, media_type.substr(0, range.size()))) {
        return range.size();
    }
    return {};
}

std::optional<std::size_t> match_coding(std::string_view range, std::string_view coding) {
    if (range == "*") return 0;
    if (equal_ignoring_case(range, coding)) return range.size();
    return {};
}

double weight(std::string_view parameters) {
    while (!parameters.empty()) {
        auto const parameter = next(parameters, ';');
        if (!equal_ignoring_case(parameter.substr(0, 2), "q=")) continue;
        double value = 0;
        auto const text = parameter.substr(2);
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value,
                                                  std::chars_format::fixed);
        bool const is_weight =
            error == std::errc{} && end == text.data() + text.size() && value >= 0 && value <= 1;
        return is_weight ? value : 0;
    }
    return 1;
}

template <class Match>
double weight_of_best(std::string_view list, std::string_view wanted, Match const& match) {
    std::optional<std::size_t> best;
    double weight_of_best = 0;
    while (!list.empty()) {
        auto parameters = next(list, ',');
        auto const range = next(parameters, ';');
        auto const found = match(range, wanted);
        if (!found || (best && *found < *best)) continue;
        best = found;
        weight_of_best = weight(parameters);
    }
    return weight_of_best;
}

}  // namespace

double quality(std::string_view accept, std::string_view media_type) {
    if (trim(accept).empty()) return 1;
    return weight_of_best(accept, media_type, match);
}

double coding_quality(std::string_view accept_encoding, std::string_view coding) {
    return weight_of_best(accept_encoding, coding, match_coding);
}

}  // namespace holdfast::http
