// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// \file
/// Reads the text of statements: quotes, comments, parameters. At compile time, where it is known.

namespace holdfast::sql::detail {

constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

constexpr bool is_part_of_word(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

/// Whether the text is the word, which is given in small letters.
constexpr bool is_word(std::string_view text, std::string_view word) {
    if (text.size() != word.size()) return false;
    for (std::size_t i = 0; i != text.size(); ++i) {
        char const one = text[i];
        if ((one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one) != word[i]) {
            return false;
        }
    }
    return true;
}

/// The mark that some editors put before a file. SQLite takes it for a blank.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

enum class TokenKind { blank, word, quoted, symbol, unended };

/// A part of a statement's text. Comments are blank.
struct Token {
    TokenKind kind = TokenKind::blank;
    std::string_view text;
};

/// The way in which a text in quotes holds a quote: twice, or also behind a backslash.
enum class Escape { doubling, backslash };

/// The length of a text in quotes, or npos.
constexpr std::size_t quoted_length(std::string_view text, Escape escape) {
    char const quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (escape == Escape::backslash && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            bool const is_doubled = i + 1 < text.size() && text[i + 1] == quote;
            if (!is_doubled) return i + 1;
            ++i;
        }
    }
    return std::string_view::npos;
}

/// The length of a comment in `/*` and `*/`, or npos. PostgreSQL's comments nest.
constexpr std::size_t comment_length(std::string_view text) {
    std::size_t depth = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        auto const two = text.substr(i, 2);
        if (two != "/*" && two != "*/") continue;
        depth = two == "/*" ? depth + 1 : depth - 1;
        ++i;
        if (depth == 0) return i + 1;
    }
    return std::string_view::npos;
}

/// The length of PostgreSQL's `$tag$…$tag$`, or npos; 0 where none begins.
constexpr std::size_t dollar_quoted_length(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && is_part_of_word(text[end])) ++end;
    if (end >= text.size() || text[end] != '$') return 0;
    bool const is_number = end > 1 && !is_letter(text[1]);
    if (is_number) return 0;
    auto const tag = text.substr(0, end + 1);
    auto const close = text.find(tag, tag.size());
    return close == std::string_view::npos ? close : close + tag.size();
}

/// The first token of a text that is not empty.
constexpr Token first_token(std::string_view text) {
    auto const length_while = [&](auto const& belongs) {
        std::size_t length = 0;
        while (length != text.size() && belongs(text[length])) ++length;
        return length;
    };
    auto const token = [&](TokenKind kind, std::size_t length) {
        return length == std::string_view::npos ? Token{TokenKind::unended, text}
                                                : Token{kind, text.substr(0, length)};
    };
    char const c = text.front();
    if (is_blank(c)) return token(TokenKind::blank, length_while(is_blank));
    if (text.starts_with(byte_order_mark)) return token(TokenKind::blank, byte_order_mark.size());
    if (text.starts_with("--")) {
        return token(TokenKind::blank, std::min(text.find_first_of("\r\n"), text.size()));
    }
    if (text.starts_with("/*")) return token(TokenKind::blank, comment_length(text));
    if (c == '\'' || c == '"' || c == '`') {
        return token(TokenKind::quoted, quoted_length(text, Escape::doubling));
    }
    bool const has_escapes = (c == 'e' || c == 'E') && text.size() > 1 && text[1] == '\'';
    if (has_escapes) {
        auto const length = quoted_length(text.substr(1), Escape::backslash);
        return token(TokenKind::quoted, length == std::string_view::npos ? length : length + 1);
    }
    if (c == '$') {
        auto const length = dollar_quoted_length(text);
        if (length > 0) return token(TokenKind::quoted, length);
    }
    if (is_letter(c)) {
        auto const belongs = [](char other) { return is_part_of_word(other) || other == '$'; };
        return token(TokenKind::word, length_while(belongs));
    }
    if (is_part_of_word(c)) return token(TokenKind::word, length_while(is_part_of_word));
    return token(TokenKind::symbol, text.starts_with("??") ? 2 : 1);
}

/// The place of a parameter in a statement's text.
struct Place {
    std::size_t begin = 0;     ///< of `?`, or for a list of `in (?)` or `not in (?)`
    std::size_t end = 0;       ///< behind it
    bool is_list = false;      ///< `in (?)`
    bool is_negated = false;   ///< `not in (?)`
    bool is_compared = false;  ///< in a condition, such as `where id = ?`
};

/// Reads a statement's parameters, one after the other.
class ParameterReader {
public:
    constexpr explicit ParameterReader(std::string_view text) : text_{text} {}

    /// The next parameter, or nothing behind the last.
    constexpr std::optional<Place> next() {
        while (at_ < text_.size()) {
            auto const token = first_token(text_.substr(at_));
            auto const begin = at_;
            at_ += token.text.size();
            if (token.kind == TokenKind::blank) continue;
            if (token.kind == TokenKind::symbol && token.text == "?") return place(begin);
            remember(token, begin);
        }
        return {};
    }

private:
    struct Seen {
        std::string_view text;
        std::size_t begin = 0;
    };

