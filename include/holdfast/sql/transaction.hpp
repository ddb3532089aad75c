// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/row_format.hpp>
#include <holdfast/sql/rows.hpp>
#include <holdfast/sql/statement.hpp>

namespace holdfast::sql {

class Connection;
class Database;
class Engine;
class Memory;
enum class DatabaseKind;
class SqlError;

/// The kind of access that a transaction needs.
enum class Access {
    read,    ///< one snapshot; the database itself refuses writes
    write,   ///< serialisable (SQLite: BEGIN IMMEDIATE; PostgreSQL: SERIALIZABLE)
    schema,  ///< as write, to change the schema; what waits for a lock does not keep others waiting
    rebuild,  ///< as schema; SQLite checks foreign keys at the commit alone, and without actions
    probe,    ///< as read, on a connection of its own, to see whether the database can be used
};

/// The way in which rows come from the database.
enum class Reading { at_once, one_by_one };

/// One transaction on a leased connection; rolled back unless committed.
///
/// The first SQL error dooms it, even if somebody catches that error: every later statement and the
/// commit throw the same SqlError again, and nothing is applied. One thread at a time may use it.
class Transaction {
public:
    /// Waits for a connection and for the database's write lock, until the deadline at the latest;
    /// then throws SqlError{again}.
    Transaction(Database& database, Access access, Deadline deadline);
    ~Transaction();

    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;

    /// Runs a statement with its values, and gives the number of rows that it inserted, updated or
    /// deleted. Throws SqlError, like all that run statements. Statements do not begin or end the
    /// transaction.
    template <class... Values>
    std::size_t execute(Statement<Values...> statement, Values const&... values) {
        return run(statement.text(), parameters(statement, values...));
    }

    /// The same for a text that the library has made, with values whose number the run time knows.
    /// `list_values` returns them as a std::vector<Parameter>.
    template <std::invocable List>
    std::size_t execute_listed(std::string_view text, List list_values) {
        return run(text, converted(text, list_values));
    }

    /// The only row that a statement gives, or nothing. Throws SqlError for several rows. Its
    /// columns are read into these types. For one of them that has a `record()`, `{columns}` stands
    /// for its columns.
    template <class... Types, class... Values>
    std::optional<typename Columns<Types...>::Row> one(Statement<Values...> statement,
                                                       Values const&... values) {
        static_assert(sizeof...(Types) > 0, "name the types of the columns that are read");
        static_assert((detail::can_be_part<Types> && ...),
                      "a column's type needs a holdfast::FieldFormat");
        return only<Columns<Types...>>(statement, values...);
    }

    /// The only row that a statement gives as an object, whose members are read from its columns.
    template <auto... Pointers, class... Values>
        requires(sizeof...(Pointers) > 0)
    std::optional<typename Members<Pointers...>::Row> one(Statement<Values...> statement,
                                                          Values const&... values) {
        static_assert((detail::can_be_read<typename detail::TypeOf<Pointers>::Type> && ...),
                      "a column's type needs a holdfast::FieldFormat");
        static_assert(detail::has_members<typename Members<Pointers...>::Row, Pointers...>,
                      "the members that a row is read into must be of one class");
        return only<Members<Pointers...>>(statement, values...);
    }

    /// The only row that a statement gives as an object of that class, which may inherit the
    /// members.
    template <class Object, auto First, auto... Others, class... Values>
    std::optional<Object> one(Statement<Values...> statement, Values const&... values) {
        static_assert(detail::can_be_read<typename detail::TypeOf<First>::Type> &&
                          (detail::can_be_read<typename detail::TypeOf<Others>::Type> && ...),
                      "a column's type needs a holdfast::FieldFormat");
        static_assert(detail::has_members<Object, First, Others...>,
                      "the members that a row is read into must be of one class");
        return only<MembersOf<Object, First, Others...>>(statement, values...);
    }

    /// The rows that a statement gives. A loop that ends early should say `limit`: PostgreSQL sends
    /// the rest before the next statement.
    template <class... Types, class... Values>
    [[nodiscard]] Rows<Columns<Types...>> rows(Statement<Values...> statement,
                                               Values const&... values) {
        static_assert(sizeof...(Types) > 0, "name the types of the columns that are read");
        static_assert((detail::can_be_part<Types> && ...),
                      "a column's type needs a holdfast::FieldFormat");
        return all<Columns<Types...>>(statement, values...);
    }

    /// The rows that a statement gives as objects, whose members are read from its columns.
    template <auto... Pointers, class... Values>
        requires(sizeof...(Pointers) > 0)
    [[nodiscard]] Rows<Members<Pointers...>> rows(Statement<Values...> statement,
                                                  Values const&... values) {
        static_assert((detail::can_be_read<typename detail::TypeOf<Pointers>::Type> && ...),
                      "a column's type needs a holdfast::FieldFormat");
        static_assert(detail::has_members<typename Members<Pointers...>::Row, Pointers...>,
                      "the members that a row is read into must be of one class");
        return all<Members<Pointers...>>(statement, values...);
    }

