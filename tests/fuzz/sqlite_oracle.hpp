// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string_view>

#include <sqlite3.h>

namespace holdfast::fuzz {

/// SQLite's own reading of a text, to be compared with ours. Each has a table of its own in memory,
/// and reaches no files.
class SqliteOracle {
public:
    SqliteOracle() {
        sqlite3_open(":memory:", &connection_);
        run("create table t (a, b)");
        run("begin");
        sqlite3_set_authorizer(connection_, &SqliteOracle::authorize, nullptr);
        constexpr int most_steps = 100'000;
        sqlite3_progress_handler(
            connection_, most_steps, [](void*) { return 1; }, nullptr);
    }
    ~SqliteOracle() {
        sqlite3_finalize(statement_);
        sqlite3_close(connection_);
    }
    SqliteOracle(SqliteOracle const&) = delete;
    SqliteOracle& operator=(SqliteOracle const&) = delete;

    /// Whether SQLite takes the beginning of the text for a statement.
    bool takes(std::string_view text) {
        char const* rest = nullptr;
        int const result = sqlite3_prepare_v2(connection_, text.data(),
                                              static_cast<int>(text.size()), &statement_, &rest);
        if (result != SQLITE_OK || statement_ == nullptr) return false;
        rest_ = text.substr(static_cast<std::size_t>(rest - text.data()));
        return true;
    }

    /// The text behind the statement.
    std::string_view rest() const { return rest_; }

    /// The number of its parameters, or -1 if one of them has a name or a number of its own.
    int parameters() const {
        int const count = sqlite3_bind_parameter_count(statement_);
        for (int i = 1; i <= count; ++i) {
            if (sqlite3_bind_parameter_name(statement_, i) != nullptr) return -1;
        }
        return count;
    }

    /// Runs the statement. Whether it succeeds, but ends the transaction or cannot be rolled back
    /// with it.
    bool ends_transaction() {
        int result = SQLITE_ROW;
        for (int rows = 0; result == SQLITE_ROW && rows != 100; ++rows) {
            result = sqlite3_step(statement_);
        }
        bool const succeeds = result == SQLITE_ROW || result == SQLITE_DONE;
        return succeeds && sqlite3_get_autocommit(connection_) != 0;
    }

private:
    static int authorize(void*, int action, char const*, char const* second, char const*,
                         char const*) {
        switch (action) {
            case SQLITE_ATTACH:
            case SQLITE_DETACH:
            case SQLITE_PRAGMA: return SQLITE_DENY;
            case SQLITE_FUNCTION:
                return std::string_view{second} == "load_extension" ? SQLITE_DENY : SQLITE_OK;
            default: return SQLITE_OK;
        }
    }

    void run(char const* statement) {
        if (sqlite3_exec(connection_, statement, nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error{sqlite3_errmsg(connection_)};
        }
    }

    sqlite3* connection_ = nullptr;
    sqlite3_stmt* statement_ = nullptr;
    std::string_view rest_;
};

}  // namespace holdfast::fuzz
