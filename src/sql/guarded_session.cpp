// SPDX-License-Identifier: MIT
#include "sql/guarded_session.hpp"

#include <stdexcept>
#include <utility>

#include "sql/guarded_statement.hpp"

namespace holdfast::sql {

GuardedSession::GuardedSession(std::shared_ptr<Link> link)
    : link_{std::move(link)}, real_{link_->driver().backend()} {}

void GuardedSession::begin() {
    link_->refuse("the session is in a transaction already");
}

void GuardedSession::commit() {
    link_->refuse("only Transaction::commit() commits, not the session");
}

void GuardedSession::rollback() {
    link_->refuse("a transaction is rolled back by not committing it, not through the session");
}

bool GuardedSession::get_next_sequence_value(soci::session& session, std::string const& sequence,
                                             long long& value) {
    return link_->run(Stage::run, "the next value of a sequence",
                      [&] { return real_.get_next_sequence_value(session, sequence, value); });
}

bool GuardedSession::get_last_insert_id(soci::session& session, std::string const& table,
                                        long long& value) {
    return link_->run(Stage::run, "the last inserted id",
                      [&] { return real_.get_last_insert_id(session, table, value); });
}

std::string GuardedSession::get_table_names_query() const {
    return real_.get_table_names_query();
}

std::string GuardedSession::get_column_descriptions_query() const {
    return real_.get_column_descriptions_query();
}

std::string GuardedSession::create_table(std::string const& table) {
    return real_.create_table(table);
}

std::string GuardedSession::drop_table(std::string const& table) {
    return real_.drop_table(table);
}

std::string GuardedSession::truncate_table(std::string const& table) {
    return real_.truncate_table(table);
}

std::string GuardedSession::create_column_type(soci::data_type type, int precision, int scale) {
    return real_.create_column_type(type, precision, scale);
}

std::string GuardedSession::add_column(std::string const& table, std::string const& column,
                                       soci::data_type type, int precision, int scale) {
    return real_.add_column(table, column, type, precision, scale);
}

std::string GuardedSession::alter_column(std::string const& table, std::string const& column,
                                         soci::data_type type, int precision, int scale) {
    return real_.alter_column(table, column, type, precision, scale);
}

std::string GuardedSession::drop_column(std::string const& table, std::string const& column) {
    return real_.drop_column(table, column);
}

std::string GuardedSession::constraint_unique(std::string const& name, std::string const& columns) {
    return real_.constraint_unique(name, columns);
}

std::string GuardedSession::constraint_primary_key(std::string const& name,
                                                   std::string const& columns) {
    return real_.constraint_primary_key(name, columns);
}

std::string GuardedSession::constraint_foreign_key(std::string const& name,
                                                   std::string const& columns,
                                                   std::string const& other_table,
                                                   std::string const& other_columns) {
    return real_.constraint_foreign_key(name, columns, other_table, other_columns);
}

soci::details::statement_backend* GuardedSession::make_statement_backend() {
    return std::make_unique<GuardedStatement>(link_).release();
}

soci::details::rowid_backend* GuardedSession::make_rowid_backend() {
    return real_.make_rowid_backend();
}

soci::details::blob_backend* GuardedSession::make_blob_backend() {
    return real_.make_blob_backend();
}

soci::details::session_backend* GuardedSessionFactory::make_session(
    soci::connection_parameters const&) const {
    if (link_->is_retired()) {
        throw std::logic_error{"a transaction's session is not to be opened again"};
    }
    return std::make_unique<GuardedSession>(link_).release();
}

}  // namespace holdfast::sql
