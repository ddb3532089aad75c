// SPDX-License-Identifier: MIT
#include "torture/workload/shown_page.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace holdfast::torture {
namespace {

// The text between two texts, of which the first is the next one in `rest`, which then goes on
// behind the second.
std::optional<std::string_view> take_between(std::string_view& rest, std::string_view start,
                                             std::string_view end) {
    auto const from = rest.find(start);
    if (from == std::string_view::npos) return {};
    rest.remove_prefix(from + start.size());
    auto const to = rest.find(end);
    if (to == std::string_view::npos) throw std::runtime_error{"half a page"};
    auto const found = rest.substr(0, to);
    rest.remove_prefix(to);
    return found;
}

std::vector<Id> read_numbers(std::string_view text) {
    std::vector<Id> numbers;
    auto const* const end = text.data() + text.size();
    for (auto const* at = text.data(); at != end;) {
        Id number = none;
        auto const [next, error] = std::from_chars(at, end, number);
        if (error == std::errc{}) numbers.push_back(number);
        at = error == std::errc{} ? next : at + 1;
    }
    return numbers;
}

Id number_or_none(std::string_view text) {
    auto const numbers = read_numbers(text);
    return numbers.empty() ? none : numbers.front();
}

}  // namespace

std::vector<ListState> read_lists(std::string_view text) {
    std::vector<ListState> lists;
    while (!text.empty()) {
        auto const end = std::min(text.find(';'), text.size());
        auto numbers = read_numbers(text.substr(0, end));
        lists.push_back({.list = numbers.at(0),
                         .note = numbers.at(1),
                         .items = {numbers.begin() + 2, numbers.end()}});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lists;
}

Reading read_page(std::string const& html) {
    Reading reading;
    std::string_view rest{html};
    while (auto const number = take_between(rest, "<p>List ", " note ")) {
        auto const note = take_between(rest, " note ", " items ");
        auto const items = take_between(rest, " items ", ".</p>");
        reading.lists.push_back({.list = number_or_none(*number),
                                 .note = number_or_none(note.value()),
                                 .items = read_numbers(items.value())});
    }
    rest = html;
    if (auto const total = take_between(rest, "<p>Total ", ".</p>")) {
        reading.total = number_or_none(*total);
    }
    if (reading.lists.empty()) throw std::runtime_error{"a page without lists: " + html};
    return reading;
}

}  // namespace holdfast::torture
