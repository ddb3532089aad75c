// SPDX-License-Identifier: MIT
#include "sql/migration_step.hpp"

#include <exception>
#include <string_view>
#include <utility>

#include <holdfast/sql/migration_error.hpp>
#include <holdfast/sql/statement_text.hpp>

#include "sql/migration_digest.hpp"
#include "sql/sqlite_rebuild.hpp"

namespace holdfast::sql {

namespace {

std::string with_identity(std::string text, std::string_view type) {
    constexpr std::string_view word = "{identity}";
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
        text.replace(at, word.size(), type);
        at += type.size();
    }
    return text;
}

std::string mistake_in_statement(std::string_view text) {
    if (auto const mistake = detail::mistake_in(text); !mistake.empty()) {
        return std::string{mistake};
    }
    if (detail::controls_transaction(text)) {
        return "a statement cannot begin, end or change the transaction";
    }
    if (detail::ParameterReader{text}.next()) return "a parameter ? has no value here";
    return {};
}

std::string quoted(std::string_view text) {
    return "\"" + std::string{text} + "\"";
}

}  // namespace

MigrationStep::MigrationStep(Migration const& migration, Engine const& engine)
    : name_{migration.name()} {
    if (name_.empty()) throw MigrationError{"A migration has no name."};
    MigrationDigest digest;
    auto const take = [&](Statements const& statements) {
        for (auto const& statement : statements) require_statement(statement);
        auto& taken = content_.emplace<Statements>();
        for (auto const& statement : statements) {
            digest.add_sql(statement);
            taken.push_back(with_identity(statement, engine.identity_column()));
        }
    };
    if (auto const* each = std::get_if<StatementsForEach>(&migration.content())) {
        if (each->sqlite.empty() && each->postgresql.empty()) refuse("it has no statement");
        take(engine.kind() == DatabaseKind::sqlite ? each->sqlite : each->postgresql);
    } else if (auto const* work = std::get_if<MigrationWork>(&migration.content())) {
        if (work->version.empty()) refuse("its work has no version");
        if (!work->work) refuse("it has no work");
        digest.add_text(work->version);
        content_ = *work;
    } else if (auto rebuild = std::get<TableRebuild>(migration.content());
               engine.kind() == DatabaseKind::postgresql) {
        if (rebuild.postgresql.empty()) refuse("it has no statement for PostgreSQL");
        take(rebuild.postgresql);
    } else {
        if (rebuild.table.empty() || rebuild.columns.empty()) {
            refuse("a table that is rebuilt needs its name and its columns");
        }
        digest.add_rebuild(rebuild);
        rebuild.columns = with_identity(rebuild.columns, engine.identity_column());
        content_ = std::move(rebuild);
    }
    digest_ = digest.text();
}

Access MigrationStep::access() const {
    return std::holds_alternative<TableRebuild>(content_) ? Access::rebuild : Access::schema;
}

void MigrationStep::apply(Transaction& transaction) const {
    attempt([&] {
        run(transaction);
        transaction.commit();
    });
}

void MigrationStep::apply_as_a_part_of(Transaction& transaction) const {
    attempt([&] { run(transaction); });
}

void MigrationStep::attempt(std::function<void()> const& work) const {
    try {
        work();
    } catch (SqlError const& error) {
        if (may_pass(error)) throw;
        refuse(error.what());
    }
}

void MigrationStep::run(Transaction& transaction) const {
    if (auto const* statements = std::get_if<Statements>(&content_)) {
        for (auto const& statement : *statements) transaction.execute(unchecked(statement));
    } else if (auto const* rebuild = std::get_if<TableRebuild>(&content_)) {
        rebuild_table(transaction, *rebuild);
    } else {
        do_work(transaction);
    }
}

void MigrationStep::require_statement(std::string const& statement) const {
    auto const mistake = mistake_in_statement(statement);
    if (!mistake.empty()) refuse(mistake + ", in: " + statement);
}

// Work that catches an SqlError has a transaction that fails all the same.
void MigrationStep::do_work(Transaction& transaction) const {
    CommitBarrier const barrier{transaction};
    try {
        std::get<MigrationWork>(content_).work(transaction);
    } catch (SqlError const&) {
        throw;
    } catch (std::exception const& exception) {
        refuse(exception.what());
    } catch (...) {
        refuse("it throws something that is no std::exception");
    }
}

void MigrationStep::refuse(std::string const& reason) const {
    throw MigrationError{"The migration " + quoted(name_) +
                         " fails, and nothing of it is applied: " + reason};
}

bool may_pass(SqlError const& error) {
    return error.kind() == ErrorKind::again || error.kind() == ErrorKind::connection_lost;
}

}  // namespace holdfast::sql
