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

template <auto... Members>
struct ClassOf;
template <class Class, class Type, Type Class::*First, auto... Others>
struct ClassOf<First, Others...> {
    using Row = Class;
};

template <auto Member>
struct TypeOf;
template <class Class, class Member, Member Class::*Pointer>
struct TypeOf<Pointer> {
    using Type = Member;
};

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
        return Row{results.read<Types>(Positions)...};
    }
};

/// Columns for these members of one class: a row is an object with them.
template <auto... Pointers>
struct Members {
    /// The class of the members.
    using Row = typename detail::ClassOf<Pointers...>::Row;

    /// The number of columns.
    static constexpr std::size_t count = sizeof...(Pointers);

    /// The present row. Throws SqlError when a member cannot hold the value of its column.
    static Row read(ResultSet& results) {
        Row row{};
        int column = 0;
        ((row.*Pointers = results.read<typename detail::TypeOf<Pointers>::Type>(column++)), ...);
        return row;
    }
};

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
