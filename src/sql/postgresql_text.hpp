// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/sql/value.hpp>

namespace holdfast::sql {

/// A statement's text with PostgreSQL's parameters.
struct NumberedStatement {
    std::string text;
    std::vector<bool> takes_list;  ///< for each parameter
};

/// Replaces each `?` by `$1`, `$2` and so on, `??` by `?`, and compares with a list as with an
/// array.
NumberedStatement with_numbers(std::string_view statement);

/// The texts of parameters, each with a zero byte behind it, as libpq takes them.
class PostgresqlTexts {
public:
    /// Throws SqlError for a text that PostgreSQL does not keep as it is, and for a list where none
    /// is taken.
    PostgresqlTexts(std::span<Parameter const> parameters, std::vector<bool> const& takes_list);

    std::span<char const* const> pointers() const { return pointers_; }

private:
    std::string texts_;
    std::vector<char const*> pointers_;
};

/// The bytes that PostgreSQL writes as `\x` and hexadecimal digits.
Bytes bytes_of(std::string_view hexadecimal);

}  // namespace holdfast::sql
