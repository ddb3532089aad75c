// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>

#include <soci/session.h>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/guarded_session.hpp"
#include "sql/link.hpp"

namespace holdfast::sql {

/// A connection with its SOCI session, for one transaction after the other.
class Connection {
public:
    explicit Connection(std::unique_ptr<Driver> driver);

    void begin(Access access, Deadline deadline);
    void commit();

    /// Dooms the transaction, throws std::logic_error.
    [[noreturn]] void refuse(std::string const& what) { link_->refuse(what); }

    std::optional<SqlError> const& first_error() const { return link_->first_error(); }

    /// Rolls back what was not committed. Answers whether the connection may serve again.
    bool end() noexcept;

    soci::session& session() { return session_; }
    std::int64_t now() const { return link_->driver().now(); }

private:
    bool has_statements() const;

    std::shared_ptr<Link> link_;
    GuardedSessionFactory factory_;
    soci::session session_;
};

}  // namespace holdfast::sql