    /// The rows that a statement gives as objects of that class, which may inherit the members.
    template <class Object, auto First, auto... Others, class... Values>
    [[nodiscard]] Rows<MembersOf<Object, First, Others...>> rows(Statement<Values...> statement,
                                                                 Values const&... values) {
        static_assert(detail::can_be_read<typename detail::TypeOf<First>::Type> &&
                          (detail::can_be_read<typename detail::TypeOf<Others>::Type> && ...),
                      "a column's type needs a holdfast::FieldFormat");
        static_assert(detail::has_members<Object, First, Others...>,
                      "the members that a row is read into must be of one class");
        return all<MembersOf<Object, First, Others...>>(statement, values...);
    }

    /// Throws SqlError with nothing applied, unless the driver still holds the whole transaction.
    /// When `kind()` is connection_lost, the outcome is unknown.
    void commit();

    /// The error that doomed the transaction, or nothing.
    std::optional<SqlError> first_error() const;

    /// The database's kind, for statements that differ.
    DatabaseKind database_kind() const;

    /// Seconds since 1970 by the database's clock; the same during the whole transaction.
    std::int64_t now() const;

    /// The kind of access that it was begun with.
    Access access() const { return access_; }

    /// Counts the statements that may have changed rows. Rows that were read at the same count are
    /// still the same. A statement counts unless it begins with `select`. All statements of
    /// `execute` count: use it for a `select` that calls a function which changes rows.
    std::uint64_t changes() const { return changes_; }

    /// Objects that live as long as this, such as rows to be compared with.
    Memory& memory();

    /// Whether this thread has a transaction open, which rules out slow work.
    static bool is_open_on_this_thread();

private:
    friend class BulkAccess;
    friend class CommitBarrier;

    template <class Convert>
    std::invoke_result_t<Convert&> converted(std::string_view statement, Convert convert) {
        try {
            return convert();
        } catch (detail::UnfitValue const& unfit) {
            fail(statement, unfit.reason);
        }
    }

    template <class... Values>
    std::array<Parameter, sizeof...(Values)> parameters(BasicStatement<Values...> const& statement,
                                                        Values const&... values) {
        return converted(statement.text(), [&] { return statement.parameters(values...); });
    }

    // With the columns of the class that is read. A text of the program's own is kept in `own`.
    template <class Object, class... Values>
    static std::string_view text_of(BasicStatement<Values...> const& statement, std::string& own) {
        if constexpr (std::is_void_v<Object>) {
            return statement.text();
        } else {
            constexpr auto fill = detail::fill_columns<Object>;
            if (statement.is_literal()) return detail::kept_text(statement.text(), fill);
            own = fill(statement.text());
            return own;
        }
    }

    template <class Reader, class... Values>
    std::optional<typename Reader::Row> only(BasicStatement<Values...> const& statement,
                                             Values const&... values) {
        std::string own;
        auto const text = text_of<typename Reader::Object>(statement, own);
        auto const bound = parameters(statement, values...);
        auto const results = query(text, bound, Reading::at_once, Reader::count);
        if (!results->next()) return {};
        std::optional<typename Reader::Row> row{Reader::read(*results)};
        results->require_end();
        return row;
    }

    template <class Reader, class... Values>
    Rows<Reader> all(BasicStatement<Values...> const& statement, Values const&... values) {
        std::string own;
        auto const text = text_of<typename Reader::Object>(statement, own);
        auto results =
            query(text, parameters(statement, values...), Reading::one_by_one, Reader::count);
        if (!statement.is_literal()) results->keep_statement();
        return Rows<Reader>{std::move(results)};
    }

    std::size_t run(std::string_view statement, std::span<Parameter const> parameters);
    std::unique_ptr<ResultSet> query(std::string_view statement,
                                     std::span<Parameter const> parameters, Reading reading,
                                     std::size_t columns);
    void note_change();
    Engine const& engine() const;
    [[noreturn]] void fail(std::string_view statement, std::string const& reason);

    Database& database_;
    std::unique_ptr<Connection> connection_;
    Access access_;
    std::uint64_t changes_ = 0;
    std::unique_ptr<Memory> memory_;
    bool may_commit_ = true;
};

/// Refuses `commit()` with std::logic_error while it lives: an event does not end the transaction
/// that it is part of.
class CommitBarrier {
public:
    /// Guards the transaction, which must outlive the barrier.
    explicit CommitBarrier(Transaction& transaction) : transaction_{transaction} {
        transaction_.may_commit_ = false;
    }
    ~CommitBarrier() { transaction_.may_commit_ = true; }

    CommitBarrier(CommitBarrier const&) = delete;
    CommitBarrier& operator=(CommitBarrier const&) = delete;

private:
    Transaction& transaction_;
};

}  // namespace holdfast::sql
