// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <utility>

#include <holdfast/sql/database.hpp>
#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/error.hpp>
#include <holdfast/sql/memory.hpp>
#include <holdfast/sql/statement_text.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/pool.hpp"

namespace holdfast::sql {
namespace {

thread_local int open_transactions = 0;

}  // namespace

Transaction::Transaction(Database& database, Access access, Deadline deadline)
    : database_{database}, connection_{database.pool_->begin(access, deadline)}, access_{access} {
    ++open_transactions;
}

Transaction::~Transaction() {
    --open_transactions;
    database_.pool_->end(access_, std::move(connection_));
}

std::size_t Transaction::run(std::string_view statement, std::span<Parameter const> parameters) {
    note_change();
    return connection_->execute(statement, parameters);
}

std::unique_ptr<ResultSet> Transaction::query(std::string_view statement,
                                              std::span<Parameter const> parameters,
                                              Reading reading, std::size_t columns) {
    if (!detail::begins_with(statement, "select")) note_change();
    return connection_->query(statement, parameters, reading, columns);
}

// The database itself refuses the changes of those who only read.
void Transaction::note_change() {
    if (access_ == Access::write || access_ == Access::schema) ++changes_;
}

void Transaction::fail(std::string_view statement, std::string const& reason) {
    connection_->run(statement, [&]() -> bool { throw SqlError{ErrorKind::other, reason}; });
    throw std::logic_error{"a statement without its values has run"};
}

void Transaction::commit() {
    if (!may_commit_) connection_->refuse("an event does not commit its transaction");
    connection_->commit();
}

std::optional<SqlError> Transaction::first_error() const {
    return connection_->first_error();
}

Memory& Transaction::memory() {
    if (!memory_) memory_ = std::make_unique<Memory>();
    return *memory_;
}

DatabaseKind Transaction::database_kind() const {
    return engine().kind();
}

Engine const& Transaction::engine() const {
    return database_.pool_->engine();
}

std::int64_t Transaction::now() const {
    return connection_->now();
}

bool Transaction::is_open_on_this_thread() {
    return open_transactions > 0;
}

}  // namespace holdfast::sql
