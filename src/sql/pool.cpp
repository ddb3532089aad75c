// SPDX-License-Identifier: MIT
#include "sql/pool.hpp"

#include <utility>

#include <holdfast/sql/error.hpp>

namespace holdfast::sql {

Pool::Pool(std::unique_ptr<Engine> engine, Deadline deadline)
    : engine_{std::move(engine)},
      readers_{engine_->limit(Access::read)},
      writers_{engine_->limit(Access::write)},
      probes_{engine_->limit(Access::probe)} {
    auto first = writers_.take(deadline);
    writers_.give_back(open(Access::write, deadline));
}

std::unique_ptr<Connection> Pool::begin(Access access, Deadline deadline) {
    auto connection = lane(access).take(deadline);
    try {
        if (connection && begins(*connection, access, deadline)) return connection;
        connection = open(access, deadline);
        connection->begin(access, deadline);
    } catch (...) {
        end(access, std::move(connection));
        throw;
    }
    return connection;
}

Lane& Pool::lane(Access access) {
    switch (access) {
        case Access::read: return readers_;
        case Access::probe: return probes_;
        case Access::write:
        case Access::schema:
        case Access::rebuild: break;
    }
    return writers_;
}

// One that died while nobody used it is replaced without a word. Most likely all of them did then.
bool Pool::begins(Connection& idle, Access access, Deadline deadline) {
    try {
        idle.begin(access, deadline);
        return true;
    } catch (SqlError const& error) {
        bool const is_late = Deadline::clock::now() >= deadline;
        if (error.kind() != ErrorKind::connection_lost || is_late) throw;
        lane(access).close_idle();
        return false;
    }
}

void Pool::end(Access access, std::unique_ptr<Connection> connection) noexcept {
    if (connection && !connection->end()) connection.reset();
    lane(access).give_back(std::move(connection));
}

std::unique_ptr<Connection> Pool::open(Access access, Deadline deadline) {
    return std::make_unique<Connection>(engine_->connect(access, deadline));
}

}  // namespace holdfast::sql
