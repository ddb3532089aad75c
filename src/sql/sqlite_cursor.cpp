// SPDX-License-Identifier: MIT
#include "sql/sqlite_cursor.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include <holdfast/sql/error.hpp>
#include <holdfast/sql/statement_text.hpp>

#include "sql/sqlite_driver.hpp"

namespace holdfast::sql {

namespace {

bool has_list(std::span<Parameter const> parameters) {
    return std::ranges::any_of(parameters,
                               [](Parameter const& one) { return one.list.has_value(); });
}

// The last value stands in the places that are left. A long list has none, since SQLite limits the
// number of parameters.
std::size_t places(std::size_t values) {
    constexpr std::size_t long_list = 1'024;
    return values == 0 || values > long_list ? values : std::bit_ceil(values);
}

std::string question_marks(std::size_t count) {
    std::string marks;
    marks.reserve(2 * count);
    for (std::size_t i = 0; i != count; ++i) marks += i == 0 ? "?" : ",?";
    return marks;
}

}  // namespace

std::string with_lists(std::string_view statement, std::span<Parameter const> parameters) {
    std::string expanded;
    std::size_t copied = 0;
    detail::ParameterReader reader{statement};
    for (auto const& parameter : parameters) {
        auto const place = reader.next();
        if (!place) break;
        if (!parameter.list) continue;
        if (!place->is_list) throw SqlError{ErrorKind::other, std::string{list_elsewhere}};
        expanded += statement.substr(copied, place->begin - copied);
        expanded += place->is_negated ? "not in (" : "in (";
        expanded += question_marks(places(parameter.list->size())) + ")";
        copied = place->end;
    }
    expanded += statement.substr(copied);
    return expanded;
}

SqliteCursor::SqliteCursor(SqliteDriver& driver, SqliteConnection& connection,
                           std::string_view statement, std::span<Parameter const> parameters,
                           Reading reading)
    : driver_{driver},
      connection_{connection},
      lent_{connection.lend(has_list(parameters) ? with_lists(statement, parameters) : statement)},
      statement_{lent_.statement.get()},
      changes_before_{sqlite3_total_changes64(connection.raw())} {
    try {
        bind(parameters, reading);
        step();
    } catch (...) {
        connection_.give_back(lent_);
        throw;
    }
}

SqliteCursor::~SqliteCursor() {
    connection_.give_back(lent_);
}

void SqliteCursor::bind(std::span<Parameter const> parameters, Reading reading) {
    int position = 0;
    for (auto const& parameter : parameters) {
        if (!parameter.list) {
            bind(++position, parameter.value, reading);
            continue;
        }
        auto const& list = *parameter.list;
        for (std::size_t i = 0; i != places(list.size()); ++i) {
            bind(++position, list[std::min(i, list.size() - 1)], reading);
        }
    }
    require_values(static_cast<std::size_t>(sqlite3_bind_parameter_count(statement_)),
                   static_cast<std::size_t>(position));
}

void SqliteCursor::bind(int position, Value const& value, Reading reading) {
    // Values outlive a statement that is read at once.
    auto const destructor = reading == Reading::at_once ? SQLITE_STATIC : SQLITE_TRANSIENT;
    struct Binding {
        sqlite3_stmt* statement;
        int position;
        sqlite3_destructor_type destructor;

        int operator()(std::monostate) const { return sqlite3_bind_null(statement, position); }
        int operator()(std::int64_t whole) const {
            return sqlite3_bind_int64(statement, position, whole);
        }
        int operator()(double real) const { return sqlite3_bind_double(statement, position, real); }
        int operator()(std::string_view text) const {
            // Without a beginning it would be NULL.
            char const* const data = text.data() == nullptr ? "" : text.data();
            return sqlite3_bind_text64(statement, position, data, text.size(), destructor,
                                       SQLITE_UTF8);
        }
        int operator()(std::span<std::byte const> bytes) const {
            void const* const data = bytes.empty() ? "" : static_cast<void const*>(bytes.data());
            return sqlite3_bind_blob64(statement, position, data, bytes.size(), destructor);
        }
    };
    int const result = std::visit(Binding{statement_, position, destructor}, value);
    if (result == SQLITE_RANGE) return;  // their numbers are compared afterwards
    if (result != SQLITE_OK) throw driver_.failure(result, Stage::prepare);
}

void SqliteCursor::step() {
    int const result = sqlite3_step(statement_);
    has_row_ = result == SQLITE_ROW;
    if (has_row_) return;
    if (result != SQLITE_DONE) throw driver_.failure(result, Stage::run);
    bool const has_changed = sqlite3_total_changes64(connection_.raw()) != changes_before_;
    if (has_changed) {
        affected_rows_ = static_cast<std::size_t>(sqlite3_changes64(connection_.raw()));
    }
}

bool SqliteCursor::next() {
    if (!std::exchange(is_before_first_, false) && has_row_) step();
    return has_row_;
}

std::size_t SqliteCursor::column_count() const {
    return static_cast<std::size_t>(sqlite3_column_count(statement_));
}

std::string SqliteCursor::column_name(int column) const {
    auto const* const name = sqlite3_column_name(statement_, column);
    return name == nullptr ? std::to_string(column + 1) : name;
}

Value SqliteCursor::value(int column) const {
    auto const size = [&] {
        return static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    };
    switch (sqlite3_column_type(statement_, column)) {
        case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement_, column)};
        case SQLITE_FLOAT: return sqlite3_column_double(statement_, column);
        case SQLITE_TEXT: {
            auto const* const text = sqlite3_column_text(statement_, column);
            return std::string_view{reinterpret_cast<char const*>(text), size()};
        }
        case SQLITE_BLOB: {
            auto const* const bytes = sqlite3_column_blob(statement_, column);
            return std::span{static_cast<std::byte const*>(bytes), size()};
        }
        default: return std::monostate{};
    }
}

}  // namespace holdfast::sql
