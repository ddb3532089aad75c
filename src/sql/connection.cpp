// SPDX-License-Identifier: MIT
#include "sql/connection.hpp"

#include <stdexcept>
#include <utility>

#include <holdfast/sql/error.hpp>

namespace holdfast::sql {

void Connection::begin(Access access, Deadline deadline) {
    driver_->begin(access, deadline);
    first_error_.reset();
    is_open_ = true;
}

void Connection::commit() {
    require_open();
    while (!results_.empty()) {  // which would keep their snapshot beyond the commit
        auto* const results = results_.back();
        results_.pop_back();
        results->stop();
    }
    stop_what_is_left();
    require_whole("commit");
    try {
        driver_->commit();
    } catch (SqlError const& error) {
        first_error_ = error;
        throw;
    }
    is_open_ = false;
}

bool Connection::end() noexcept {
    is_open_ = false;
    for (auto* const results : results_) results->abandon();
    results_.clear();
    left_.reset();
    return driver_->rollback();
}

std::size_t Connection::execute(std::string_view statement, std::span<Parameter const> parameters) {
    return run(statement, [&] {
        auto const cursor = start(statement, parameters, Reading::at_once);
        while (cursor->next()) continue;
        return cursor->affected_rows();
    });
}

std::unique_ptr<ResultSet> Connection::query(std::string_view statement,
                                             std::span<Parameter const> parameters, Reading reading,
                                             std::size_t columns) {
    return run(statement, [&] {
        auto cursor = start(statement, parameters, reading);
        return std::make_unique<ResultSet>(*this, std::move(cursor), statement, columns);
    });
}

std::size_t Connection::copy_in(std::string_view statement, CopiedRows& rows) {
    return run(statement, [&] {
        free_for_next_statement();
        return driver_->copy_in(statement, rows);
    });
}

std::unique_ptr<Cursor> Connection::start(std::string_view statement,
                                          std::span<Parameter const> parameters, Reading reading) {
    free_for_next_statement();
    return driver_->run(statement, parameters, reading);
}

// A connection runs one statement at a time. The rows of those before are kept, so that each is as
// it was when its statement began.
void Connection::free_for_next_statement() {
    stop_what_is_left();
    for (auto* const results : results_) results->keep_rest();
}

void Connection::leave(std::unique_ptr<Cursor> cursor, std::string_view statement) {
    if (!cursor || !cursor->has_rest()) return;
    left_ = std::move(cursor);  // the only one that reads
    statement_left_ = statement;
}

void Connection::stop_what_is_left() {
    if (!left_) return;
    auto const left = std::move(left_);
    try {
        left->stop();
    } catch (SqlError const& error) {
        fail(error, statement_left_);
    }
}

void Connection::refuse(std::string const& what) {
    if (!first_error_) first_error_ = SqlError{ErrorKind::other, what};
    throw std::logic_error{what};
}

void Connection::doom(SqlError const& error, std::string_view statement) {
    if (first_error_) return;
    bool const has_statement = !error.statement().empty();
    first_error_ = has_statement ? error
                                 : SqlError{error.kind(), error.message(), error.constraint(),
                                            std::string{statement}};
}

void Connection::fail(SqlError const& error, std::string_view statement) {
    doom(error, statement);
    throw *first_error_;
}

void Connection::require_open() const {
    if (!is_open_) throw std::logic_error{"the transaction has ended: no further statement"};
    if (first_error_) throw *first_error_;
}

void Connection::require_whole(std::string_view statement) {
    if (driver_->is_whole()) return;
    fail({ErrorKind::other, "the transaction ended before its commit"}, statement);
}

}  // namespace holdfast::sql
