// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/error.hpp>
#include <holdfast/sql/result_set.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/driver.hpp"

namespace holdfast::sql {

/// A driver with the state of its transaction, for one transaction after the other. The first error
/// dooms the transaction.
class Connection {
public:
    explicit Connection(std::unique_ptr<Driver> driver) : driver_{std::move(driver)} {}

    void begin(Access access, Deadline deadline);
    void commit();

    /// Rolls back what was not committed. Answers whether the connection may serve again.
    bool end() noexcept;

    /// Runs a statement to its end; gives the number of rows that it changed.
    std::size_t execute(std::string_view statement, std::span<Parameter const> parameters);

    /// Begins a statement that gives that many columns. The text must outlive the rows; the
    /// parameters, too, unless the rows come one by one.
    std::unique_ptr<ResultSet> query(std::string_view statement,
                                     std::span<Parameter const> parameters, Reading reading,
                                     std::size_t columns);

    /// Runs a statement `copy … from stdin` with these rows; gives their number.
    std::size_t copy_in(std::string_view statement, CopiedRows& rows);

    /// Dooms the transaction, throws std::logic_error.
    [[noreturn]] void refuse(std::string const& what);

    /// Remembers the first error in a statement, which dooms the transaction.
    void doom(SqlError const& error, std::string_view statement);

    /// Dooms the transaction for an error in a statement, throws SqlError.
    [[noreturn]] void fail(SqlError const& error, std::string_view statement);

    /// Does a part of a statement's work: dooms the transaction when that fails, or when the
    /// database ended the transaction.
    template <class Work>
    auto run(std::string_view statement, Work&& work) {
        require_open();
        try {
            auto result = work();
            require_whole(statement);
            return result;
        } catch (SqlError const& error) {
            fail(error, statement);
        } catch (...) {
            doom({ErrorKind::other, "an exception ended it"}, statement);
            throw;
        }
    }

    /// Takes over a statement whose further rows nobody reads. They are read before the next
    /// statement or the commit, and may tell of an error.
    void leave(std::unique_ptr<Cursor> cursor, std::string_view statement);

    std::optional<SqlError> const& first_error() const { return first_error_; }
    std::int64_t now() const { return driver_->now(); }

private:
    friend class ResultSet;

    std::unique_ptr<Cursor> start(std::string_view statement, std::span<Parameter const> parameters,
                                  Reading reading);
    void free_for_next_statement();
    void stop_what_is_left();
    void require_open() const;
    void require_whole(std::string_view statement);

    std::unique_ptr<Driver> driver_;
    std::vector<ResultSet*> results_;  // that may have rows to give
    std::unique_ptr<Cursor> left_;
    std::string statement_left_;
    std::optional<SqlError> first_error_;
    bool is_open_ = false;
};

}  // namespace holdfast::sql
