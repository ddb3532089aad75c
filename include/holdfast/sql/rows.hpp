// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/sql/result_set.hpp>
#include <holdfast/sql/row_format.hpp>

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

// A part of a row: a column, or the columns of an object.
template <class Type>
struct PartOfRow {
    static constexpr std::size_t count = 1;
    static Type read(ResultSet& results, int first) { return results.read<Type>(first); }
};
template <ReadFromColumns Type>
struct PartOfRow<Type> : RowFormat<Type> {};

// The one type that is read from several columns, or void.
template <class... Types>
struct ObjectAmong {
    using Type = void;
    static constexpr int count = 0;
};
template <class First, class... Others>
struct ObjectAmong<First, Others...> {
    static constexpr int count = ReadFromColumns<First> + ObjectAmong<Others...>::count;
    using Type =
        std::conditional_t<ReadFromColumns<First>, First, typename ObjectAmong<Others...>::Type>;
};

/// Whether a part of a row can be read into the type.
template <class Type>
inline constexpr bool can_be_part = can_be_read<Type> || ReadFromColumns<Type>;

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

/// Columns of these types: a row is a std::tuple of them, or the value of the only column. An
/// object with a RowFormat takes several columns.
template <class... Types>
struct Columns {
    static_assert(detail::ObjectAmong<Types...>::count <= 1,
                  "{columns} stands for one class: read the columns of the others one by one");

    /// The type of a row.
    using Row = typename detail::RowOf<Types...>::Row;

    /// The class that `{columns}` stands for, or void.
    using Object = typename detail::ObjectAmong<Types...>::Type;

    /// The number of columns.
    static constexpr std::size_t count = (detail::PartOfRow<Types>::count + ... + 0);

    /// The present row. Throws SqlError when a type cannot hold the value of its column.
    static Row read(ResultSet& results) {
        return read(results, std::make_index_sequence<sizeof...(Types)>{});
    }

private:
    static constexpr std::array<int, sizeof...(Types)> places() {
        std::array<int, sizeof...(Types)> places{};
        std::size_t part = 0;
        int place = 0;
        ((places[part++] = place, place += static_cast<int>(detail::PartOfRow<Types>::count)), ...);
        return places;
    }

    template <std::size_t... Parts>
    static Row read(ResultSet& results, std::index_sequence<Parts...>) {
        if constexpr (sizeof...(Types) == 1) {
            // Braces could take the value for an element of the row.
            return detail::PartOfRow<Row>::read(results, 0);
        } else {
            return Row{detail::PartOfRow<Types>::read(results, places()[Parts])...};
        }
    }
};

/// Columns for members of a class, which may inherit them: a row is an object with them.
template <class Class, auto... Pointers>
struct MembersOf {
    /// The class.
    using Row = Class;

    /// The class that `{columns}` stands for.
    using Object = void;

    /// The number of columns.
    static constexpr std::size_t count = sizeof...(Pointers);

    /// The object in the present row, from that column on. Throws SqlError when a member cannot
    /// hold the value of its column.
    static Row read(ResultSet& results, int first = 0) {
        Row row{};
        if constexpr (detail::has_members<Row, Pointers...>) {  // or else this does not compile
            int column = first;
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
