// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace holdfast::sql {

/// The bytes of a column for binary data.
using Bytes = std::vector<std::byte>;

/// A value of the database: NULL, a whole number, another number, a text, bytes. It owns its
/// text or bytes, or refers to those of another owner.
using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, std::string,
                           std::span<std::byte const>, Bytes>;

/// A value for a statement's parameter, or several for one in `in (?)`.
struct Parameter {
    Value value;                             ///< unless there is a list
    std::optional<std::vector<Value>> list;  ///< of the values in `in (?)`
};

}  // namespace holdfast::sql
