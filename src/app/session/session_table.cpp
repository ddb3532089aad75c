// SPDX-License-Identifier: MIT
#include "app/session/session_table.hpp"

#include <array>
#include <utility>
#include <vector>

#include <sodium.h>

#include "text/hexadecimal.hpp"

namespace holdfast {

namespace {

std::string digest(std::string_view id) {
    std::array<unsigned char, crypto_generichash_BYTES> bytes{};
    crypto_generichash(bytes.data(), bytes.size(),
                       reinterpret_cast<unsigned char const*>(id.data()), id.size(), nullptr, 0);
    return text::hexadecimal(bytes);
}

}  // namespace

// Older versions made the table without a note of it, and on PostgreSQL with a shorter account.
sql::Migration SessionTable::migration() {
    std::vector<std::string> const made{
        "create table if not exists holdfast_sessions ("
        "digest varchar(64) not null primary key, "
        "account text not null, "
        "ends_at bigint not null)",
        "create index if not exists holdfast_sessions_account on holdfast_sessions (account)"};
    auto postgresql = made;
    postgresql.emplace_back("alter table holdfast_sessions alter column account type text");
    return {"sessions",
            sql::StatementsForEach{.sqlite = made, .postgresql = std::move(postgresql)}};
}

std::optional<std::string> SessionTable::account(std::string_view id) {
    return transaction_.one<std::string>(
        "select account from holdfast_sessions where digest = ? and ends_at > ?", digest(id),
        transaction_.now());
}

void SessionTable::insert(std::string_view id, std::string const& account, std::int64_t ends_at) {
    transaction_.execute(
        "insert into holdfast_sessions (digest, account, ends_at) values (?, ?, ?)", digest(id),
        account, ends_at);
}

void SessionTable::end(std::string_view id, std::int64_t ends_at) {
    transaction_.execute(
        "update holdfast_sessions set ends_at = ? where digest = ? and ends_at > ?", ends_at,
        digest(id), ends_at);
}

void SessionTable::remove(std::string_view id) {
    transaction_.execute("delete from holdfast_sessions where digest = ?", digest(id));
}

void SessionTable::remove_others(std::string_view id, std::string const& account) {
    transaction_.execute("delete from holdfast_sessions where account = ? and digest <> ?", account,
                         digest(id));
}

bool SessionTable::has_ended(std::int64_t now) {
    return transaction_.one<int>("select 1 from holdfast_sessions where ends_at <= ? limit 1", now)
        .has_value();
}

void SessionTable::purge(std::int64_t now) {
    transaction_.execute("delete from holdfast_sessions where ends_at <= ?", now);
}

}  // namespace holdfast
