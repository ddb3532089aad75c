// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <vector>

#include <holdfast/concurrency/line_difference.hpp>
#include <holdfast/concurrency/line_merge.hpp>

namespace holdfast::concurrency {
namespace {

// Lines [first, last) of the base become others. (dtl::Diff3 merges some edits of one and the same
// line, one below the other; so only its differences are used here.)
struct Edit {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<std::string> lines;

    friend bool operator==(Edit const&, Edit const&) = default;
};

std::vector<Edit> edits(std::vector<ComparedLine> const& compared) {
    std::vector<Edit> edits;
    std::size_t position = 0;
    bool in_edit = false;
    for (auto const& line : compared) {
        if (line.fate == LineFate::kept) {
            ++position;
            in_edit = false;
            continue;
        }
        if (!in_edit) edits.push_back({.first = position, .last = position, .lines = {}});
        in_edit = true;
        if (line.fate == LineFate::added) edits.back().lines.push_back(line.text);
        if (line.fate == LineFate::removed) edits.back().last = ++position;
    }
    return edits;
}

bool meet(Edit const& left, Edit const& right) {
    return left.first <= right.last && right.first <= left.last;
}

std::vector<std::string> base_lines(std::vector<ComparedLine> const& compared) {
    std::vector<std::string> lines;
    for (auto const& line : compared) {
        if (line.fate != LineFate::added) lines.push_back(line.text);
    }
    return lines;
}

std::string apply(std::vector<Edit> const& edits, std::vector<std::string> const& base) {
    std::vector<std::string> lines;
    std::size_t position = 0;
    auto const keep_until = [&](std::size_t end) {
        for (; position < end; ++position) lines.push_back(base[position]);
    };
    for (auto const& edit : edits) {
        keep_until(edit.first);
        lines.insert(lines.end(), edit.lines.begin(), edit.lines.end());
        position = edit.last;
    }
    keep_until(base.size());

    std::string text;
    for (auto const& line : lines) text.append(line).append(1, '\n');
    if (!text.empty()) text.pop_back();
    return text;
}

}  // namespace

std::optional<std::string> merge_lines(std::string_view base, std::string_view mine,
                                       std::string_view theirs) {
    auto const my_difference = line_difference(base, mine);
    auto all = edits(my_difference);
    auto const my_count = all.size();
    for (auto& edit : edits(line_difference(base, theirs))) {
        auto const end = all.begin() + static_cast<std::ptrdiff_t>(my_count);
        if (std::find(all.begin(), end, edit) != end) continue;  // both did the same
        if (std::any_of(all.begin(), end, [&](Edit const& own) { return meet(own, edit); })) {
            return {};
        }
        all.push_back(std::move(edit));
    }
    std::ranges::stable_sort(all, {}, &Edit::first);
    return apply(all, base_lines(my_difference));
}

}  // namespace holdfast::concurrency
