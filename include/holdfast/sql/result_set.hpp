// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <holdfast/sql/statement.hpp>
#include <holdfast/sql/value.hpp>
#include <holdfast/sql/value_format.hpp>

namespace holdfast::sql {

class Connection;
class Cursor;
struct KeptRows;

/// The rows that a statement returns, as the database stores them. They come one by one; the rest
/// is kept in memory as soon as the transaction runs another statement, so each row is as it was
/// when the statement began. No row can be read after the transaction has ended.
class ResultSet {
public:
    /// Throws SqlError unless the statement gives that many columns. The text must live as long.
    ResultSet(Connection& connection, std::unique_ptr<Cursor> cursor, std::string_view statement,
              std::size_t columns);
    ~ResultSet();

    ResultSet(ResultSet const&) = delete;
    ResultSet& operator=(ResultSet const&) = delete;

    /// Moves to the next row, at first to the first. Throws SqlError.
    bool next();

    /// Throws SqlError when there is one more row.
    void require_end();

    /// The value in a column, from 0 on, of the row. Throws SqlError when the type cannot hold it.
    template <class Type>
    Type read(int column) {
        try {
            return detail::from_value<Type>(value(column));
        } catch (detail::UnfitValue const& unfit) {
            fail(column, unfit.reason);
        }
    }

    /// The value in a column, from 0 on, of the row, as the database stores it. It may refer to the
    /// row, so it is valid until the next call of next().
    Value value(int column) const;

    /// Keeps a copy of the text, for rows that outlive it.
    void keep_statement();

private:
    friend class Connection;

    [[noreturn]] void fail(int column, std::string const& reason);
    void keep_rest();
    void keep_rows();
    void stop() noexcept;
    void abandon() noexcept;

    Connection* connection_;
    std::unique_ptr<Cursor> cursor_;
    std::string_view statement_;
    std::string kept_statement_;
    std::unique_ptr<KeptRows> kept_;  // the rest of the rows, or null
};

}  // namespace holdfast::sql
