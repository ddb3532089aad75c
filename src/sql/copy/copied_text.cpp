// SPDX-License-Identifier: MIT
#include "sql/copy/copied_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

#include <holdfast/sql/value_format.hpp>
#include <holdfast/text/utf8.hpp>

#include "text/ascii.hpp"
#include "text/hexadecimal.hpp"
#include "text/number.hpp"

namespace holdfast::sql {

namespace {

using std::string_view_literals::operator""sv;

constexpr int measure_of_none = 4;  // PostgreSQL counts from here

[[noreturn]] void refuse(std::string const& reason) {
    throw detail::UnfitValue{reason};
}

bool is_whole(std::string_view type) {
    return type == "int2" || type == "int4" || type == "int8";
}

bool is_text(std::string_view type) {
    return type == "text" || type == "varchar" || type == "bpchar";
}

void append_escaped(std::string& line, std::string_view text) {
    for (;;) {
        auto const at = text.find_first_of("\\\n\r\t"sv);
        line += text.substr(0, at);
        if (at == std::string_view::npos) return;
        line += '\\';
        switch (text[at]) {
            case '\n': line += 'n'; break;
            case '\r': line += 'r'; break;
            case '\t': line += 't'; break;
            default: line += '\\';
        }
        text.remove_prefix(at + 1);
    }
}

/// The number of decimals that a number's text has, such as 2 of `12.50` and 3 of `5e-3`.
int decimals_of(std::string_view number) {
    auto const exponent_at = number.find_first_of("eE");
    int exponent = 0;
    if (exponent_at != std::string_view::npos) {
        auto written = number.substr(exponent_at + 1);
        if (written.starts_with('+')) written.remove_prefix(1);
        exponent = text::number_in<int>(written).value_or(0);
    }
    auto const digits = number.substr(0, exponent_at);
    auto const point = digits.find('.');
    int const behind =
        point == std::string_view::npos ? 0 : static_cast<int>(digits.size() - point - 1);
    return std::max(0, behind - exponent);
}

bool is_plain_number(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    return !text.empty() && std::ranges::count(text, '.') <= 1 &&
           std::ranges::any_of(text, text::is_digit) &&
           std::ranges::all_of(text, [&](char c) { return c == '.' || text::is_digit(c); });
}

// A pattern has a `0` for each digit.
bool has_form(std::string_view text, std::string_view pattern) {
    return std::ranges::equal(text, pattern, [](char c, char wanted) {
        return wanted == '0' ? text::is_digit(c) : c == wanted;
    });
}

bool is_day(std::string_view text) {
    return has_form(text, "0000-00-00");
}

bool is_time(std::string_view text, int most_decimals) {
    constexpr std::size_t before_fraction = 8;
    if (has_form(text, "00:00") || has_form(text, "00:00:00")) return true;
    if (!has_form(text.substr(0, before_fraction), "00:00:00")) return false;
    auto const fraction = text.substr(before_fraction);
    return fraction.size() >= 2 && fraction.size() <= static_cast<std::size_t>(most_decimals) + 1 &&
           has_form(fraction, std::string_view{".000000"}.substr(0, fraction.size()));
}

bool is_day_and_time(std::string_view text, int most_decimals) {
    constexpr std::size_t before_time = 10;
    return text.size() > before_time && is_day(text.substr(0, before_time)) &&
           (text[before_time] == 'T' || text[before_time] == ' ') &&
           is_time(text.substr(before_time + 1), most_decimals);
}

/// Appends a value that is not NULL to a line.
class Appending {
public:
    Appending(std::string& line, WholeColumn const& column, DatabaseKind source)
        : line_{line}, column_{column}, source_{source} {}

    void operator()(std::monostate) const {}

    void operator()(std::int64_t whole) const {
        auto const& type = column_.type;
        if (type == "bool") {
            if (whole != 0 && whole != 1) refuse("has a number that is neither 0 nor 1");
            line_ += whole == 1 ? 't' : 'f';
            return;
        }
        if (type == "float8") require_exact(static_cast<double>(whole), whole);
        if (type == "float4") require_exact(static_cast<float>(whole), whole);
        if (is_text(type) || is_moment()) refuse("has a number in place of a text");
        if (type == "bytea") refuse("has a number in place of bytes");
        line_ += text::number_text(whole);
    }

