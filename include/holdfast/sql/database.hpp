// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/lane_use.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

class Pool;

/// A database and its pool of connections. Thread-safe; outlives its transactions.
class Database {
public:
    /// `sqlite:FILE`, relative to the working directory; the file is made when it is not there. Or
    /// a URL of libpq's, such as `postgresql://USER:PASSWORD@HOST/DATABASE`. Throws
    /// std::invalid_argument for an address it does not know, SqlError when it cannot open it.
    explicit Database(std::string_view address);
    ~Database();

    /// Runs the statements in one write transaction. Each must be idempotent, such as
    /// `create table if not exists …`, since every process does this at its start. As the type of a
    /// column, `{identity}` is that of a primary key which numbers the rows and never reuses a
    /// number: `id {identity}`.
    void ensure_schema(std::span<std::string const> statements, Deadline deadline);

    /// Whether a read may wait for another machine or process. If not, it may run on an I/O thread.
    bool reads_may_wait() const;

    /// SQLite's file, or nothing when the database is a server's.
    std::string const& file() const;

    /// How the connections for one kind of access are used now; nothing when those of another kind
    /// serve it, too.
    std::optional<LaneUse> lane_use(Access access) const;

private:
    friend class Transaction;
    void set_up_schema(std::span<std::string const> statements, Deadline deadline);

    std::unique_ptr<Pool> pool_;
};

}  // namespace holdfast::sql
