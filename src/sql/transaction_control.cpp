// SPDX-License-Identifier: MIT
#include "sql/transaction_control.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>

namespace holdfast::sql {

namespace {

using Words = std::array<std::string, 3>;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// PostgreSQL's comments nest.
std::size_t length_of_block_comment(std::string_view text) {
    std::size_t depth = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        auto const two = text.substr(i, 2);
        if (two != "/*" && two != "*/") continue;
        depth = two == "/*" ? depth + 1 : depth - 1;
        ++i;
        if (depth == 0) return i + 1;
    }
    return text.size();
}

std::string_view without_blanks(std::string_view text) {
    for (;;) {
        auto const start = text.find_first_not_of(" \t\r\n\f\v;");
        if (start == std::string_view::npos) return {};
        text.remove_prefix(start);
        if (text.starts_with("--")) {
            text.remove_prefix(std::min(text.find_first_of("\r\n"), text.size()));
        } else if (text.starts_with("/*")) {
            text.remove_prefix(length_of_block_comment(text));
        } else {
            return text;
        }
    }
}

// In small letters. What is no word, such as a quoted name, ends them.
Words first_words(std::string_view text) {
    Words words;
    for (auto& word : words) {
        text = without_blanks(text);
        auto const end = std::ranges::find_if_not(text, is_letter);
        word = {text.begin(), end};
        if (word.empty()) break;
        for (char& c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        text.remove_prefix(word.size());
    }
    return words;
}

bool is_one_of(std::string const& word, std::initializer_list<std::string_view> candidates) {
    return std::ranges::find(candidates, word) != candidates.end();
}

}  // namespace

bool controls_transaction(std::string_view statement) {
    auto const [first, second, third] = first_words(statement);
    if (is_one_of(first, {"begin", "start", "commit", "end", "abort"})) return true;
    if (first == "rollback") {
        bool const has_noise = is_one_of(second, {"work", "transaction"});
        return (has_noise ? third : second) != "to";
    }
    if (first == "prepare" || first == "set") return second == "transaction";
    return false;
}

}  // namespace holdfast::sql
