// SPDX-License-Identifier: MIT
#include "sql/migration_notes.hpp"

#include <cstdint>

namespace holdfast::sql {

std::vector<MigrationNote> MigrationNotes::all() {
    if (!has_table()) return {};
    return transaction_
        .rows<&MigrationNote::name, &MigrationNote::digest>(
            "select name, digest from holdfast_migrations where list = ? order by number", list_)
        .to_vector();
}

// On PostgreSQL the transaction may see an older state than that behind the lock of the schema.
// Then the insert finds a note that the transaction does not see, and fails for that reason.
void MigrationNotes::add(std::size_t number, MigrationStep const& step) {
    if (!has_table()) {
        transaction_.execute("create table holdfast_migrations (list varchar(40) not null, "
                             "number integer not null, name text not null, "
                             "digest varchar(64) not null, applied_at bigint not null, "
                             "primary key (list, number))");
    }
    auto const added = transaction_.execute(
        "insert into holdfast_migrations (list, number, name, digest, applied_at) "
        "values (?, ?, ?, ?, ?) on conflict (list, number) do nothing",
        list_, static_cast<std::int64_t>(number), step.name(), step.digest(), transaction_.now());
    if (added == 0) throw SqlError{ErrorKind::again, "another process has applied the migration"};
}

bool MigrationNotes::has_table() {
    return engine_.has_table(transaction_, std::string{table});
}

}  // namespace holdfast::sql
