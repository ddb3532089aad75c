// SPDX-License-Identifier: MIT
#include "app/operations/copy.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "app/library_migrations.hpp"
#include "sql/copy/database_copy.hpp"

namespace holdfast {
namespace {

constexpr std::string_view sqlite = "sqlite:";

constexpr std::chrono::hours longest_copy{24};

// Opening would make the file.
void require_file(std::string_view address) {
    if (!address.starts_with(sqlite)) return;
    auto const file = address.substr(sqlite.size());
    if (std::filesystem::exists(file)) return;
    throw std::invalid_argument{"there is no database " + std::string{file} +
                                " to copy; --database names another one"};
}

void require_server(std::string_view address) {
    if (!address.starts_with(sqlite)) return;
    throw std::invalid_argument{
        "--copy-to takes the address of a PostgreSQL database; `sqlite3 FILE \".backup COPY\"` "
        "copies a file"};
}

char const* rows(std::size_t number) {
    return number == 1 ? "row" : "rows";
}

}  // namespace

void copy_database(std::string const& source, std::string const& target, Program const& program) {
    require_server(target);
    require_file(source);
    constexpr sql::DatabaseOptions one_connection{.readers = 1, .writers = 1};
    sql::Database from{source, one_connection};
    sql::Database into{target, one_connection};
    auto const library = library_migrations();
    std::array<sql::MigrationList, 2> const lists{
        {{library_list, library}, {program_list, program.migrations}}};
    std::size_t tables = 0;
    std::size_t all = 0;
    auto const print = [&](sql::CopiedTable const& table) {
        ++tables;
        all += table.rows;
        std::printf("%s: %zu %s\n", table.name.c_str(), table.rows, rows(table.rows));
        std::fflush(stdout);
    };
    sql::copy_database(from, into, lists, std::chrono::steady_clock::now() + longest_copy, print);
    std::printf("Copied %zu tables with %zu %s\n", tables, all, rows(all));
}

}  // namespace holdfast
