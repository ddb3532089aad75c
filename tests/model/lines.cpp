// SPDX-License-Identifier: MIT
#include "model/lines.hpp"

#include <algorithm>

namespace holdfast::model {
namespace {

constexpr std::size_t lines_of_a_text = 6;

/// Lines [first, last) that one side wrote anew.
struct Edit {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<std::string> lines;

    friend bool operator==(Edit const&, Edit const&) = default;
};

std::vector<Edit> edits(std::vector<std::string> const& from, std::vector<std::string> const& to) {
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i] == to[i]) continue;
        if (edits.empty() || edits.back().last != i) edits.push_back({i, i, {}});
        edits.back().lines.push_back(to[i]);
        edits.back().last = i + 1;
    }
    return edits;
}

bool are_apart(Edit const& left, Edit const& right) {
    return left.last < right.first || right.last < left.first;
}

std::string joined(std::vector<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines{""};
    for (char const c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    return lines;
}

bool is_lined(std::string_view text) {
    auto const lines = lines_of(text);
    if (lines.size() != lines_of_a_text) return false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].starts_with(std::to_string(i) + ':')) return false;
    }
    return true;
}

std::string with_line(std::string_view text, std::size_t line, char letter) {
    auto lines = lines_of(is_lined(text) ? text : lined_text);
    lines[line].back() = letter;
    return joined(lines);
}

std::string changed_text(std::string_view text, std::size_t number) {
    constexpr std::string_view letters = "abc";
    if (number == 35) return "\nfirst\n";
    return with_line(text, number % lines_of_a_text,
                     letters[number / lines_of_a_text % letters.size()]);
}

std::optional<std::string> merged_lines(std::string_view base, std::string_view mine,
                                        std::string_view theirs) {
    if (theirs == base) return std::string{mine};
    // Otherwise no line is left of the base, and both edits are the whole text.
    if (!is_lined(base) || !is_lined(mine) || !is_lined(theirs)) return {};
    auto merged = lines_of(mine);
    auto const my_edits = edits(lines_of(base), merged);
    for (auto const& edit : edits(lines_of(base), lines_of(theirs))) {
        if (std::ranges::find(my_edits, edit) != my_edits.end()) continue;
        auto const is_apart = [&](Edit const& own) { return are_apart(own, edit); };
        if (!std::ranges::all_of(my_edits, is_apart)) return {};
        std::ranges::copy(edit.lines, merged.begin() + static_cast<std::ptrdiff_t>(edit.first));
    }
    return joined(merged);
}

}  // namespace holdfast::model
