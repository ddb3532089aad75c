// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>
#include <utility>

#include <holdfast/sql/result_set.hpp>

#include "sql/connection.hpp"

namespace holdfast::sql {
namespace {

// A value of its own, which outlives the row.
Value kept(Value value) {
    if (auto const* const text = std::get_if<std::string_view>(&value)) return std::string{*text};
    if (auto const* const bytes = std::get_if<std::span<std::byte const>>(&value)) {
        return Bytes{bytes->begin(), bytes->end()};
    }
    return value;
}

// A value that refers to a kept one.
Value view_of(Value const& kept) {
    if (auto const* const text = std::get_if<std::string>(&kept)) return std::string_view{*text};
    if (auto const* const bytes = std::get_if<Bytes>(&kept)) return std::span{*bytes};
    return kept;
}

}  // namespace

ResultSet::ResultSet(Connection& connection, std::unique_ptr<Cursor> cursor,
                     std::string_view statement, std::size_t columns)
    : connection_{&connection}, cursor_{std::move(cursor)}, statement_{statement} {
    if (cursor_->column_count() != columns) {
        throw SqlError{ErrorKind::other, "the statement gives " +
                                             std::to_string(cursor_->column_count()) +
                                             " columns, not " + std::to_string(columns)};
    }
    connection_->results_.push_back(this);
}

ResultSet::~ResultSet() {
    if (connection_ == nullptr) return;
    std::erase(connection_->results_, this);
    stop();
}

bool ResultSet::next() {
    if (connection_ == nullptr) {
        throw std::logic_error{"the transaction has ended: no further row"};
    }
    return connection_->run(statement_, [&] {
        if (!is_kept_) return cursor_->next();
        if (is_in_kept_row_) kept_rows_.pop_front();
        is_in_kept_row_ = !kept_rows_.empty();
        return is_in_kept_row_;
    });
}

void ResultSet::require_end() {
    if (next()) {
        connection_->fail({ErrorKind::other, "the statement gives several rows, not one"},
                          statement_);
    }
}

void ResultSet::keep_statement() {
    kept_statement_ = statement_;
    statement_ = kept_statement_;
}

Value ResultSet::value(int column) const {
    if (!is_kept_) return cursor_->value(column);
    return view_of(kept_rows_.front()[static_cast<std::size_t>(column)]);
}

void ResultSet::fail(int column, std::string const& reason) {
    auto const name =
        is_kept_ ? kept_names_[static_cast<std::size_t>(column)] : cursor_->column_name(column);
    connection_->fail({ErrorKind::other, "the column " + name + ": " + reason}, statement_);
}

// The present row was read already.
void ResultSet::keep_rest() {
    if (is_kept_) return;
    try {
        keep_rows();
    } catch (SqlError const& error) {
        connection_->fail(error, statement_);
    }
}

void ResultSet::keep_rows() {
    auto const columns = cursor_->column_count();
    while (cursor_->next()) {
        auto& row = kept_rows_.emplace_back();
        row.reserve(columns);
        for (std::size_t column = 0; column != columns; ++column) {
            row.push_back(kept(cursor_->value(static_cast<int>(column))));
        }
    }
    for (std::size_t column = 0; column != columns; ++column) {
        kept_names_.push_back(cursor_->column_name(static_cast<int>(column)));
    }
    is_kept_ = true;
    cursor_.reset();
}

void ResultSet::stop() noexcept {
    connection_->leave(std::move(cursor_), statement_);
    abandon();
}

void ResultSet::abandon() noexcept {
    cursor_.reset();
    connection_ = nullptr;
}

}  // namespace holdfast::sql
