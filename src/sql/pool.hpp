// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/connection.hpp"
#include "sql/engine.hpp"
#include "sql/lane.hpp"

namespace holdfast::sql {

/// A database's connections, in lanes by what they do, so that none uses up another's.
class Pool {
public:
    /// Opens the first writer, to learn at once whether the database can be used.
    Pool(std::unique_ptr<Engine> engine, Deadline deadline);

    /// A connection whose transaction has begun.
    std::unique_ptr<Connection> begin(Access access, Deadline deadline);

    /// Rolls back unless committed.
    void end(Access access, std::unique_ptr<Connection> connection) noexcept;

    Engine const& engine() const { return *engine_; }
    Lane& lane(Access access);

private:
    std::unique_ptr<Connection> open(Access access, Deadline deadline);
    bool begins(Connection& idle, Access access, Deadline deadline);

    std::unique_ptr<Engine> engine_;
    Lane readers_;
    Lane writers_;
    Lane probes_;
};

}  // namespace holdfast::sql
