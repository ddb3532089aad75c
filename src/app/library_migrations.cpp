// SPDX-License-Identifier: MIT
#include "app/library_migrations.hpp"

#include <string>

#include "app/outbox/outbox_table.hpp"
#include "app/session/session_table.hpp"
#include "app/submission/claims.hpp"

namespace holdfast {

std::vector<sql::Migration> library_migrations() {
    return {Claims::migration(), SessionTable::migration(), OutboxTable::migration()};
}

void migrate_library(sql::Database& database, sql::Deadline deadline,
                     sql::MissingMigrations missing) {
    database.migrate(library_migrations(), deadline,
                     {.missing = missing, .list = std::string{library_list}});
}

}  // namespace holdfast
