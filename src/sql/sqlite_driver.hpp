// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/driver.hpp"
#include "sql/sqlite_files.hpp"
#include "sql/sqlite_session.hpp"

namespace holdfast::sql {

class SqliteDriver : public Driver {
public:
    SqliteDriver(std::unique_ptr<SqliteSession> session, std::shared_ptr<SqliteFiles const> files);

    soci::details::session_backend& backend() override { return session_->backend(); }
    std::unique_ptr<DriverStatement> make_statement() override {
        return session_->make_statement();
    }
    void begin(Access access, Deadline deadline) override;
    void commit() override;
    bool rollback() noexcept override;
    bool is_whole() const override;
    void stop_statements() noexcept override;
    std::int64_t now() const override { return now_; }
    SqlError failure(soci::soci_error const& error, Stage stage,
                     std::string_view statement) override;

private:
    static int authorize(void* driver, int action, char const* first, char const* second,
                         char const* database, char const* trigger);

    PreparedStatement prepare_own(char const* query);
    int run(PreparedStatement const& statement) noexcept;
    SqlError failure(int result, Stage stage, std::string_view statement);

    std::unique_ptr<SqliteSession> session_;
    std::shared_ptr<SqliteFiles const> files_;
    PreparedStatement begin_read_;
    PreparedStatement begin_write_;
    PreparedStatement commit_;
    PreparedStatement rollback_;
    std::int64_t now_ = 0;
    Access access_ = Access::read;
    bool runs_own_statement_ = false;
    bool is_usable_ = true;
};

}  // namespace holdfast::sql
