// SPDX-License-Identifier: MIT
#include "sql/postgresql_text.hpp"

#include <cstdint>
#include <limits>
#include <variant>

#include <holdfast/sql/error.hpp>
#include <holdfast/sql/statement_text.hpp>

#include "sql/driver.hpp"
#include "text/hexadecimal.hpp"
#include "text/number.hpp"

namespace holdfast::sql {

namespace {

// Appends the text of a value that is not NULL.
struct Writer {
    std::string& texts;

    void operator()(std::monostate) const {}
    void operator()(std::int64_t whole) const { texts += text::number_text(whole); }
    void operator()(double real) const { texts += text::number_text(real); }
    void operator()(std::string_view text) const {
        if (text.find('\0') != std::string_view::npos) {
            throw SqlError{ErrorKind::other, "a text with a zero byte"};
        }
        texts += text;
    }
    void operator()(std::span<std::byte const> bytes) const {
        texts += "\\x";
        text::append_hexadecimal(texts, bytes);
    }
};

void write_array(std::string& texts, std::vector<Value> const& list) {
    texts += '{';
    char const* separator = "";
    for (auto const& value : list) {
        texts += separator;
        separator = ",";
        if (std::holds_alternative<std::monostate>(value)) {
            texts += "NULL";
            continue;
        }
        std::string text;
        std::visit(Writer{text}, value);
        texts += '"';
        for (char const c : text) {
            if (c == '"' || c == '\\') texts += '\\';
            texts += c;
        }
        texts += '"';
    }
    texts += '}';
}

void copy_operators(std::string& text, std::string_view part) {
    while (!part.empty()) {
        auto const token = detail::first_token(part);
        text += token.text == "??" ? "?" : token.text;
        part.remove_prefix(token.text.size());
    }
}

}  // namespace

NumberedStatement with_numbers(std::string_view statement) {
    NumberedStatement numbered;
    std::size_t copied = 0;
    detail::ParameterReader reader{statement};
    while (auto const place = reader.next()) {
        copy_operators(numbered.text, statement.substr(copied, place->begin - copied));
        auto const parameter = "$" + std::to_string(numbered.takes_list.size() + 1);
        if (!place->is_list) {
            numbered.text += parameter;
        } else {
            numbered.text += (place->is_negated ? "<> all (" : "= any (") + parameter + ")";
        }
        numbered.takes_list.push_back(place->is_list);
        copied = place->end;
    }
    copy_operators(numbered.text, statement.substr(copied));
    return numbered;
}

PostgresqlTexts::PostgresqlTexts(std::span<Parameter const> parameters,
                                 std::vector<bool> const& takes_list) {
    constexpr auto null = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> starts;
    starts.reserve(parameters.size());
    for (std::size_t i = 0; i != parameters.size(); ++i) {
        auto const& [value, list] = parameters[i];
        bool const is_null = !list && std::holds_alternative<std::monostate>(value);
        starts.push_back(is_null && !takes_list[i] ? null : texts_.size());
        if (list && !takes_list[i]) {
            throw SqlError{ErrorKind::other, std::string{list_elsewhere}};
        } else if (list) {
            write_array(texts_, *list);
        } else if (takes_list[i]) {
            write_array(texts_, {value});
        } else {
            std::visit(Writer{texts_}, value);
        }
        texts_ += '\0';
    }
    pointers_.reserve(parameters.size());
    for (auto const start : starts) {
        pointers_.push_back(start == null ? nullptr : texts_.data() + start);
    }
}

Bytes bytes_of(std::string_view hexadecimal) {
    Bytes bytes;
    bytes.reserve(hexadecimal.size() / 2);
    for (std::size_t i = 2; i + 1 < hexadecimal.size(); i += 2) {
        constexpr std::string_view digits = "0123456789abcdef";
        auto const high = digits.find(hexadecimal[i]);
        auto const low = digits.find(hexadecimal[i + 1]);
        bytes.push_back(static_cast<std::byte>(high << 4U | low));
    }
    return bytes;
}

}  // namespace holdfast::sql
