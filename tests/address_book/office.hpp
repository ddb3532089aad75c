// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/text/percent.hpp>

#include "address_book/address_book.hpp"
#include "support/example_test.hpp"

namespace address_book {

/// An office with an address book, and two people at their browsers.
class Office : public holdfast::test_support::ExampleTest<AddressBook> {
protected:
    Office() : ExampleTest{migrations()} {}

    /// The page of that person's address.
    static holdfast::testing::Page open(holdfast::testing::Browser& browser,
                                        std::string const& name) {
        auto page = browser.open("/?search=" + holdfast::text::percent_encode(name));
        page.follow(name);
        return page;
    }
};

}  // namespace address_book
