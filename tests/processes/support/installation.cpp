// SPDX-License-Identifier: MIT
#include "support/installation.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>
#include <utility>

#include <fmt/format.h>

namespace holdfast::processes {

void PrintTo(Stored const& stored, std::ostream* stream) {
    *stream << fmt::format("value '{}', counter {}, {} applied", stored.value, stored.counter,
                           stored.applied_submissions);
}

Installation::Installation(std::string program) : program_{std::move(program)} {}

std::string Installation::write(std::string_view name, std::string_view content) const {
    auto const path = folder() / name;
    std::ofstream{path, std::ios::binary} << content;
    std::filesystem::permissions(path, std::filesystem::perms::owner_read |
                                           std::filesystem::perms::owner_write);
    return path.string();
}

ChildProcess Installation::run(std::vector<std::string> arguments, Inheritance inheritance) {
    arguments.insert(arguments.begin(), program_);
    return ChildProcess{std::move(arguments), folder() / fmt::format("errors-{}", ++started_),
                        std::move(inheritance)};
}

ServerProcess Installation::serve(std::vector<std::string> arguments, Inheritance inheritance) {
    return ServerProcess{start(std::move(arguments), std::move(inheritance))};
}

std::vector<ServerProcess> Installation::serve_with_many_processes(std::size_t count) {
    std::vector<ChildProcess> started;
    for (std::size_t i = 0; i < count; ++i) started.push_back(start());
    std::vector<ServerProcess> listening;
    for (auto& process : started) listening.emplace_back(std::move(process));
    return listening;
}

ChildProcess Installation::start(std::vector<std::string> arguments, Inheritance inheritance) {
    auto const add_unless_given = [&](std::string const& option, std::string const& value) {
        if (std::ranges::find(arguments, option) != arguments.end()) return;
        arguments.insert(arguments.end(), {option, value});
    };
    add_unless_given("--listen", "127.0.0.1:0");
    add_unless_given("--log-level", "warn");
    add_unless_given("--database", address());
    if (test_support::tested_database() == test_support::DatabaseKind::postgresql) {
        add_unless_given("--secret-file", write("secret", "a secret of the tests' own\n"));
    }
    return run(std::move(arguments), std::move(inheritance));
}

Stored Installation::stored() const {
    std::istringstream stream{database_.value_of(
        "select counter || ' ' || (select count(*) from holdfast_claims) || ' ' || "
        "some_field_value from my_domain_object where id = 1")};
    Stored stored;
    stream >> stored.counter >> stored.applied_submissions;
    stream.get();
    stored.value.assign(std::istreambuf_iterator<char>{stream}, {});
    return stored;
}

}  // namespace holdfast::processes
