// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/database_options.hpp>
#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/driver.hpp"

namespace holdfast::sql {

/// A database that can be connected to. Thread-safe.
class Engine {
public:
    Engine() = default;
    virtual ~Engine() = default;
    Engine(Engine const&) = delete;
    Engine& operator=(Engine const&) = delete;

    /// Opens and checks a connection for transactions of one kind; throws SqlError.
    virtual std::unique_ptr<Driver> connect(Access access, Deadline deadline) = 0;

    /// The largest number of connections of a kind to hold.
    virtual std::size_t limit(Access access) const = 0;

    virtual bool reads_may_wait() const = 0;
    virtual std::string const& file() const = 0;
    virtual DatabaseKind kind() const = 0;

    std::string_view identity_column() const { return sql::identity_column(kind()); }

    /// Whether there is a table of that name where a new one would be made.
    virtual bool has_table(Transaction& transaction, std::string const& name) const = 0;

    /// Whether nobody else changes the schema until the transaction ends.
    virtual bool locks_schema(Transaction& transaction) const = 0;
};

/// Throws std::invalid_argument for an address that it does not know, and for no connections.
std::unique_ptr<Engine> make_engine(std::string_view address, DatabaseOptions const& options);

}  // namespace holdfast::sql
