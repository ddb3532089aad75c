// SPDX-License-Identifier: MIT
#include <holdfast/sql/migration.hpp>

namespace holdfast::sql {

Migration::Migration(std::string name, std::vector<std::string> const& statements)
    : name_{std::move(name)}, content_{StatementsForEach{statements, statements}} {}

Migration::Migration(std::string name, std::string version, std::function<void(Transaction&)> work)
    : name_{std::move(name)}, content_{MigrationWork{std::move(version), std::move(work)}} {}

Migration::Migration(Migration const&) = default;
Migration::Migration(Migration&&) noexcept = default;
Migration& Migration::operator=(Migration const&) = default;
Migration& Migration::operator=(Migration&&) noexcept = default;
Migration::~Migration() = default;

}  // namespace holdfast::sql
