// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <soci/error.h>

#include <holdfast/sql/error.hpp>

#include "sql/driver.hpp"

namespace holdfast::sql {

/// A driver with the state of its transaction. Session and statements share it, so that a statement
/// that outlives its transaction is refused rather than left dangling.
class Link {
public:
    explicit Link(std::unique_ptr<Driver> driver) : driver_{std::move(driver)} {}

    Driver& driver() { return *driver_; }

    void open();
    void close() noexcept { open_ = false; }
    bool is_open() const { return open_; }

    /// Throws the first error when there was one, std::logic_error when there is no transaction.
    void require_open() const;

    std::optional<SqlError> const& first_error() const { return first_error_; }

    /// Only the first error counts.
    void doom(SqlError const& error);

    /// Dooms the transaction when it has gone; throws.
    void require_whole(std::string_view statement);

    /// For what only the Transaction itself may do: dooms it, throws std::logic_error.
    [[noreturn]] void refuse(std::string const& what);

    /// The session was closed, so the connection cannot serve again.
    void retire() noexcept { retired_ = true; }
    bool is_retired() const { return retired_; }

    template <class Work>
    auto run(Stage stage, std::string_view statement, Work&& work) {
        require_open();
        try {
            return work();
        } catch (soci::soci_error const& error) {
            fail(error, stage, statement);
        } catch (SqlError const& error) {
            fail(error, statement);
        }
    }

private:
    [[noreturn]] void fail(soci::soci_error const& error, Stage stage, std::string_view statement);
    [[noreturn]] void fail(SqlError const& error, std::string_view statement);

    std::unique_ptr<Driver> driver_;
    std::optional<SqlError> first_error_;
    bool open_ = false;
    bool retired_ = false;
};

}  // namespace holdfast::sql