    constexpr void remember(Token const& token, std::size_t begin) {
        follow_conditions(token);
        before_[0] = before_[1];
        before_[1] = before_[2];
        before_[2] = {token.text, begin};
    }

    // A condition ends with the select in parentheses that it belongs to.
    constexpr void follow_conditions(Token const& token) {
        if (token.text == "(") ++depth_;
        if (token.text == ")" && depth_-- == depth_of_condition_) depth_of_condition_ = none;
        if (is_word(token.text, "where")) depth_of_condition_ = depth_;
        if (is_word(token.text, "set")) depth_of_condition_ = none;
    }

    constexpr bool is_behind_comparison() const {
        auto const before = before_[2].text;
        return depth_of_condition_ != none && (before == "=" || before == "<" || before == ">");
    }

    constexpr Place place(std::size_t begin) {
        auto const close = end_of_closing();
        bool const is_list = is_word(before_[1].text, "in") && before_[2].text == "(" && close > 0;
        Place place{begin, begin + 1, false, false, is_behind_comparison()};
        if (is_list) {
            bool const is_negated = is_word(before_[0].text, "not");
            place = {before_[is_negated ? 0 : 1].begin, close, true, is_negated, false};
            at_ = close;
            --depth_;
        }
        remember({TokenKind::symbol, "?"}, begin);
        return place;
    }

    // The position behind a `)` that comes next, or 0.
    constexpr std::size_t end_of_closing() const {
        for (auto at = at_; at < text_.size();) {
            auto const token = first_token(text_.substr(at));
            at += token.text.size();
            if (token.kind != TokenKind::blank) return token.text == ")" ? at : 0;
        }
        return 0;
    }

    std::string_view text_;
    static constexpr int none = -1;

    std::size_t at_ = 0;
    Seen before_[3];
    int depth_ = 0;
    int depth_of_condition_ = none;
};

/// The first words of a statement, behind blanks and `;`. A symbol or a quoted name ends them.
struct FirstWords {
    std::string_view words[3];

    constexpr explicit FirstWords(std::string_view text) {
        std::size_t found = 0;
        while (!text.empty() && found < 3) {
            auto const token = first_token(text);
            text.remove_prefix(token.text.size());
            bool const separates = token.kind == TokenKind::blank || token.text == ";";
            if (separates) continue;
            if (token.kind != TokenKind::word) return;
            words[found++] = token.text;
        }
    }

    constexpr bool is(std::size_t index, std::string_view word) const {
        return is_word(words[index], word);
    }
};

/// Whether a statement begins with that word, behind blanks and `;`. No other word is read.
constexpr bool begins_with(std::string_view text, std::string_view word) {
    while (!text.empty()) {
        auto const token = first_token(text);
        text.remove_prefix(token.text.size());
        bool const separates = token.kind == TokenKind::blank || token.text == ";";
        if (!separates) return token.kind == TokenKind::word && is_word(token.text, word);
    }
    return false;
}

/// Whether it begins, ends or changes a transaction.
constexpr bool controls_transaction(std::string_view statement) {
    FirstWords const first{statement};
    for (std::string_view const word : {"begin", "start", "commit", "end", "abort"}) {
        if (first.is(0, word)) return true;
    }
    if (first.is(0, "rollback")) {
        bool const has_noise = first.is(1, "work") || first.is(1, "transaction");
        return !first.is(has_noise ? 2 : 1, "to");
    }
    return (first.is(0, "prepare") || first.is(0, "set")) && first.is(1, "transaction");
}

/// Whether there is anything but blanks and `;`.
constexpr bool has_statement(std::string_view text) {
    while (!text.empty()) {
        auto const token = first_token(text);
        if (token.kind != TokenKind::blank && token.text != ";") return true;
        text.remove_prefix(token.text.size());
    }
    return false;
}

/// A sentence about a text that is not one statement, or nothing. The body of a
/// trigger or function may hold several; the database itself judges such a text.
constexpr std::string_view mistake_in(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) return "a statement has a zero byte";
    if (!has_statement(text)) return "no statement";
    bool const may_hold_others = begins_with(text, "create");
    bool has_begun = false;
    while (!text.empty()) {
        auto const token = first_token(text);
        text.remove_prefix(token.text.size());
        if (token.kind == TokenKind::unended) return "a quote or a comment has no end";
        bool const ends_alone = text.starts_with('\r') && !text.starts_with("\r\n");
        if (token.text.starts_with("--") && ends_alone) {
            return "a comment ends with a carriage return, which SQLite takes for a part of it";
        }
        bool const holds_another =
            token.text.starts_with("/*") && token.text.find("/*", 2) != std::string_view::npos;
        if (holds_another) {
            return "a comment is within another one, which ends for SQLite with the first */";
        }
        bool const begins_parameter = token.text == "?" || token.text == "$";
        if (begins_parameter && !text.empty() && text.front() >= '0' && text.front() <= '9') {
            return "a parameter is a ? alone";
        }
        if (has_begun && !may_hold_others && token.text == ";" && has_statement(text)) {
            return "more than one statement, of which only the first would run";
        }
        has_begun = has_begun || (token.kind != TokenKind::blank && token.text != ";");
    }
    return {};
}

}  // namespace holdfast::sql::detail
