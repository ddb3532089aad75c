// SPDX-License-Identifier: MIT
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

#include <holdfast/testing/temporary_application.hpp>

namespace holdfast::testing {
namespace {

constexpr std::chrono::seconds patience{60};

sql::Database& migrated(sql::Database& database, std::span<sql::Migration const> migrations) {
    database.migrate(migrations, std::chrono::steady_clock::now() + patience);
    return database;
}

concurrency::Keyring keyring() {
    std::vector<std::string> const secrets{"a secret for tests alone"};
    return concurrency::Keyring{secrets};
}

}  // namespace

TemporaryApplication::Folder::Folder() {
    auto name = (std::filesystem::temp_directory_path() / "holdfast-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::system_error{errno, std::generic_category(), "cannot make " + name};
    }
    path_ = name;
}

TemporaryApplication::Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

TemporaryApplication::TemporaryApplication(UserInterface const& user_interface,
                                           std::span<sql::Migration const> migrations,
                                           ApplicationOptions options)
    : database_{"sqlite:" + (folder_.path() / "test.db").string()},
      application_{user_interface, migrated(database_, migrations), keyring(), std::move(options)} {
}

}  // namespace holdfast::testing
