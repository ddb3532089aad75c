// SPDX-License-Identifier: MIT
#include "sql/pool.hpp"

#include <utility>

namespace holdfast::sql {

Pool::Pool(std::unique_ptr<Engine> engine, Deadline deadline)
    : engine_{std::move(engine)},
      readers_{engine_->limit(Access::read), "a connection to read from"},
      writers_{engine_->limit(Access::write), "a connection to write to"} {
    auto first = writers_.take(deadline);
    writers_.give_back(open(Access::write, deadline));
}

std::unique_ptr<Connection> Pool::begin(Access access, Deadline deadline) {
    auto connection = lane(access).take(deadline);
    try {
        if (!connection) connection = open(access, deadline);
        connection->begin(access, deadline);
    } catch (...) {
        end(access, std::move(connection));
        throw;
    }
    return connection;
}

void Pool::end(Access access, std::unique_ptr<Connection> connection) noexcept {
    if (connection && !connection->end()) connection.reset();
    lane(access).give_back(std::move(connection));
}

std::unique_ptr<Connection> Pool::open(Access access, Deadline deadline) {
    return std::make_unique<Connection>(engine_->connect(access, deadline));
}

}  // namespace holdfast::sql
