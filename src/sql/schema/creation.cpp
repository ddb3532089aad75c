// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <holdfast/sql/schema/creation.hpp>

#include "sql/schema/creation_steps.hpp"

namespace holdfast::sql {

std::vector<std::string> creation(std::span<Table const> tables, std::optional<DatabaseKind> kind) {
    std::vector<std::string> statements;
    for (auto& step : creation_steps(tables, kind)) {
        std::ranges::move(step.statements, std::back_inserter(statements));
    }
    return statements;
}

std::string printed_schema(std::span<Table const> tables, std::optional<DatabaseKind> kind) {
    std::string text;
    for (auto const& step : creation_steps(tables, kind)) {
        if (!text.empty()) text += '\n';
        for (auto const& statement : step.statements) text += statement + ";\n";
    }
    return text;
}

}  // namespace holdfast::sql
