// SPDX-License-Identifier: MIT
#include "sql/copy/deferred_checks.hpp"

#include <string>

#include <fmt/ranges.h>

namespace holdfast::sql {

void run_deferred_checks(Transaction& transaction) {
    auto const names =
        transaction
            .rows<std::string>("select distinct quote_ident(k.conname) from pg_constraint k "
                               "join pg_namespace n on n.oid = k.connamespace "
                               "where n.nspname = current_schema() and k.condeferred")
            .to_vector();
    if (names.empty()) return;
    auto const list = fmt::format("{}", fmt::join(names, ", "));
    transaction.execute(unchecked("set constraints " + list + " immediate"));
    transaction.execute(unchecked("set constraints " + list + " deferred"));
}

}  // namespace holdfast::sql
