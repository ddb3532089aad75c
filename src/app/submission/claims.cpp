// SPDX-License-Identifier: MIT
#include "app/submission/claims.hpp"

#include <soci/soci.h>

namespace holdfast {

using soci::into;
using soci::use;

std::vector<std::string> Claims::schema() {
    return {
        "create table if not exists holdfast_claims ("
        "instance varchar(32) not null primary key, "
        "digest varchar(32) not null, "
        "sealed_at bigint not null, "
        "applied_at bigint not null, "
        "location text not null)",
        "create index if not exists holdfast_claims_sealed_at on holdfast_claims (sealed_at)",
        "alter table holdfast_claims alter column location type text",  // was shorter
    };
}

bool Claims::insert(concurrency::DatedInstance const& instance, concurrency::Digest const& input) {
    auto const name = instance.instance.text();
    auto const digest = text(input);
    long long const birth = instance.birth;
    long long const now = transaction_.now();
    soci::statement statement =
        (transaction_.sql().prepare
             << "insert into holdfast_claims (instance, digest, sealed_at, applied_at, location) "
                "values (:instance, :digest, :birth, :now, '') on conflict (instance) do nothing",
         use(name), use(digest), use(birth), use(now));
    statement.execute(true);
    return statement.get_affected_rows() == 1;
}

// An update would look its row up first. While the table is small PostgreSQL reads all of it for
// that, and then submissions that have nothing to do with each other could not both commit.
void Claims::record_outcome(concurrency::PageInstance const& instance,
                            std::string const& location) {
    auto const name = instance.text();
    transaction_.sql()
        << "insert into holdfast_claims (instance, digest, sealed_at, applied_at, location) "
           "values (:name, '', 0, 0, :location) "
           "on conflict (instance) do update set location = excluded.location",
        use(name), use(location);
}

std::optional<AppliedSubmission> Claims::find(concurrency::PageInstance const& instance) {
    auto const name = instance.text();
    AppliedSubmission applied;
    long long applied_at = 0;
    auto& session = transaction_.sql();
    session << "select digest, applied_at, location from holdfast_claims where instance = :name",
        use(name), into(applied.digest), into(applied_at), into(applied.location);
    if (!session.got_data()) return {};
    applied.applied_at = applied_at;
    return applied;
}

void Claims::probe() {
    int claims = 0;
    transaction_.sql() << "select count(*) from (select 1 from holdfast_claims limit 1) as first",
        into(claims);
}

bool Claims::has_older(std::int64_t born_before) {
    long long const before = born_before;
    int found = 0;
    transaction_.sql() << "select count(*) from (select 1 from holdfast_claims "
                          "where sealed_at < :before limit 1) as first",
        use(before), into(found);
    return found > 0;
}

void Claims::purge(std::int64_t born_before) {
    long long const before = born_before;
    transaction_.sql() << "delete from holdfast_claims where sealed_at < :before", use(before);
}

std::string Claims::text(concurrency::Digest const& digest) {
    return concurrency::PageInstance{digest}.text();
}

}  // namespace holdfast
