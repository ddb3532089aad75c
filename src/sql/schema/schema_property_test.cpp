// SPDX-License-Identifier: MIT
// Any tables that the library makes, and any of their parts that is not as it should be.
#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <rapidcheck.h>

#include "sql/schema/schema_fixture.hpp"

namespace holdfast::sql {
namespace {

using enum ColumnType;

constexpr std::array all_types{integer, real, boolean, text, bytes, date, time, date_time};

bool arbitrary() {
    return *rc::gen::arbitrary<bool>();
}

template <class Item>
Item const& one_of(std::vector<Item> const& items) {
    return items[*rc::gen::inRange<std::size_t>(0, items.size())];
}

std::vector<std::string> some_of(std::vector<Column> const& columns) {
    std::vector<std::string> some;
    for (auto const& column : columns) {
        if (arbitrary()) some.push_back(column.name);
    }
    if (some.empty()) some.push_back(columns.front().name);
    return some;
}

/// A table that may refer to the one given, and to itself.
Table any_table(std::string name, Table const* other) {
    static std::vector<std::string> const names{"id",    "order",     "user", "title",
                                                "Größe", "Two words", "key",  "date",
                                                "a\"b",  "it's",      "a.b",  "??"};
    Table table{.name = std::move(name)};
    auto const count = *rc::gen::inRange<std::size_t>(1, names.size());
    for (std::size_t i = 0; i != count; ++i) {
        table.columns.push_back({names[i], *rc::gen::elementOf(all_types), arbitrary()});
    }
    if (arbitrary()) {
        auto& key = table.columns.front();
        key.is_nullable = false;
        table.key = key.name;
        table.has_generated_key = key.type == integer && arbitrary();
    }
    auto const sets = *rc::gen::inRange(0, 3);
    for (int i = 0; i != sets; ++i) table.unique.push_back(some_of(table.columns));
    if (!table.key.empty() && arbitrary()) {
        table.columns.push_back({"parent", table.columns.front().type, true});
        table.foreign_keys.push_back({"parent", table.name, table.key});
    }
    if (other != nullptr && !other->key.empty()) {
        table.columns.push_back({"other", other->columns.front().type, arbitrary()});
        table.foreign_keys.push_back({"other", other->name, other->key});
    }
    return table;
}

std::vector<Table> any_tables() {
    auto first = any_table("User", nullptr);
    auto second = any_table("task", &first);
    bool const closes_cycle = !second.key.empty() && arbitrary();
    if (closes_cycle) {
        first.columns.push_back({"Back", second.columns.front().type, true});
        first.foreign_keys.push_back({"Back", second.name, second.key});
    }
    return {second, first};
}

/// Tables with a part that is not as it should be.
struct Damaged {
    std::vector<Table> tables;
    std::string sentence;  ///< a part of it
    bool is_mended_on_sqlite = false;
    bool is_mended_on_postgresql = true;
};

bool refers(Table const& table, std::string const& column) {
    return std::ranges::find(table.foreign_keys, column, &ForeignKey::column) !=
           table.foreign_keys.end();
}

std::string part_of(Table const& table, std::string const& column) {
    return "column " + column + " of the table " + table.name + " ";
}

/// Each damage that one pair of tables can have.
class Damages {
public:
    explicit Damages(std::vector<Table> tables) : tables_{std::move(tables)} {
        for (std::size_t i = 0; i != tables_.size(); ++i) {
            lose_table(i);
            lose_key(i);
            lose_numbers(i);
            lose_indexes(i);
            lose_references(i);
            gain_column(i);
            for (std::size_t j = 0; j != tables_[i].columns.size(); ++j) {
                if (tables_[i].columns[j].name == tables_[i].key) continue;
                lose_column(i, j);
                change_type(i, j);
                change_null(i, j);
            }
        }
    }

    std::vector<Damaged> const& all() const { return all_; }

private:
    static bool lose_references_to(std::vector<Table>& tables, std::string const& name) {
        std::size_t lost = 0;
        for (auto& table : tables) {
            lost += std::erase_if(table.foreign_keys,
                                  [&](ForeignKey const& one) { return one.table == name; });
        }
        return lost != 0;
    }

    void lose_table(std::size_t i) {
        auto tables = tables_;
        tables.erase(tables.begin() + static_cast<std::ptrdiff_t>(i));
        bool const has_lost = lose_references_to(tables, tables_[i].name);
        all_.push_back({tables, "table " + tables_[i].name + " is missing", !has_lost});
    }

    void lose_key(std::size_t i) {
        auto const& table = tables_[i];
        bool const has_other = std::ranges::any_of(table.unique, [&](auto const& columns) {
            return std::ranges::all_of(columns, [&](auto const& one) { return one == table.key; });
        });
        if (table.key.empty() || has_other) return;
        auto tables = tables_;
        bool const has_lost = lose_references_to(tables, table.name);
        tables[i].key.clear();
        tables[i].has_generated_key = false;
        all_.push_back({tables, part_of(table, table.key) + "is not the primary key",
                        !has_lost && !table.has_generated_key});
    }

