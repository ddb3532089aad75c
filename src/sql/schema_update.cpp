// SPDX-License-Identifier: MIT
#include "sql/schema_update.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

#include <holdfast/sql/error.hpp>

namespace holdfast::sql {

namespace {

using Form = SchemaStatement::Form;

std::string with_identity(std::string statement, std::string_view type) {
    constexpr std::string_view word = "{identity}";
    auto const start = statement.find(word);
    if (start != std::string::npos) statement.replace(start, word.size(), type);
    return statement;
}

SchemaStatement const& table_of_statements() {
    static auto const statement = SchemaStatement::parse(
        "create table if not exists holdfast_schema_statements (statement text not null)");
    return statement;
}

bool may_pass(SqlError const& error) {
    return error.kind() == ErrorKind::again || error.kind() == ErrorKind::connection_lost;
}

// Long enough for those to go on who had to wait behind a statement that waited for a lock.
void pause(Deadline deadline) {
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> milliseconds{20, 200};
    auto const end = Deadline::clock::now() + std::chrono::milliseconds{milliseconds(random)};
    std::this_thread::sleep_until(std::min(end, deadline));
}

}  // namespace

SchemaUpdate::SchemaUpdate(Database& database, Engine const& engine,
                           std::span<std::string const> statements)
    : database_{database}, engine_{engine} {
    for (auto const& statement : statements) {
        statements_.push_back(
            SchemaStatement::parse(with_identity(statement, engine.identity_column())));
    }
}

void SchemaUpdate::run(Deadline deadline) const {
    for (;;) {
        bool const is_last = Deadline::clock::now() >= deadline;
        try {
            if (try_once(deadline)) return;
            if (is_last) throw SqlError{ErrorKind::again, "others are changing the schema"};
        } catch (SqlError const& error) {
            if (!may_pass(error) || is_last) throw;
        }
        pause(deadline);
    }
}

// Looks first, since even a statement without an effect may wait for everybody who writes. Nobody
// waits for the lock of the schema either: what was seen before it was taken is outdated.
bool SchemaUpdate::try_once(Deadline deadline) const {
    {
        Transaction look{database_, Access::read, deadline};
        if (pending(look).empty()) return true;
    }
    Transaction transaction{database_, Access::schema, deadline};
    if (!engine_.locks_schema(transaction)) return false;
    for (auto const* statement : pending(transaction)) {
        transaction.execute(unchecked(statement->text));
        if (statement->form == Form::other) keep(transaction, *statement);
    }
    transaction.commit();
    return true;
}

SchemaUpdate::Pending SchemaUpdate::pending(Transaction& transaction) const {
    Pending pending;
    bool const is_anew = makes_a_table(transaction);
    auto const run = statements_run(transaction);
    for (auto const& statement : statements_) {
        bool const is_done = statement.form == Form::other
                                 ? !is_anew && run.contains(statement.text)
                                 : engine_.is_done(transaction, statement);
        if (!is_done) pending.push_back(&statement);
    }
    return pending;
}

bool SchemaUpdate::makes_a_table(Transaction& transaction) const {
    return std::ranges::any_of(statements_, [&](SchemaStatement const& statement) {
        return statement.form == Form::table && !engine_.is_done(transaction, statement);
    });
}

std::set<std::string> SchemaUpdate::statements_run(Transaction& transaction) const {
    bool const has_other = std::ranges::any_of(statements_, [](auto const& statement) {
        return statement.form == Form::other;
    });
    if (!has_other || !engine_.is_done(transaction, table_of_statements())) return {};
    auto const run =
        transaction.rows<std::string>("select statement from holdfast_schema_statements")
            .to_vector();
    return {run.begin(), run.end()};
}

void SchemaUpdate::keep(Transaction& transaction, SchemaStatement const& statement) const {
    auto const& table = table_of_statements();
    if (!engine_.is_done(transaction, table)) transaction.execute(unchecked(table.text));
    transaction.execute("delete from holdfast_schema_statements where statement = ?",
                        statement.text);
    transaction.execute("insert into holdfast_schema_statements values (?)", statement.text);
}

}  // namespace holdfast::sql
