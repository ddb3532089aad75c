// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <holdfast/fields/field_format.hpp>
#include <holdfast/sql/value.hpp>

/// \file
/// Turns the program's values into the database's and back. A bool is stored as 0 or 1, a Decimal
/// as its units, nothing as NULL, and any other type with a FieldFormat as its canonical text.

namespace holdfast::sql::detail {

template <class Type>
inline constexpr bool is_optional = false;
template <class Type>
inline constexpr bool is_optional<std::optional<Type>> = true;

template <class Type>
inline constexpr bool is_list = false;
template <class Type>
inline constexpr bool is_list<std::vector<Type>> = !std::same_as<Type, std::byte>;
template <class Type, std::size_t Extent>
inline constexpr bool is_list<std::span<Type, Extent>> =
    !std::same_as<std::remove_cv_t<Type>, std::byte>;

template <class Type>
concept Whole = std::integral<Type> && !std::same_as<Type, bool> && !std::same_as<Type, char>;

template <class Type>
concept Number =
    std::is_arithmetic_v<Type> && !std::same_as<Type, char> && !std::same_as<Type, long double>;

/// A number with a fixed count of decimals, such as Decimal.
template <class Type>
concept Scaled = requires(Type const& value) {
    { value.units() } -> std::same_as<std::int64_t>;
    { Type::of_units(std::int64_t{}) } -> std::same_as<Type>;
};

template <class Type>
concept Formatted =
    !std::same_as<Type, char> && requires(Type const& value, std::string_view text) {
        { FieldFormat<Type>::format(value) } -> std::same_as<std::string>;
        FieldFormat<Type>::parse(text);
    };

/// Whether a value of the type is one of the database's.
template <class Type>
inline constexpr bool is_storable =
    Number<Type> || Scaled<Type> || Formatted<Type> || std::same_as<Type, std::nullopt_t> ||
    std::convertible_to<Type const&, std::string_view> ||
    std::convertible_to<Type const&, std::span<std::byte const>>;
template <class Type>
inline constexpr bool is_storable<std::optional<Type>> = is_storable<Type>;
template <>
inline constexpr bool is_storable<std::nullptr_t> = false;  // NULL is std::nullopt

/// Whether a value of the type can be a parameter's.
template <class Type>
inline constexpr bool can_be_bound = is_storable<Type>;
template <class Type>
    requires is_list<Type>
inline constexpr bool can_be_bound<Type> = is_storable<std::remove_cv_t<typename Type::value_type>>;

/// Whether a column can be read into the type.
template <class Type>
inline constexpr bool can_be_read =
    Number<Type> || Scaled<Type> || Formatted<Type> || std::same_as<Type, Bytes>;
template <class Type>
inline constexpr bool can_be_read<std::optional<Type>> = can_be_read<Type>;

/// A value that its column or its member cannot hold. Only a FieldFormat of an application may
/// quote it.
struct UnfitValue {
    std::string reason;
};

/// Throws UnfitValue for a number beyond 64 bits with a sign.
std::int64_t stored(std::uint64_t number);

/// Throws UnfitValue for NaN, which SQLite would store as NULL.
double stored(double number);

/// Throws UnfitValue for a null pointer.
std::string_view stored(char const* text);

// Each throws UnfitValue for a value that the type cannot hold as it is.
std::int64_t whole_number(Value const& value, std::int64_t least, std::int64_t most);
std::uint64_t natural_number(Value const& value);
double number(Value const& value);
float short_number(Value const& value);
bool yes_or_no(Value const& value);
std::string text(Value const& value);
Bytes bytes(Value const& value);
[[noreturn]] void fail_for(Violation const& violation);

/// The value as the database keeps it. It may refer to the argument.
template <class Type>
Value to_value(Type const& value) {
    if constexpr (std::same_as<Type, std::nullopt_t>) {
        return std::monostate{};
    } else if constexpr (is_optional<Type>) {
        return value ? to_value(*value) : Value{};
    } else if constexpr (std::same_as<Type, bool>) {
        return std::int64_t{value ? 1 : 0};
    } else if constexpr (Whole<Type> && std::is_unsigned_v<Type>) {
        return stored(value);
    } else if constexpr (Whole<Type>) {
        return std::int64_t{value};
    } else if constexpr (std::floating_point<Type>) {
        return stored(double{value});
    } else if constexpr (std::convertible_to<Type const&, char const*>) {
        return stored(static_cast<char const*>(value));
    } else if constexpr (std::convertible_to<Type const&, std::string_view>) {
        return std::string_view{value};
    } else if constexpr (std::convertible_to<Type const&, std::span<std::byte const>>) {
        return std::span<std::byte const>{value};
    } else if constexpr (Scaled<Type>) {
        return value.units();
    } else if constexpr (Formatted<Type>) {
        return FieldFormat<Type>::format(value);
    } else {
        return {};  // such a statement does not compile
    }
}

/// The program's value for that of a column. Throws UnfitValue.
template <class Type>
Type from_value(Value const& value) {
    if constexpr (is_optional<Type>) {
        if (std::holds_alternative<std::monostate>(value)) return Type{};
        return Type{from_value<typename Type::value_type>(value)};
    } else if constexpr (std::same_as<Type, bool>) {
        return yes_or_no(value);
    } else if constexpr (Whole<Type> && sizeof(Type) == 8 && std::is_unsigned_v<Type>) {
        return natural_number(value);
    } else if constexpr (Whole<Type>) {
        using Limits = std::numeric_limits<Type>;
        return static_cast<Type>(whole_number(value, Limits::min(), Limits::max()));
    } else if constexpr (std::same_as<Type, float>) {
        return short_number(value);
    } else if constexpr (std::floating_point<Type>) {
        return number(value);
    } else if constexpr (std::same_as<Type, std::string>) {
        return text(value);
    } else if constexpr (std::same_as<Type, Bytes>) {
        return bytes(value);
    } else if constexpr (Scaled<Type>) {
        using Limits = std::numeric_limits<std::int64_t>;
        return Type::of_units(whole_number(value, Limits::min(), Limits::max()));
    } else if constexpr (Formatted<Type>) {
        auto parsed = FieldFormat<Type>::parse(text(value));
        if (auto const* const violation = std::get_if<Violation>(&parsed)) fail_for(*violation);
        return std::get<Type>(std::move(parsed));
    }
}

/// The place of a parameter in a statement.
enum class ParameterPlace {
    value,  ///< `?`
    list,   ///< `in (?)`
};

/// The value for a parameter in its place. Throws UnfitValue.
template <class Type>
Parameter to_parameter(Type const& value, ParameterPlace place) {
    if constexpr (is_list<Type>) {
        if (place == ParameterPlace::list) {
            Parameter parameter;
            auto& list = parameter.list.emplace();
            list.reserve(value.size());
            for (auto const& one : value) list.push_back(to_value(one));
            return parameter;
        }
    }
    if constexpr (!is_list<Type> || Formatted<Type>) {
        return {.value = to_value(value), .list = {}};
    } else {
        throw UnfitValue{"a list has its place in in (?)"};
    }
}

}  // namespace holdfast::sql::detail
