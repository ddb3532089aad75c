// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <holdfast/sql/table_rebuild.hpp>

namespace holdfast::sql {

class Transaction;

/// Statements for each database, where one text does not serve both. One list may be empty.
struct StatementsForEach {
    std::vector<std::string> sqlite;      ///< one statement each
    std::vector<std::string> postgresql;  ///< one statement each
};

/// Work of a step that is written in C++.
struct MigrationWork {
    std::string version;                     ///< stands for the work in the digest; change both
    std::function<void(Transaction&)> work;  ///< may run again; does not commit
};

/// One named step in the history of a schema. It is applied once to a database, in a transaction of
/// its own. A step that was applied somewhere is never changed, moved or removed; a new step is
/// added at the end of the list.
///
/// `{identity}` as the type of a column makes a primary key that numbers the rows and never reuses
/// a number: `id {identity}`.
class Migration {
public:
    /// The content of a step.
    using Content = std::variant<StatementsForEach, MigrationWork, TableRebuild>;

    /// Runs these statements on both databases.
    Migration(std::string name, std::vector<std::string> const& statements);

    /// Runs other statements on each database, or rebuilds a table.
    template <class Part>
        requires(std::same_as<Part, StatementsForEach> || std::same_as<Part, TableRebuild>)
    Migration(std::string name, Part part) : name_{std::move(name)}, content_{std::move(part)} {}

    /// Runs this work. Its author gives another version when the work becomes another.
    Migration(std::string name, std::string version, std::function<void(Transaction&)> work);

    Migration(Migration const&);                 ///< copies it
    Migration(Migration&&) noexcept;             ///< moves it
    Migration& operator=(Migration const&);      ///< copies it
    Migration& operator=(Migration&&) noexcept;  ///< moves it
    ~Migration();

    /// The name, which no other step of the list has.
    std::string const& name() const { return name_; }

    /// The content.
    Content const& content() const { return content_; }

private:
    std::string name_;
    Content content_;
};

}  // namespace holdfast::sql
