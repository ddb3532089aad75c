// SPDX-License-Identifier: MIT
#include "support/installation.hpp"

#include <cerrno>
#include <fstream>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>
#include <stdlib.h>

namespace holdfast::processes {
namespace {

constexpr int patience = 10'000;  // milliseconds

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

std::filesystem::path make_folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "holdfast-processes-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::system_error{errno, std::generic_category(), pattern};
    }
    return pattern;
}

}  // namespace

void PrintTo(Stored const& stored, std::ostream* stream) {
    *stream << fmt::format("value '{}', counter {}, {} applied", stored.value, stored.counter,
                           stored.applied_submissions);
}

Installation::Installation(std::string program)
    : program_{std::move(program)}, folder_{make_folder()} {}

Installation::~Installation() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string Installation::write(std::string_view name, std::string_view content) const {
    auto const path = folder_ / name;
    std::ofstream{path, std::ios::binary} << content;
    return path.string();
}

ChildProcess Installation::run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), program_);
    return ChildProcess{std::move(arguments), folder_ / fmt::format("errors-{}", ++started_)};
}

ServerProcess Installation::serve(std::vector<std::string> arguments) {
    return ServerProcess{start_server(std::move(arguments))};
}

std::vector<ServerProcess> Installation::serve_with_many_processes(std::size_t count) {
    std::vector<ChildProcess> started;
    for (std::size_t i = 0; i < count; ++i) started.push_back(start_server({}));
    std::vector<ServerProcess> listening;
    for (auto& process : started) listening.emplace_back(std::move(process));
    return listening;
}

ChildProcess Installation::start_server(std::vector<std::string> arguments) {
    std::vector<std::string> all{"--listen", "127.0.0.1:0", "--log-level",
                                 "warn",     "--database",  "sqlite:" + database().string()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return run(std::move(all));
}

Stored Installation::stored() const {
    sqlite3* opened = nullptr;
    auto result = sqlite3_open_v2(database().c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    std::unique_ptr<sqlite3, Close> const connection{opened};
    sqlite3_busy_timeout(opened, patience);
    sqlite3_stmt* prepared = nullptr;
    if (result == SQLITE_OK) {
        result = sqlite3_prepare_v2(opened,
                                    "select some_field_value, counter, "
                                    "(select count(*) from holdfast_claims) "
                                    "from my_domain_object where id = 1",
                                    -1, &prepared, nullptr);
    }
    std::unique_ptr<sqlite3_stmt, Close> const statement{prepared};
    if (result != SQLITE_OK || sqlite3_step(prepared) != SQLITE_ROW) {
        throw std::runtime_error{sqlite3_errmsg(opened)};
    }
    auto const* const value = static_cast<char const*>(sqlite3_column_blob(prepared, 0));
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(prepared, 0));
    return {.value = std::string(value, size),
            .counter = sqlite3_column_int(prepared, 1),
            .applied_submissions = sqlite3_column_int(prepared, 2)};
}

}  // namespace holdfast::processes
