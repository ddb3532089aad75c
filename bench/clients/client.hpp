// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace clients {

/// The work to be measured. Each call reads texts and numbers, and gives the sum of their sizes.
class Client {
public:
    virtual ~Client() = default;

    /// A transaction that reads, or that may write, with one row of one statement.
    virtual std::size_t read_one(int id) = 0;
    virtual std::size_t read_one_to_write(int id) = 0;

    /// A million rows of a number and a text, one after the other.
    virtual std::int64_t read_many() = 0;
};

/// The guarantees of a transaction: none beyond the database's own, or those of the module `sql` as
/// well. It asks for the time, limits the time of statements, and checks that SQLite's files are in
/// their place and that PostgreSQL is durable.
enum class Guarantees { of_database, of_holdfast };

/// Through the module `sql`, which also makes the table of the rows to be read.
std::unique_ptr<Client> holdfast_client(std::string const& address);

/// Through sqlite3 and libpq alone, with the same settings of the connection.
std::unique_ptr<Client> sqlite_client(std::string const& file, Guarantees guarantees);
std::unique_ptr<Client> postgresql_client(std::string const& address, Guarantees guarantees);

}  // namespace clients
