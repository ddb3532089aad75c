// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/sql/database_options.hpp>
#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/lane_use.hpp>
#include <holdfast/sql/migration.hpp>
#include <holdfast/sql/migration_options.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

class Pool;

/// The longest wait of a starting process for others that start, and for a busy server.
inline constexpr std::chrono::seconds starting_time{60};

/// A database and its pool of connections. Thread-safe; outlives its transactions.
class Database {
public:
    /// Opens `sqlite:FILE`, relative to the working directory, and makes a missing file. Or opens a
    /// URL of libpq, such as `postgresql://USER:PASSWORD@HOST/DATABASE`. Throws
    /// std::invalid_argument for an unknown kind of address or options without a connection, and
    /// SqlError when it cannot open the database.
    explicit Database(std::string_view address, DatabaseOptions options = {});
    ~Database();

    /// Applies the migrations that the database lacks, in order, each in a transaction of its own.
    /// One process applies them while the others wait. Every process calls this at its start. It
    /// takes no lock when there is nothing to do. Throws MigrationError for a list that is wrong or
    /// does not fit the database, and SqlError.
    void migrate(std::span<Migration const> migrations, Deadline deadline,
                 MigrationOptions const& options = {});

    /// Whether a read may wait for another machine or process. If not, it may run on an I/O thread.
    bool reads_may_wait() const;

    /// SQLite's file, or nothing when the database is a server's.
    std::string const& file() const;

    /// The present use of the connections for one kind of access.
    LaneUse lane_use(Access access) const;

private:
    friend class Transaction;
    std::unique_ptr<Pool> pool_;
};

}  // namespace holdfast::sql
