// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <holdfast/app/application.hpp>
#include <holdfast/sql/database.hpp>
#include <holdfast/testing/browser.hpp>

#include "support/fresh_database.hpp"

namespace holdfast::test_support {

/// An example's application on the database under test, and two people at their browsers.
template <class Example>
class ExampleTest : public ::testing::Test {
protected:
    explicit ExampleTest(std::vector<sql::Migration> migrations)
        : migrations_{std::move(migrations)} {
        start();
    }

    /// The work of each start of the program.
    void start() {
        database_.migrate(migrations_, std::chrono::steady_clock::now() + std::chrono::minutes{1});
    }

    std::string value_of(std::string const& statement) const { return fresh_.value_of(statement); }

private:
    static concurrency::Keyring keyring() {
        std::vector<std::string> const secrets{"the secret of the examples' tests"};
        return concurrency::Keyring{secrets};
    }

    std::vector<sql::Migration> migrations_;
    FreshDatabase fresh_;
    Example example_;

protected:
    sql::Database database_{fresh_.address()};

private:
    Application application_{example_, database_, keyring()};

protected:
    testing::Browser anna_{application_};
    testing::Browser bert_{application_};
};

}  // namespace holdfast::test_support
