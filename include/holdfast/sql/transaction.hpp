// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/error.hpp>

namespace soci {
class session;
}

namespace holdfast::sql {

class Connection;
class Database;

/// The kind of access that a transaction needs.
enum class Access {
    read,    ///< one snapshot; the database itself refuses writes
    write,   ///< serialisable (SQLite: BEGIN IMMEDIATE; PostgreSQL: SERIALIZABLE)
    schema,  ///< as write, to change the schema; what waits for a lock does not keep others waiting
    probe,   ///< as read, on a connection of its own, to see whether the database can be used
};

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

    /// Executes statements, as SOCI's documentation describes. Include <soci/soci.h> to write them.
    /// Do not begin or end the transaction through it: that is refused with std::logic_error, in a
    /// statement with SqlError. A soci::statement must not outlive the transaction.
    soci::session& sql();

    /// Throws SqlError with nothing applied, unless the driver still holds the whole transaction.
    /// When `kind()` is connection_lost, the outcome is unknown.
    void commit();

    /// The error that doomed the transaction, or nothing.
    std::optional<SqlError> first_error() const;

    /// Seconds since 1970 by the database's clock; the same during the whole transaction.
    std::int64_t now() const;

    /// Whether this thread has a transaction open, which rules out slow work.
    static bool is_open_on_this_thread();

private:
    friend class CommitBarrier;

    Database& database_;
    std::unique_ptr<Connection> connection_;
    Access access_;
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
