// SPDX-License-Identifier: MIT
#include <dtl/dtl.hpp>

#include <holdfast/concurrency/line_difference.hpp>

namespace holdfast::concurrency {
namespace {

using Lines = std::vector<std::string>;

// The difference takes quadratic time for texts that have nothing in common.
constexpr std::size_t most_lines = 500;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (true) {
        auto const end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

LineFate fate_of(dtl::edit_t edit) {
    switch (edit) {
        case dtl::SES_ADD: return LineFate::added;
        case dtl::SES_DELETE: return LineFate::removed;
        default: return LineFate::kept;
    }
}

}  // namespace

std::vector<ComparedLine> line_difference(std::string_view then, std::string_view now) {
    auto const before = lines_of(then);
    auto const after = lines_of(now);
    std::vector<ComparedLine> compared;
    if (before.size() + after.size() > most_lines) {
        for (auto const& line : before) compared.push_back({LineFate::removed, line});
        for (auto const& line : after) compared.push_back({LineFate::added, line});
        return compared;
    }
    dtl::Diff<std::string, Lines> difference{before, after};
    difference.compose();
    for (auto const& [line, info] : difference.getSes().getSequence()) {
        compared.push_back({fate_of(info.type), line});
    }
    return compared;
}

}  // namespace holdfast::concurrency
