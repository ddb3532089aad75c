// SPDX-License-Identifier: MIT
#include "sql/migrator.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>
#include <utility>

#include <holdfast/sql/migration_error.hpp>

namespace holdfast::sql {

// Long enough for those to go on who had to wait behind a statement that waited for a lock.
void pause_for_others(Deadline deadline) {
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> milliseconds{20, 200};
    auto const end = Deadline::clock::now() + std::chrono::milliseconds{milliseconds(random)};
    std::this_thread::sleep_until(std::min(end, deadline));
}

Migrator::Migrator(Database& database, Engine const& engine, std::span<Migration const> migrations,
                   MigrationOptions options)
    : database_{database}, engine_{engine}, options_{std::move(options)} {
    steps_.reserve(migrations.size());
    for (auto const& migration : migrations) {
        if (index_of(migration.name())) {
            throw MigrationError{"Two migrations of the " + options_.list + " have the name \"" +
                                 migration.name() + "\"."};
        }
        steps_.emplace_back(migration, engine);
    }
}

void Migrator::run(Deadline deadline) const {
    for (;;) {
        bool const is_last = Deadline::clock::now() >= deadline;
        try {
            if (try_once(deadline) == Progress::complete) return;
            if (is_last) throw SqlError{ErrorKind::again, "others are changing the schema"};
        } catch (SqlError const& error) {
            if (!may_pass(error) || is_last) throw;
        }
        pause_for_others(deadline);
    }
}

void Migrator::require_complete(Transaction& transaction) const {
    auto const number = applied(transaction);
    if (number != steps_.size()) throw MigrationError{lack(number) + "."};
}

void Migrator::apply_all(Transaction& transaction,
                         std::function<void(Transaction&)> const& after_each) const {
    if (!engine_.locks_schema(transaction)) {
        throw SqlError{ErrorKind::again, "others are changing the schema"};
    }
    MigrationNotes notes{transaction, engine_, options_.list};
    for (std::size_t number = 0; number != steps_.size(); ++number) {
        notes.add(number + 1, steps_[number]);
        steps_[number].apply_as_a_part_of(transaction);
        after_each(transaction);
    }
}

// Looks first, since even a statement without an effect may wait for everybody who writes. Nobody
// waits for the lock of the schema either: what was seen before it was taken is outdated.
Migrator::Progress Migrator::try_once(Deadline deadline) const {
    std::size_t number = 0;
    {
        Transaction look{database_, Access::read, deadline};
        number = applied(look);
    }
    if (number == steps_.size()) return Progress::complete;
    switch (options_.missing) {
        case MissingMigrations::are_an_error: throw MigrationError{lack(number) + "."};
        case MissingMigrations::are_waited_for:
            if (Deadline::clock::now() < deadline) return Progress::hindered;
            throw MigrationError{lack(number) + ", and nobody has applied it in time."};
        case MissingMigrations::are_applied: break;
    }
    for (; number != steps_.size(); ++number) {
        if (apply_next(number, deadline) == Progress::hindered) return Progress::hindered;
    }
    return Progress::complete;
}

Migrator::Progress Migrator::apply_next(std::size_t number, Deadline deadline) const {
    auto const& step = steps_[number];
    Transaction transaction{database_, step.access(), deadline};
    if (!engine_.locks_schema(transaction)) return Progress::hindered;
    if (applied(transaction) != number) return Progress::hindered;
    MigrationNotes{transaction, engine_, options_.list}.add(number + 1, step);
    step.apply(transaction);
    return Progress::complete;
}

std::size_t Migrator::applied(Transaction& transaction) const {
    auto const notes = MigrationNotes{transaction, engine_, options_.list}.all();
    for (std::size_t index = 0; index != notes.size(); ++index) require_same(index, notes[index]);
    return notes.size();
}

void Migrator::require_same(std::size_t index, MigrationNote const& note) const {
    auto const here = index_of(note.name);
    if (!here) {
        throw MigrationError{"The database is newer than the program: it has the " +
                             title(note.name) + ", which the program lacks."};
    }
    if (*here != index) {
        throw MigrationError{"The " + title(note.name) + " is number " + std::to_string(index + 1) +
                             " in the database and number " + std::to_string(*here + 1) +
                             " in the program: a new migration belongs at the end."};
    }
    if (steps_[index].digest() != note.digest) {
        throw MigrationError{"The " + title(note.name) + " was changed after it was applied to " +
                             "this database: undo the change, and add another migration at the "
                             "end."};
    }
}

std::optional<std::size_t> Migrator::index_of(std::string const& name) const {
    auto const found = std::ranges::find(steps_, name, &MigrationStep::name);
    if (found == steps_.end()) return {};
    return static_cast<std::size_t>(found - steps_.begin());
}

std::string Migrator::title(std::string const& name) const {
    return "migration \"" + name + "\" of the " + options_.list;
}

std::string Migrator::lack(std::size_t applied) const {
    auto const more = steps_.size() - applied - 1;
    return "The database lacks the " + title(steps_[applied].name()) +
           (more == 0 ? "" : " and " + std::to_string(more) + " more behind it");
}

}  // namespace holdfast::sql
