// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include <holdfast/sql/deadline.hpp>

namespace holdfast::sql {

/// The place of a PostgreSQL database and the way to connect to it, as libpq's URLs say it.
class PostgresqlAddress {
public:
    /// Throws std::invalid_argument, which does not repeat the URL: it may hold a password.
    explicit PostgresqlAddress(std::string const& url);

    /// A URL to connect with until the deadline.
    std::string until(Deadline deadline) const;

private:
    std::map<std::string, std::string> parameters_;
};

}  // namespace holdfast::sql
