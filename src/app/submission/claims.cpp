// SPDX-License-Identifier: MIT
#include "app/submission/claims.hpp"

#include <tuple>
#include <utility>
#include <vector>

namespace holdfast {

// Older versions made the table without a note of it, and on PostgreSQL with a shorter location.
sql::Migration Claims::migration() {
    std::vector<std::string> const made{
        "create table if not exists holdfast_claims ("
        "instance varchar(32) not null primary key, "
        "digest varchar(32) not null, "
        "sealed_at bigint not null, "
        "applied_at bigint not null, "
        "location text not null)",
        "create index if not exists holdfast_claims_sealed_at on holdfast_claims (sealed_at)"};
    auto postgresql = made;
    postgresql.emplace_back("alter table holdfast_claims alter column location type text");
    return {"claims", sql::StatementsForEach{.sqlite = made, .postgresql = std::move(postgresql)}};
}

bool Claims::insert(concurrency::DatedInstance const& instance, concurrency::Digest const& input,
                    std::string const& location) {
    return transaction_.execute(
               "insert into holdfast_claims (instance, digest, sealed_at, applied_at, location) "
               "values (?, ?, ?, ?, ?) on conflict (instance) do nothing",
               instance.instance.text(), text(input), instance.birth, transaction_.now(),
               location) == 1;
}

// An update would look its row up first. While the table is small PostgreSQL reads all of it for
// that, and then submissions that have nothing to do with each other could not both commit.
void Claims::record_location(concurrency::PageInstance const& instance,
                             std::string const& location) {
    transaction_.execute(
        "insert into holdfast_claims (instance, digest, sealed_at, applied_at, location) "
        "values (?, '', 0, 0, ?) on conflict (instance) do update set location = excluded.location",
        instance.text(), location);
}

std::optional<AppliedSubmission> Claims::find(concurrency::PageInstance const& instance) {
    auto const row = transaction_.one<std::string, std::int64_t, std::string>(
        "select digest, applied_at, location from holdfast_claims where instance = ?",
        instance.text());
    if (!row) return {};
    AppliedSubmission applied;
    std::tie(applied.digest, applied.applied_at, applied.location) = *row;
    return applied;
}

void Claims::probe() {
    transaction_.one<int>("select 1 from holdfast_claims limit 1");
}

bool Claims::has_older(std::int64_t born_before) {
    return transaction_
        .one<int>("select 1 from holdfast_claims where sealed_at < ? limit 1", born_before)
        .has_value();
}

void Claims::purge(std::int64_t born_before) {
    transaction_.execute("delete from holdfast_claims where sealed_at < ?", born_before);
}

std::string Claims::text(concurrency::Digest const& digest) {
    return concurrency::PageInstance{digest}.text();
}

}  // namespace holdfast
