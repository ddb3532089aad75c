// SPDX-License-Identifier: MIT
#include "sql/postgresql_statement.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

#include "sql/fit.hpp"
#include "sql/transaction_control.hpp"

namespace holdfast::sql {

PostgresqlStatement::PostgresqlStatement(PostgresqlConnection& connection)
    : DriverStatement{std::unique_ptr<Backend>{
          static_cast<soci::details::session_backend&>(connection.session())
              .make_statement_backend()}},
      connection_{connection},
      real_{static_cast<soci::postgresql_statement_backend&>(backend())} {}

void PostgresqlStatement::prepare(std::string const& query, soci::details::statement_type) {
    if (controls_transaction(query)) {
        throw soci::soci_error{"a statement cannot begin, end or change the transaction"};
    }
    real_.query_.clear();
    real_.names_.clear();
    // Of this kind SOCI only replaces the parameters' names by $1, $2 and so on.
    backend().prepare(query, soci::details::st_one_time_query);
    connection_.prepare(real_.query_);
}

PostgresqlStatement::Backend::exec_fetch_result PostgresqlStatement::execute(int number) {
    if (!real_.justDescribed_) {
        real_.rowsAffectedBulk_ = -1;
        run(number);
        if (!real_.result_.get_result()) return Backend::ef_no_data;
    }
    real_.justDescribed_ = true;  // SOCI need not run it
    return backend().execute(number);
}

int PostgresqlStatement::prepare_for_describe() {
    execute(1);
    real_.justDescribed_ = true;
    return PQnfields(real_.result_);
}

// PostgreSQL keeps no such text, and SOCI would cut it off there.
void PostgresqlStatement::require_storable(std::string const& text) const {
    if (text.find('\0') != std::string::npos) throw soci::soci_error{"a text with a zero byte"};
}

// What SOCI does not see itself: that a character is a text of more than one, that a number needs
// more than 64 bits, and that a floating-point number has no room for all of a whole one. A boolean
// value, which is `t` or `f`, is a number to SOCI.
void PostgresqlStatement::require_fit(int row, int column,
                                      soci::details::exchange_type type) const {
    bool const is_seen = type != soci::details::x_char && type != soci::details::x_double &&
                         type != soci::details::x_long_long;
    if (is_seen || PQgetisnull(real_.result_, row, column - 1) != 0) return;
    std::string_view const text{PQgetvalue(real_.result_, row, column - 1)};
    bool const is_boolean = type == soci::details::x_long_long && (text == "t" || text == "f");
    require_that(is_boolean || fits(text, type));
}

void PostgresqlStatement::require_fit(int column, soci::details::exchange_type type) const {
    require_fit(real_.currentRow_, column, type);
}

void PostgresqlStatement::require_all_fit(int column, soci::details::exchange_type type) const {
    int const end = real_.currentRow_ + real_.rowsToConsume_;
    for (int row = real_.currentRow_; row < end; ++row) require_fit(row, column, type);
}

std::string PostgresqlStatement::column_name(int column) const {
    auto const* const name = PQfname(real_.result_, column - 1);
    return name == nullptr ? DriverStatement::column_name(column) : name;
}

// One after the other for vectors of values, which leave no result.
void PostgresqlStatement::run(int number) {
    require_places();
    bool const has_values = !real_.useByPosBuffers_.empty() || !real_.useByNameBuffers_.empty();
    bool const has_vectors = has_values && !real_.hasUseElements_ && number > 1;
    if (!has_vectors) {
        real_.result_.reset(connection_.run(real_.query_, values(0)).release());
        return;
    }
    if (real_.hasIntoElements_) throw soci::soci_error{"vectors in, but no vector out"};
    real_.rowsAffectedBulk_ = 0;
    for (int row = 0; row != number; ++row) {
        real_.result_.reset(connection_.run(real_.query_, values(row)).release());
        real_.rowsAffectedBulk_ += backend().get_affected_rows();
    }
    real_.result_.reset();
}

std::vector<char const*> PostgresqlStatement::values(int row) const {
    std::vector<char const*> values;
    for (auto const& [position, buffers] : real_.useByPosBuffers_) values.push_back(buffers[row]);
    if (!values.empty()) return values;
    for (auto const& name : real_.names_) {
        auto const found = real_.useByNameBuffers_.find(name);
        if (found == real_.useByNameBuffers_.end()) {
            throw soci::soci_error{"no value for the parameter " + name};
        }
        values.push_back(found->second[row]);
    }
    return values;
}

void PostgresqlStatement::require_places() const {
    if (!real_.useByPosBuffers_.empty()) {
        require_equal(real_.names_.size(), real_.useByPosBuffers_.size());
    }
    for (auto const& [name, buffers] : real_.useByNameBuffers_) {
        if (std::ranges::find(real_.names_, name) == real_.names_.end()) {
            throw soci::soci_error{"no parameter for the value " + name};
        }
    }
    if (!real_.useByPosBuffers_.empty() && !real_.useByNameBuffers_.empty()) {
        throw soci::soci_error{"values by position and by name cannot be mixed"};
    }
}

}  // namespace holdfast::sql
