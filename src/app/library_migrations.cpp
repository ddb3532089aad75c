// SPDX-License-Identifier: MIT
#include "app/library_migrations.hpp"

#include <vector>

#include "app/outbox/outbox_table.hpp"
#include "app/session/session_table.hpp"
#include "app/submission/claims.hpp"

namespace holdfast {

void migrate_library(sql::Database& database, sql::Deadline deadline,
                     sql::MissingMigrations missing) {
    std::vector<sql::Migration> const migrations{Claims::migration(), SessionTable::migration(),
                                                 OutboxTable::migration()};
    database.migrate(migrations, deadline, {.missing = missing, .list = "library"});
}

}  // namespace holdfast
