// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/sql/result_set.hpp>

namespace holdfast::sql {

namespace detail {

template <class... Types>
struct RowOf {
    using Row = std::tuple<Types...>;
};
template <class Type>
struct RowOf<Type> {
    using Row = Type;
};

template <auto Member>
struct TypeOf;
template <class Class, class Member, Member Class::*Pointer>
struct TypeOf<Pointer> {
    using Owner = Class;
    using Type = Member;
};

/// The class that has the members of all others, if there is one.
template <class First, class... Others>
struct MostDerived {
    using Class = First;
};
template <class First, class Second, class... Others>
struct MostDerived<First, Second, Others...> {
    using Next = std::conditional_t<std::is_base_of_v<First, Second>, Second, First>;
    using Class = typename MostDerived<Next, Others...>::Class;
};

template <class Object, auto... Pointers>
inline constexpr bool has_members =
    (std::is_base_of_v<typename TypeOf<Pointers>::Owner, Object> && ...);

}  // namespace detail

/// Columns of these types: a row is a std::tuple of them, or the value of the only column.
template <class... Types>
struct Columns {
    /// The type of a row.
    using Row = typename detail::RowOf<Types...>::Row;

    /// The number of columns.
    static constexpr std::size_t count = sizeof...(Types);

    /// The present row. Throws SqlError when a type cannot hold the value of its column.
    static Row read(ResultSet& results) {
        return read(results, std::make_integer_sequence<int, sizeof...(Types)>{});
    }

private:
    template <int... Positions>
    static Row read(ResultSet& results, std::integer_sequence<int, Positions...>) {
        if constexpr (count == 1) {
            return results.read<Row>(0);  // which braces could take for an element of the row
        } else {
            return Row{results.read<Types>(Positions)...};
        }
    }
};

/// Columns for members of a class, which may inherit them: a row is an object with them.
template <class Object, auto... Pointers>
struct MembersOf {
    /// The class of the members.
    using Row = Object;

    /// The number of columns.
    static constexpr std::size_t count = sizeof...(Pointers);

    /// The present row. Throws SqlError when a member cannot hold the value of its column.
    static Row read(ResultSet& results) {
        Row row{};
        if constexpr (detail::has_members<Row, Pointers...>) {  // or else this does not compile
            int column = 0;
            ((row.*Pointers = results.read<typename detail::TypeOf<Pointers>::Type>(column++)),
             ...);
        }
        return row;
    }
};

/// Columns for members of one class, which is that of the first member or derived from it. Of a
/// member that is inherited, C++ names the class that declares it.
template <auto... Pointers>
using Members =
    MembersOf<typename detail::MostDerived<typename detail::TypeOf<Pointers>::Owner...>::Class,
              Pointers...>;

/// The rows that a statement gives, read one after the other, once. A million of them take no more
/// memory than one, unless the transaction runs another statement meanwhile.
template <class Reader>
class Rows {
public:
    /// The type of a row.
    using Row = typename Reader::Row;

    /// An input iterator.
    class Iterator {
    public:
        using value_type = Row;                  ///< of std::input_iterator
        using difference_type = std::ptrdiff_t;  ///< of std::input_iterator

        Iterator() = default;

        /// Stands at the present row.
        explicit Iterator(Rows& rows) : rows_{&rows} {}

        /// The row, which may be moved from.
        value_type& operator*() const { return *rows_->row_; }

        /// The row.
        value_type* operator->() const { return &*rows_->row_; }

        /// Reads the next row. Throws SqlError.
        Iterator& operator++() {
            rows_->advance();
            return *this;
        }

        /// Reads the next row. Throws SqlError.
        void operator++(int) { ++*this; }

        /// Whether there is no further row.
        bool operator==(std::default_sentinel_t) const { return !rows_->row_; }

    private:
        Rows* rows_ = nullptr;
    };

    /// The rows of a result.
    explicit Rows(std::unique_ptr<ResultSet> results) : results_{std::move(results)} {}

    /// Reads the first row. Throws SqlError, as does moving on.
    Iterator begin() {
        advance();
        return Iterator{*this};
    }

    /// Behind the last row.
    std::default_sentinel_t end() const { return {}; }

    /// All rows in memory.
    std::vector<Row> to_vector() {
        std::vector<Row> rows;
        for (auto& row : *this) rows.push_back(std::move(row));
        return rows;
    }

private:
    void advance() {
        row_.reset();
        if (results_->next()) row_.emplace(Reader::read(*results_));
    }

    std::unique_ptr<ResultSet> results_;
    std::optional<Row> row_;
};

}  // namespace holdfast::sql
