// SPDX-License-Identifier: MIT
#include "sql/sqlite_rebuild.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/sql/error.hpp>
#include <holdfast/sql/identifier.hpp>
#include <holdfast/text/ascii_case.hpp>

namespace holdfast::sql {

namespace {

// As SQLite compares the names of columns.
auto named(std::string_view name) {
    return [name](std::string_view other) { return text::equal_ignoring_ascii_case(name, other); };
}

[[noreturn]] void refuse(std::string const& reason) {
    throw SqlError{ErrorKind::other, reason};
}

/// Follows "Making Other Kinds Of Table Schema Changes" in SQLite's manual of ALTER TABLE. The
/// connection checks no foreign keys meanwhile, and renames without a look at views and triggers,
/// which name the table while it is not there.
class Rebuild {
public:
    Rebuild(Transaction& transaction, TableRebuild const& rebuild)
        : transaction_{transaction}, rebuild_{rebuild} {}

    void run() {
        require_table();
        auto const parts = parts_of_table();
        auto const last_identity = this->last_identity();
        execute("create table " + identifier(passing_name()) + " (" + rebuild_.columns + ") " +
                rebuild_.options);
        copy();
        execute("drop table " + identifier(rebuild_.table));
        execute("alter table " + identifier(passing_name()) + " rename to " +
                identifier(rebuild_.table));
        for (auto const& part : parts) execute(part);
        if (last_identity) keep_identity(*last_identity);
        require_whole_views();
    }

private:
    void execute(std::string const& statement) { transaction_.execute(unchecked(statement)); }

    std::string passing_name() const { return "holdfast_new_" + rebuild_.table; }

    void require_table() {
        auto const found = transaction_.one<int>(
            "select 1 from sqlite_master where type = 'table' and lower(name) = lower(?)",
            rebuild_.table);
        if (!found) refuse("there is no table " + rebuild_.table);
    }

    // Those without a text are made with the table.
    std::vector<std::string> parts_of_table() {
        return transaction_
            .rows<std::string>("select sql from sqlite_master where type in ('index', 'trigger') "
                               "and lower(tbl_name) = lower(?) and sql is not null "
                               "order by type, rowid",
                               rebuild_.table)
            .to_vector();
    }

    bool numbers_rows() {
        return transaction_.one<int>("select 1 from sqlite_master where name = 'sqlite_sequence'")
            .has_value();
    }

    std::optional<std::int64_t> last_identity() {
        if (!numbers_rows()) return {};
        return transaction_.one<std::int64_t>(
            "select seq from sqlite_sequence where lower(name) = lower(?)", rebuild_.table);
    }

    // The copied rows have the numbers that they had, but not the numbers that were used before.
    void keep_identity(std::int64_t last) {
        auto const is_numbered =
            transaction_.one<int>("select 1 from sqlite_master where lower(name) = lower(?) "
                                  "and lower(sql) like '%autoincrement%'",
                                  rebuild_.table);
        transaction_.execute("delete from sqlite_sequence where lower(name) = lower(?)",
                             rebuild_.table);
        if (!is_numbered) return;
        transaction_.execute("insert into sqlite_sequence (name, seq) values (?, ?)",
                             rebuild_.table, last);
    }

    // Without generated ones, which cannot be written.
    std::vector<std::string> columns_of(std::string const& table) {
        return transaction_
            .rows<std::string>("select name from pragma_table_xinfo(?) where hidden = 0", table)
            .to_vector();
    }

    void copy() {
        auto const old = columns_of(rebuild_.table);
        auto const made = columns_of(passing_name());
        for (auto const& value : rebuild_.values) {
            if (std::ranges::none_of(made, named(value.name))) {
                refuse("the new form of " + rebuild_.table + " has no column " + value.name);
            }
        }
        std::string names;
        std::string sources;
        for (auto const& column : made) {
            auto const source = source_of(column, old);
            if (source.empty()) continue;
            names += (names.empty() ? "" : ", ") + identifier(column);
            sources += (sources.empty() ? "" : ", ") + source;
        }
        if (names.empty()) refuse("the two forms of " + rebuild_.table + " share no column");
        execute("insert into " + identifier(passing_name()) + " (" + names + ") select " + sources +
                " from " + identifier(rebuild_.table));
    }

    std::string source_of(std::string const& column, std::vector<std::string> const& old) const {
        auto const given =
            std::ranges::find_if(rebuild_.values, named(column), &RebuiltColumn::name);
        if (given != rebuild_.values.end()) return given->from;
        return std::ranges::none_of(old, named(column)) ? std::string{} : identifier(column);
    }

    void require_whole_views() {
        auto const views =
            transaction_.rows<std::string>("select name from sqlite_master where type = 'view'")
                .to_vector();
        for (auto const& view : views) execute("select 1 from " + identifier(view) + " limit 0");
    }

    Transaction& transaction_;
    TableRebuild const& rebuild_;
};

}  // namespace

void rebuild_table(Transaction& transaction, TableRebuild const& rebuild) {
    Rebuild{transaction, rebuild}.run();
}

}  // namespace holdfast::sql