    void lose_numbers(std::size_t i) {
        auto tables = tables_;
        if (!std::exchange(tables[i].has_generated_key, false)) return;
        all_.push_back({tables, part_of(tables[i], tables[i].key) + "is not numbered"});
    }

    void lose_indexes(std::size_t i) {
        auto const& table = tables_[i];
        for (auto const& columns : table.unique) {
            std::set<std::string> const names{columns.begin(), columns.end()};
            if (names == std::set{table.key}) continue;
            auto tables = tables_;
            std::erase_if(tables[i].unique, [&](auto const& other) {
                return std::set<std::string>{other.begin(), other.end()} == names;
            });
            all_.push_back({tables, "table " + table.name + " has no unique index over", true});
        }
    }

    void lose_references(std::size_t i) {
        for (auto const& reference : tables_[i].foreign_keys) {
            auto tables = tables_;
            std::erase(tables[i].foreign_keys, reference);
            all_.push_back({tables, part_of(tables[i], reference.column) + "has no foreign key"});
        }
    }

    void gain_column(std::size_t i) {
        auto tables = tables_;
        tables[i].columns.push_back({"unknown", text});
        all_.push_back({tables, part_of(tables[i], "unknown") + "must not be NULL"});
    }

    void lose_column(std::size_t i, std::size_t j) {
        auto tables = tables_;
        auto& table = tables[i];
        auto const column = table.columns[j];
        table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(j));
        if (table.columns.empty()) return;
        bool const is_mended = column.is_nullable || !refers(table, column.name);
        std::erase_if(table.unique, [&](auto const& columns) {
            return std::ranges::find(columns, column.name) != columns.end();
        });
        std::erase_if(table.foreign_keys,
                      [&](ForeignKey const& one) { return one.column == column.name; });
        all_.push_back({tables, part_of(table, column.name) + "is missing", is_mended, is_mended});
    }

    void change_type(std::size_t i, std::size_t j) {
        auto tables = tables_;
        auto& column = tables[i].columns[j];
        if (refers(tables[i], column.name)) return;
        switch (column.type) {
            case text: column.type = bytes; break;
            case date:
            case time:
            case date_time: column.type = real; break;
            default: column.type = text;
        }
        all_.push_back({tables, part_of(tables[i], column.name) + "has the type"});
    }

    void change_null(std::size_t i, std::size_t j) {
        auto tables = tables_;
        auto& column = tables[i].columns[j];
        column.is_nullable = !column.is_nullable;
        if (refers(tables[i], column.name)) return;  // or else a cycle could not begin
        all_.push_back({tables, part_of(tables[i], column.name) +
                                    (column.is_nullable ? "may be NULL" : "must not be NULL")});
    }

    std::vector<Table> tables_;
    std::vector<Damaged> all_;
};

class AnySchemas : public testing::Test {
protected:
    Transaction begin() { return Transaction{database, Access::schema, late()}; }

    test_support::FreshDatabase fresh;
    Database database{fresh.address()};
};

TEST_F(AnySchemas, ThatTheLibraryMakesHaveNoDifferences) {
    EXPECT_TRUE(rc::check([this] {
        auto const tables = any_tables();
        auto transaction = begin();
        RC_ASSERT(differences(transaction, tables).size() == tables.size());
        run(transaction, creation(tables, transaction.database_kind()));
        RC_ASSERT(sentences(differences(transaction, tables)) == std::vector<std::string>{});
    }));
}

TEST_F(AnySchemas, ThatAreDamagedHaveADifferenceUntilItIsMended) {
    EXPECT_TRUE(rc::check([this] {
        auto const tables = any_tables();
        auto const damaged = one_of(Damages{tables}.all());
        auto transaction = begin();
        run(transaction, creation(damaged.tables, transaction.database_kind()));
        auto const before = differences(transaction, tables);
        RC_ASSERT(std::ranges::any_of(before, [&](SchemaDifference const& difference) {
            return difference.sentence.find(damaged.sentence) != std::string::npos;
        }));
        for (auto const& difference : before) run(transaction, difference.mending);
        auto const left = differences(transaction, tables);
        bool const is_mended = transaction.database_kind() == DatabaseKind::sqlite
                                   ? damaged.is_mended_on_sqlite
                                   : damaged.is_mended_on_postgresql;
        if (is_mended) {
            RC_ASSERT(sentences(left) == std::vector<std::string>{});
        } else {
            RC_ASSERT(!left.empty());
        }
        for (auto const& difference : left) RC_ASSERT(difference.mending.empty());
    }));
}

}  // namespace
}  // namespace holdfast::sql