    void operator()(double real) const {
        auto const& type = column_.type;
        if (is_whole(type)) refuse("has a number that is not whole");
        if (type == "bool") refuse("has a number that is neither 0 nor 1");
        if (is_text(type) || is_moment()) refuse("has a number in place of a text");
        if (type == "bytea") refuse("has a number in place of bytes");
        if (type == "float4" && source_ == DatabaseKind::sqlite &&
            static_cast<double>(static_cast<float>(real)) != real) {
            refuse("has a number that would be rounded");
        }
        auto const text = text::number_text(real);
        if (type == "numeric") require_decimals(text);
        line_ += text;
    }

    void operator()(std::string_view text) const {
        if (source_ == DatabaseKind::sqlite) require_fit(text);
        append_escaped(line_, text);
    }

    void operator()(std::span<std::byte const> bytes) const {
        if (column_.type != "bytea") refuse("has bytes in place of " + wanted());
        line_ += "\\\\x";
        text::append_hexadecimal(line_, bytes);
    }

private:
    bool is_moment() const {
        return column_.type == "date" || column_.type == "time" || column_.type == "timestamp";
    }

    std::string wanted() const {
        bool const is_number = is_whole(column_.type) || column_.type.starts_with("float") ||
                               column_.type == "numeric" || column_.type == "bool";
        return is_number ? "a number" : "a text";
    }

    template <class Number>
    static void require_exact(Number number, std::int64_t whole) {
        constexpr auto limit = static_cast<Number>(9'223'372'036'854'775'808.0);
        if (number >= limit || static_cast<std::int64_t>(number) != whole) {
            refuse("has a number that would be rounded");
        }
    }

    // The scale has 11 bits of the measure, with a sign.
    void require_decimals(std::string_view text) const {
        if (column_.measure < measure_of_none) return;
        int const scale = (((column_.measure - measure_of_none) & 0x7FF) ^ 1'024) - 1'024;
        if (decimals_of(text) > scale) refuse("has a number that would be rounded");
    }

    void require_fit(std::string_view text) const {
        auto const& type = column_.type;
        if (is_whole(type) || type == "bool" || type.starts_with("float")) {
            refuse("has a text in place of a number");
        }
        if (type == "bytea") refuse("has a text in place of bytes");
        if (text.find('\0') != std::string_view::npos) refuse("has a text with a zero byte");
        if (!text::is_utf8(text)) refuse("has a text that is not UTF-8");
        if (type == "numeric") {
            if (!is_plain_number(text)) refuse("has a text in place of a number");
            require_decimals(text);
        }
        if (type == "varchar" || type == "bpchar") require_length(text);
        if (is_moment()) require_moment(text);
    }

    // PostgreSQL cuts off blanks that are too many, and fills up a `char(10)`.
    void require_length(std::string_view text) const {
        if (column_.measure < measure_of_none) return;
        auto const most = column_.measure - measure_of_none;
        auto const length = std::ranges::count_if(text, [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        });
        if (length > most) refuse("has a text of more characters than the column takes");
        if (column_.type == "bpchar" && length != most)
            refuse("has a text that would be filled up");
    }

    // PostgreSQL reads words such as `today`, too.
    void require_moment(std::string_view text) const {
        constexpr int microseconds = 6;
        int const decimals = column_.measure < 0 ? microseconds : column_.measure;
        auto const& type = column_.type;
        bool const is_fit = type == "date"   ? is_day(text)
                            : type == "time" ? is_time(text, decimals)
                                             : is_day_and_time(text, decimals);
        if (!is_fit) refuse("has a text that is no " + type + " as fields write it");
    }

    std::string& line_;
    WholeColumn const& column_;
    DatabaseKind source_;
};

}  // namespace

void append_copied(std::string& line, Value const& value, WholeColumn const& column,
                   DatabaseKind source) {
    if (std::holds_alternative<std::monostate>(value)) {
        line += "\\N";
        return;
    }
    std::visit(Appending{line, column, source}, value);
}

}  // namespace holdfast::sql
