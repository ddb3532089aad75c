// SPDX-License-Identifier: MIT
#include <algorithm>
#include <deque>
#include <stdexcept>
#include <utility>
#include <vector>

#include <holdfast/sql/error.hpp>
#include <holdfast/sql/result_set.hpp>

#include "sql/connection.hpp"

namespace holdfast::sql {

/// Rows in memory, and the names of their columns.
struct KeptRows {
    std::vector<std::string> names;
    std::deque<std::vector<Value>> rows;
    bool is_in_first_row = false;
};

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
        if (!kept_) return cursor_->next();
        if (kept_->is_in_first_row) kept_->rows.pop_front();
        kept_->is_in_first_row = !kept_->rows.empty();
        return kept_->is_in_first_row;
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
    if (!kept_) return cursor_->value(column);
    return view_of(kept_->rows.front()[static_cast<std::size_t>(column)]);
}

void ResultSet::fail(int column, std::string const& reason) {
    auto const name =
        kept_ ? kept_->names[static_cast<std::size_t>(column)] : cursor_->column_name(column);
    connection_->fail({ErrorKind::other, "the column " + name + ": " + reason}, statement_);
}

// The present row was read already.
void ResultSet::keep_rest() {
    if (kept_) return;
    try {
        keep_rows();
    } catch (SqlError const& error) {
        connection_->fail(error, statement_);
    }
}

void ResultSet::keep_rows() {
    auto const columns = cursor_->column_count();
    auto kept_rows = std::make_unique<KeptRows>();
    while (cursor_->next()) {
        auto& row = kept_rows->rows.emplace_back();
        row.reserve(columns);
        for (std::size_t column = 0; column != columns; ++column) {
            row.push_back(kept(cursor_->value(static_cast<int>(column))));
        }
    }
    for (std::size_t column = 0; column != columns; ++column) {
        kept_rows->names.push_back(cursor_->column_name(static_cast<int>(column)));
    }
    kept_ = std::move(kept_rows);
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
