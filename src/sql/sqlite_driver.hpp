// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/error.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/driver.hpp"
#include "sql/sqlite_connection.hpp"
#include "sql/sqlite_files.hpp"

namespace holdfast::sql {

class SqliteDriver : public Driver {
public:
    SqliteDriver(std::unique_ptr<SqliteConnection> connection,
                 std::shared_ptr<SqliteFiles const> files);

    std::unique_ptr<Cursor> run(std::string_view statement, std::span<Parameter const> parameters,
                                Reading reading) override;
    void begin(Access access, Deadline deadline) override;
    void commit() override;
    bool rollback() noexcept override;
    bool is_whole() const override;
    std::int64_t now() const override { return now_; }

    /// The error of a statement's call that gave that result.
    SqlError failure(int result, Stage stage, std::string_view statement = {});

private:
    static int authorize(void* driver, int action, char const* first, char const* second,
                         char const* database, char const* trigger);

    PreparedStatement prepare_own(char const* query);
    int run_own(PreparedStatement const& statement) noexcept;

    /// Whether rows, views and triggers may refer to what is not there.
    enum class References { checked, unchecked };

    bool set_references(References references) noexcept;

    void require_files() const;

    /// Throws SqlError for a row that refers to none.
    void require_references();

    std::unique_ptr<SqliteConnection> connection_;
    std::shared_ptr<SqliteFiles const> files_;
    PreparedStatement begin_read_;
    PreparedStatement begin_write_;
    PreparedStatement commit_;
    PreparedStatement rollback_;
    std::int64_t now_ = 0;
    Access access_ = Access::read;
    References references_ = References::checked;
    bool runs_own_statement_ = false;
    bool is_usable_ = true;
};

}  // namespace holdfast::sql
