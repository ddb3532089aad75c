// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <utility>

#include <holdfast/sql/schema/difference.hpp>

#include "sql/schema/catalogue.hpp"
#include "sql/schema/comparison.hpp"
#include "sql/schema/creation_steps.hpp"
#include "sql/schema/table_rules.hpp"

namespace holdfast::sql {

namespace {

// A step that completes a table of a cycle belongs to the last that is made.
std::vector<SchemaDifference> missing_tables(std::span<Table const> tables, DatabaseKind kind) {
    std::vector<SchemaDifference> differences;
    for (auto& step : creation_steps(tables, kind)) {
        bool const is_made = std::ranges::find(differences, step.table, &SchemaDifference::table) !=
                             differences.end();
        if (!is_made) {
            differences.push_back({step.table, {}, "The table " + step.table + " is missing.", {}});
        }
        std::ranges::move(step.statements, std::back_inserter(differences.back().mending));
    }
    return differences;
}

}  // namespace

std::vector<SchemaDifference> differences(Transaction& transaction, std::span<Table const> tables) {
    require_sound(tables);
    auto const kind = transaction.database_kind();
    auto const catalogue = kind == DatabaseKind::sqlite ? sqlite_catalogue(transaction, tables)
                                                        : postgresql_catalogue(transaction, tables);
    std::vector<Table> missing;
    TableDifferences all;
    for (auto const& table : tables) {
        auto const found = catalogue.find(catalogue_name(kind, table.name));
        if (found == catalogue.end()) {
            missing.push_back(table);
        } else {
            auto of_table = Comparison{kind, table, found->second}.run();
            std::ranges::move(of_table.own, std::back_inserter(all.own));
            std::ranges::move(of_table.references, std::back_inserter(all.references));
        }
    }
    std::ranges::move(missing_tables(missing, kind), std::back_inserter(all.own));
    std::ranges::move(all.references, std::back_inserter(all.own));
    return std::move(all.own);
}

std::vector<SchemaDifference> differences(Transaction& transaction, Table const& table) {
    return differences(transaction, std::span{&table, 1});
}

std::string printed(std::span<SchemaDifference const> differences) {
    std::string sentences;
    std::string statements;
    for (auto const& difference : differences) {
        sentences += difference.sentence + "\n";
        for (auto const& statement : difference.mending) statements += statement + ";\n";
    }
    return statements.empty() ? sentences : sentences + "\n" + statements;
}

}  // namespace holdfast::sql
