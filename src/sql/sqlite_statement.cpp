// SPDX-License-Identifier: MIT
#include "sql/sqlite_statement.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "sql/fit.hpp"

namespace holdfast::sql {

namespace {

using sqlite_api::sqlite3_stmt;

int prepare(sqlite_api::sqlite3* connection, char const* query, sqlite3_stmt** statement,
            char const** tail) {
    return sqlite_api::sqlite3_prepare_v3(connection, query, -1, SQLITE_PREPARE_PERSISTENT,
                                          statement, tail);
}

bool is_blank(sqlite_api::sqlite3* connection, char const* text) {
    while (*text != '\0') {
        sqlite3_stmt* found = nullptr;
        int const result = prepare(connection, text, &found, &text);
        PreparedStatement const statement{found};
        if (result != SQLITE_OK || statement) return false;
    }
    return true;
}

int times_prepared_again(sqlite3_stmt* statement) {
    return sqlite_api::sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0);
}

}  // namespace

PreparedStatement prepare_statement(sqlite_api::sqlite3* connection, std::string const& query) {
    sqlite3_stmt* made = nullptr;
    char const* tail = nullptr;
    int const result = prepare(connection, query.c_str(), &made, &tail);
    PreparedStatement statement{made};
    if (result != SQLITE_OK) {
        throw soci::sqlite3_soci_error{sqlite_api::sqlite3_errmsg(connection), result};
    }
    if (!statement) throw soci::soci_error{"no statement"};
    if (!is_blank(connection, tail)) {
        throw soci::soci_error{"more than one statement, of which only the first would run"};
    }
    return statement;
}

StatementCache::Entry* StatementCache::lend(std::string const& query) {
    auto const found = entries_.find(query);
    if (found == entries_.end() || found->second.lent) return nullptr;
    found->second.lent = true;
    return &found->second;
}

StatementCache::Entry* StatementCache::keep(std::string const& query,
                                            PreparedStatement& statement) {
    if (entries_.size() >= limit) {
        std::erase_if(entries_, [](auto const& item) { return !item.second.lent; });
    }
    auto const [place, is_new] = entries_.try_emplace(query);
    if (!is_new) return nullptr;
    place->second = {std::move(statement), true};
    return &place->second;
}

void StatementCache::give_back(Entry& entry) noexcept {
    sqlite_api::sqlite3_reset(entry.statement.get());
    sqlite_api::sqlite3_clear_bindings(entry.statement.get());
    entry.lent = false;
}

SqliteStatement::SqliteStatement(soci::sqlite3_session_backend& session, StatementCache& cache)
    : DriverStatement{std::unique_ptr<Backend>{
          static_cast<soci::details::session_backend&>(session).make_statement_backend()}},
      real_{static_cast<soci::sqlite3_statement_backend&>(backend())},
      cache_{cache} {}

void SqliteStatement::prepare(std::string const& query, soci::details::statement_type) {
    clean_up();
    entry_ = cache_.lend(query);
    if (entry_ == nullptr) {
        PreparedStatement statement = prepare_statement(real_.session_.conn_, query);
        entry_ = cache_.keep(query, statement);
        if (entry_ == nullptr) real_.stmt_ = statement.release();
    }
    if (entry_ != nullptr) real_.stmt_ = entry_->statement.get();
    real_.databaseReady_ = true;
}

void SqliteStatement::clean_up() {
    if (entry_ != nullptr) {
        cache_.give_back(*std::exchange(entry_, nullptr));
        real_.stmt_ = nullptr;
        real_.databaseReady_ = false;
    }
    real_.columns_.clear();
    vectors_.clear();
    backend().clean_up();
}

// SQLite takes NULL for a parameter without a value: an update of no row, say.
void SqliteStatement::require_values(int count) const {
    if (real_.stmt_ == nullptr) return;
    int const parameters = sqlite_api::sqlite3_bind_parameter_count(real_.stmt_);
    require_equal(static_cast<std::size_t>(parameters), static_cast<std::size_t>(count));
}

SqliteStatement::Backend::exec_fetch_result SqliteStatement::execute(int number) {
    bool const is_described = real_.stmt_ != nullptr && !real_.columns_.empty();
    int const before = is_described ? times_prepared_again(real_.stmt_) : 0;
    describe_vectors();
    auto const result = backend().execute(number);
    // Its columns were described before SQLite noticed that the schema is another one now.
    if (is_described && times_prepared_again(real_.stmt_) != before) {
        throw soci::sqlite3_soci_error{"the schema has changed", SQLITE_SCHEMA};
    }
    return result;
}

// SQLite turns any value into any type: "a dozen" into 0, and of large numbers it cuts bits off.
void SqliteStatement::require_fit(int column, soci::details::exchange_type type) const {
    auto* const statement = real_.stmt_;
    auto const text = [&] {
        auto const* const bytes = sqlite_api::sqlite3_column_text(statement, column - 1);
        auto const size = sqlite_api::sqlite3_column_bytes(statement, column - 1);
        return std::string_view{reinterpret_cast<char const*>(bytes),
                                static_cast<std::size_t>(size)};
    };
    bool fit = true;
    switch (sqlite_api::sqlite3_column_type(statement, column - 1)) {
        case SQLITE_INTEGER:
            fit = fits(std::int64_t{sqlite_api::sqlite3_column_int64(statement, column - 1)}, type);
            break;
        case SQLITE_FLOAT: {
            auto const number = sqlite_api::sqlite3_column_double(statement, column - 1);
            bool const is_written = type == soci::details::x_stdstring;
            fit = is_written ? std::strtod(std::string{text()}.c_str(), nullptr) == number
                             : fits(number, type);
            break;
        }
        case SQLITE_TEXT:
        case SQLITE_BLOB: fit = fits(text(), type); break;
        default: break;
    }
    require_that(fit);
}

// Those that `describe_vectors` has taken as texts.
void SqliteStatement::require_all_fit(int column, soci::details::exchange_type type) const {
    for (auto const& row : real_.dataCache_) {
        auto const& value = row[static_cast<std::size_t>(column - 1)];
        if (value.isNull_ || value.type_ != soci::dt_string) continue;
        require_that(fits(std::string_view{value.buffer_.constData_, value.buffer_.size_}, type));
    }
}

std::string SqliteStatement::column_name(int column) const {
    auto const* const name =
        real_.stmt_ == nullptr ? nullptr : sqlite_api::sqlite3_column_name(real_.stmt_, column - 1);
    return name == nullptr ? DriverStatement::column_name(column) : name;
}

void SqliteStatement::define_vector(int column, soci::details::exchange_type type) {
    vectors_[column] = type;
}

// SOCI reads rows for vectors by the columns' declared types, which values need not have. Taken as
// texts, it reads whole numbers strictly.
void SqliteStatement::describe_vectors() {
    if (vectors_.empty() || real_.stmt_ == nullptr) return;
    real_.columns_.clear();
    int const count = sqlite_api::sqlite3_column_count(real_.stmt_);
    for (int column = 1; column <= count; ++column) {
        auto const found = vectors_.find(column);
        bool const is_double = found != vectors_.end() && found->second == soci::details::x_double;
        real_.columns_.push_back(
            {is_double ? soci::dt_double : soci::dt_string, column_name(column)});
    }
}

}  // namespace holdfast::sql
