// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <holdfast/app/application.hpp>
#include <holdfast/testing/browser.hpp>
#include <holdfast/text/percent.hpp>

#include "address_book/address_book.hpp"
#include "address_book/schema.hpp"
#include "support/fresh_database.hpp"

namespace address_book {

/// An office with an address book, and two people at their browsers.
class Office : public ::testing::Test {
protected:
    Office() { start(); }

    /// What each start of the program does.
    void start() {
        database_.ensure_schema(schema(),
                                std::chrono::steady_clock::now() + std::chrono::minutes{1});
    }

    std::string value_of(std::string const& statement) const { return fresh_.value_of(statement); }

    /// The page of that person's address.
    static holdfast::testing::Page open(holdfast::testing::Browser& browser,
                                        std::string const& name) {
        auto page = browser.open("/?search=" + holdfast::text::percent_encode(name));
        page.follow(name);
        return page;
    }

private:
    static holdfast::concurrency::Keyring keyring() {
        std::vector<std::string> const secrets{"the secret of the address book's tests"};
        return holdfast::concurrency::Keyring{secrets};
    }

    holdfast::test_support::FreshDatabase fresh_;
    AddressBook book_;
    holdfast::sql::Database database_{fresh_.address()};
    holdfast::Application application_{book_, database_, keyring()};

protected:
    holdfast::testing::Browser anna_{application_};
    holdfast::testing::Browser bert_{application_};
};

}  // namespace address_book
