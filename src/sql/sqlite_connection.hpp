// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <sqlite3.h>

#include <holdfast/sql/deadline.hpp>

#include "sql/text_hash.hpp"

namespace holdfast::sql {

struct CloseConnection {
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using PreparedStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// A prepared statement, lent to one cursor at a time.
struct LentStatement {
    PreparedStatement statement;
    bool is_lent = false;
};

/// An open SQLite file, with the statements that were prepared on it.
class SqliteConnection {
public:
    enum class Missing { is_made, is_an_error };

    /// Throws SqlError.
    SqliteConnection(std::string const& file, Missing missing);

    sqlite3* raw() const { return raw_.get(); }

    void wait_until(Deadline deadline);

    /// The first value that a statement gives, as text; throws SqlError.
    std::string answer_to(std::string const& query);

    /// Throws SqlError.
    PreparedStatement prepare(std::string_view statement);

    /// A statement of that text, prepared when it was not before. Throws SqlError.
    LentStatement& lend(std::string_view statement);

    void give_back(LentStatement& statement) noexcept;

private:
    using Statements =
        std::unordered_multimap<std::string, LentStatement, TextHash, std::equal_to<>>;

    static constexpr std::size_t most_statements = 128;

    std::unique_ptr<sqlite3, CloseConnection> raw_;
    Statements statements_;  // closed before the connection
};

}  // namespace holdfast::sql
