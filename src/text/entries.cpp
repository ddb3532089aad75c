// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/text/entries.hpp>

namespace holdfast::text {
namespace {

std::string as_line(std::string_view entry) {
    std::string line;
    line.reserve(entry.size() + 1);
    for (char const c : entry) {
        if (c == '\n') {
            line += "\\n";
        } else if (c == '\\') {
            line += "\\\\";
        } else {
            line += c;
        }
    }
    return line += '\n';
}

std::string from_line(std::string_view line) {
    std::string entry;
    entry.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        auto const next = i + 1 < line.size() ? line[i + 1] : '\0';
        bool const escaped = line[i] == '\\' && (next == '\\' || next == 'n');
        if (escaped) ++i;
        entry += escaped && next == 'n' ? '\n' : line[i];
    }
    return entry;
}

}  // namespace

std::string join_entries(std::vector<std::string> entries) {
    std::ranges::sort(entries);
    auto const twins = std::ranges::unique(entries);
    entries.erase(twins.begin(), twins.end());
    std::string text;
    for (auto const& entry : entries) text += as_line(entry);
    return text;
}

std::vector<std::string> split_entries(std::string_view text) {
    std::vector<std::string> entries;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        entries.push_back(from_line(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return entries;
}

}  // namespace holdfast::text
