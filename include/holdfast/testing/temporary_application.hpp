// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>

#include <holdfast/app/application.hpp>
#include <holdfast/sql/database.hpp>
#include <holdfast/sql/migration.hpp>
#include <holdfast/testing/browser.hpp>

namespace holdfast::testing {

/// An application over an SQLite database of its own. The database is deleted with it.
class TemporaryApplication {
public:
    /// Makes the database with these migrations. The user interface outlives the application.
    explicit TemporaryApplication(UserInterface const& user_interface,
                                  std::span<sql::Migration const> migrations = {},
                                  ApplicationOptions options = {});

    /// A new browser without cookies.
    Browser browser() const { return Browser{application_}; }

    /// The application.
    Application& application() { return application_; }

    /// The database, for statements of the test.
    sql::Database& database() { return database_; }

private:
    class Folder {
    public:
        Folder();
        ~Folder();
        Folder(Folder const&) = delete;
        Folder& operator=(Folder const&) = delete;

        std::filesystem::path const& path() const { return path_; }

    private:
        std::filesystem::path path_;
    };

    Folder folder_;
    sql::Database database_;
    Application application_;
};

}  // namespace holdfast::testing
