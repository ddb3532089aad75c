// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <holdfast/sql/statement_text.hpp>
#include <holdfast/sql/value_format.hpp>

namespace holdfast::sql {

/// The text of a statement that the program has made, rather than its author.
struct UncheckedStatement {
    std::string text;  ///< as it will run
};

/// Runs a text that is not known at compile time. The caller ensures that no part of it comes from
/// users: their values belong in parameters.
inline UncheckedStatement unchecked(std::string text) {
    return {std::move(text)};
}

namespace detail {

/// Thrown where a constant is wanted, so that its sentence stands in the compiler's message.
struct WrongStatement {
    std::string_view sentence;
};

/// A text that was checked before, and lives as long as the program.
struct LastingText {
    std::string_view text;
};

template <class>
inline constexpr bool is_made_at_run_time = false;
template <>
inline constexpr bool is_made_at_run_time<std::string> = true;

}  // namespace detail

/// The text of a statement with a parameter `?` for each value; `??` is PostgreSQL's operator `?`.
/// A parameter for a list stands in `in (?)` or `not in (?)`. A std::vector whose items have a
/// FieldFormat is also one value, with a line for each item, where a statement writes a column. A
/// literal is checked when it is compiled.
template <class... Values>
class BasicStatement {
    static_assert((detail::can_be_bound<Values> && ...),
                  "a value of a statement needs a holdfast::FieldFormat");

public:
    /// Checks a literal. It is no text of the run time.
    template <class Text>
        requires(std::convertible_to<Text const&, std::string_view> &&
                 !detail::is_made_at_run_time<Text>)
    consteval BasicStatement(Text const& text) : text_{text} {  // NOLINT: from a literal
        if (!detail::mistake_in(text_).empty()) {
            throw detail::WrongStatement{"it must be one whole statement"};
        }
        if (detail::controls_transaction(text_)) {
            throw detail::WrongStatement{"only the Transaction begins and ends"};
        }
        constexpr bool may_be_listed[] = {detail::is_list<Values>..., false};
        constexpr bool must_be_listed[] = {(detail::is_list<Values> &&
                                            !detail::Formatted<Values>)...,
                                           false};
        detail::ParameterReader parameters{text_};
        for (std::size_t i = 0; i != sizeof...(Values); ++i) {
            auto const place = parameters.next();
            if (!place) throw detail::WrongStatement{"it has a value without a parameter ?"};
            if (place->is_list && !may_be_listed[i]) {
                throw detail::WrongStatement{"in (?) takes a list of values"};
            }
            // A vector may also be one value, whose text a column keeps. A condition wants its
            // items.
            bool const needs_list = must_be_listed[i] || (may_be_listed[i] && place->is_compared);
            if (!place->is_list && needs_list) {
                throw detail::WrongStatement{"a list of values has its place in in (?)"};
            }
        }
        if (parameters.next()) throw detail::WrongStatement{"it has a parameter ? without a value"};
    }

    /// Does not compile.
    template <class Text>
        requires detail::is_made_at_run_time<Text>
    BasicStatement(Text const&) {  // NOLINT: in place of a literal
        static_assert(!detail::is_made_at_run_time<Text>,
                      "a text that is made at run time goes through sql::unchecked");
    }

    /// Text of the program's own, which must live as long as this.
    BasicStatement(UncheckedStatement const& statement)  // NOLINT: from unchecked()
        : text_{statement.text}, is_literal_{false} {}

    /// Text that the library has made from a literal and keeps.
    BasicStatement(detail::LastingText statement)  // NOLINT: from kept_text()
        : text_{statement.text} {}

    /// The text as it is written.
    std::string_view text() const { return text_; }

    /// Whether the text lives as long as the program.
    bool is_literal() const { return is_literal_; }

    /// The values as the database keeps them. Throws UnfitValue. They may refer to the arguments.
    std::array<Parameter, sizeof...(Values)> parameters(Values const&... values) const {
        if constexpr ((detail::is_list<Values> || ...)) {
            detail::ParameterReader reader{text_};
            auto const next_place = [&] {
                auto const place = reader.next();
                return place && place->is_list ? detail::ParameterPlace::list
                                               : detail::ParameterPlace::value;
            };
            return {detail::to_parameter(values, next_place())...};
        } else {
            return {detail::to_parameter(values, detail::ParameterPlace::value)...};
        }
    }

private:
    std::string_view text_;
    bool is_literal_ = true;
};

/// A parameter for the text of a statement, whose values are deduced from the other arguments.
template <class... Values>
using Statement = BasicStatement<std::type_identity_t<Values>...>;

}  // namespace holdfast::sql
