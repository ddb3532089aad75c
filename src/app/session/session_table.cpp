// SPDX-License-Identifier: MIT
#include "app/session/session_table.hpp"

#include <array>

#include <soci/soci.h>
#include <sodium.h>

namespace holdfast {

using soci::into;
using soci::use;

namespace {

std::string digest(std::string_view id) {
    std::array<unsigned char, crypto_generichash_BYTES> bytes{};
    crypto_generichash(bytes.data(), bytes.size(),
                       reinterpret_cast<unsigned char const*>(id.data()), id.size(), nullptr, 0);
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

}  // namespace

std::vector<std::string> SessionTable::schema() {
    return {
        "create table if not exists holdfast_sessions ("
        "digest varchar(64) not null primary key, "
        "account text not null, "
        "ends_at bigint not null)",
        "create index if not exists holdfast_sessions_account on holdfast_sessions (account)",
        "alter table holdfast_sessions alter column account type text",  // was shorter
    };
}

std::optional<std::string> SessionTable::account(std::string_view id) {
    auto const name = digest(id);
    long long const now = transaction_.now();
    std::string account;
    auto& session = transaction_.sql();
    session << "select account from holdfast_sessions where digest = :digest and ends_at > :now",
        use(name), use(now), into(account);
    if (!session.got_data()) return {};
    return account;
}

void SessionTable::insert(std::string_view id, std::string const& account, std::int64_t ends_at) {
    auto const name = digest(id);
    long long const end = ends_at;
    transaction_.sql() << "insert into holdfast_sessions (digest, account, ends_at) "
                          "values (:digest, :account, :end)",
        use(name), use(account), use(end);
}

void SessionTable::end(std::string_view id, std::int64_t ends_at) {
    auto const name = digest(id);
    long long const end = ends_at;
    transaction_.sql() << "update holdfast_sessions set ends_at = :end "
                          "where digest = :digest and ends_at > :end_again",
        use(end, "end"), use(name, "digest"), use(end, "end_again");
}

void SessionTable::remove(std::string_view id) {
    auto const name = digest(id);
    transaction_.sql() << "delete from holdfast_sessions where digest = :digest", use(name);
}

void SessionTable::remove_others(std::string_view id, std::string const& account) {
    auto const name = digest(id);
    transaction_.sql() << "delete from holdfast_sessions "
                          "where account = :account and digest <> :digest",
        use(account), use(name);
}

bool SessionTable::has_ended(std::int64_t now) {
    long long const before = now;
    int found = 0;
    transaction_.sql() << "select count(*) from (select 1 from holdfast_sessions "
                          "where ends_at <= :before limit 1) as first",
        use(before), into(found);
    return found > 0;
}

void SessionTable::purge(std::int64_t now) {
    long long const before = now;
    transaction_.sql() << "delete from holdfast_sessions where ends_at <= :now", use(before);
}

}  // namespace holdfast
