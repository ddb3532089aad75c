// SPDX-License-Identifier: MIT
#include "sql/connection.hpp"

#include <utility>

namespace holdfast::sql {

Connection::Connection(std::unique_ptr<Driver> driver)
    : link_{std::make_shared<Link>(std::move(driver))}, factory_{link_}, session_{factory_, ""} {}

void Connection::begin(Access access, Deadline deadline) {
    link_->driver().begin(access, deadline);
    link_->open();
}

void Connection::commit() {
    link_->require_open();
    if (link_->is_retired()) link_->refuse("the session was closed before the commit");
    link_->require_whole("commit");
    // One that was not read to its end would keep its snapshot beyond the commit.
    if (has_statements()) link_->driver().stop_statements();
    try {
        link_->driver().commit();
    } catch (SqlError const& error) {
        link_->doom(error);
        throw;
    }
    link_->close();
}

bool Connection::end() noexcept {
    link_->close();
    bool const has_late_statements = has_statements();
    if (has_late_statements) link_->driver().stop_statements();
    bool const is_usable = link_->driver().rollback();
    return is_usable && !link_->is_retired() && !has_late_statements;
}

bool Connection::has_statements() const {
    // Besides the statements it is held here, by the factory and by the session's backend.
    return link_.use_count() > 3;
}

}  // namespace holdfast::sql
