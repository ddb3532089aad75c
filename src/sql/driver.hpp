// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/error.hpp>
#include <holdfast/sql/transaction.hpp>
#include <holdfast/sql/value.hpp>

#include "sql/copied_rows.hpp"

namespace holdfast::sql {

/// The time at which a statement failed. A database's message about a running one may quote values.
enum class Stage { prepare, run, commit };

inline bool only_reads(Access access) {
    return access == Access::read || access == Access::probe;
}

inline bool changes_schema(Access access) {
    return access == Access::schema || access == Access::rebuild;
}

/// A statement that has begun to run, before its first row. Throws SqlError without the statement.
class Cursor {
public:
    Cursor() = default;
    virtual ~Cursor() = default;
    Cursor(Cursor const&) = delete;
    Cursor& operator=(Cursor const&) = delete;

    /// Moves to the next row, if there is one.
    virtual bool next() = 0;

    virtual std::size_t column_count() const = 0;
    virtual std::string column_name(int column) const = 0;

    /// The value in a column, from 0 on, of the row: valid until the next call of next().
    virtual Value value(int column) const = 0;

    /// The number of rows that were inserted, updated or deleted, behind the last row.
    virtual std::size_t affected_rows() const = 0;

    /// Whether the database goes on sending rows.
    virtual bool has_rest() const = 0;

    /// Reads and forgets the rest of the rows. Throws SqlError. Without this call the rest is given
    /// up with the connection, unless it is there already.
    virtual void stop() = 0;
};

/// One connection to a database. One cursor gives rows at a time.
class Driver {
public:
    Driver() = default;
    virtual ~Driver() = default;
    Driver(Driver const&) = delete;
    Driver& operator=(Driver const&) = delete;

    /// Runs one statement, prepared on this connection when it was not before. Its text need not
    /// outlive the call; its parameters outlive the cursor, unless the rows come one by one. Throws
    /// SqlError without the statement.
    virtual std::unique_ptr<Cursor> run(std::string_view statement,
                                        std::span<Parameter const> parameters, Reading reading) = 0;

    /// Runs a statement `copy … from stdin` with these rows; gives their number. Throws SqlError
    /// without the statement, and what the rows throw, which leaves the connection of no use.
    virtual std::size_t copy_in(std::string_view statement, CopiedRows& rows);

    /// Waits for locks until the deadline; throws SqlError.
    virtual void begin(Access access, Deadline deadline) = 0;

    /// Throws SqlError; of kind connection_lost when the outcome is unknown.
    virtual void commit() = 0;

    /// Ends whatever transaction there is. Answers whether the connection may serve again.
    virtual bool rollback() noexcept = 0;

    /// Whether the database still holds the transaction, and a commit would apply all of it.
    virtual bool is_whole() const = 0;

    /// Seconds since 1970, as of begin().
    virtual std::int64_t now() const = 0;
};

inline constexpr std::string_view list_elsewhere = "a list of values has its place in in (?)";

/// Throws SqlError for text that is no statement of an application.
void require_statement(std::string_view text);

/// Throws SqlError unless there is one value for each of a statement's parameters.
void require_values(std::size_t parameters, std::size_t values);

}  // namespace holdfast::sql
