// SPDX-License-Identifier: MIT
// Values that no two rows have.
#include <barrier>
#include <cstddef>
#include <string>
#include <utility>

#include <gmock/gmock.h>

#include <holdfast/fields/field_violation.hpp>

#include "records/records_fixture.hpp"
#include "support/at_once.hpp"

namespace holdfast::test_records {
namespace {

class UniqueValues : public WithRecords {
protected:
    /// The sentence for the value that is another row's; the value must be at this place.
    template <class Work>
    static std::string violation_at(void const* place, Work&& work) {
        try {
            work();
        } catch (FieldViolation const& violation) {
            EXPECT_EQ(violation.place(), place);
            return violation.what();
        }
        return "no violation";
    }
};

TEST_F(UniqueValues, OfAnotherRowAreRefusedAtTheirMember) {
    saved("Tea");
    auto transaction = writing();
    auto other = product("Rice");
    other.code = "code of Tea";
    EXPECT_EQ(violation_at(&other.code, [&] { insert(transaction, other); }),
              "Code is printed on another product.");
    EXPECT_FALSE(transaction.first_error());
}

TEST_F(UniqueValues, MayIgnoreTheCaseOfTheirLetters) {
    saved("Tea");
    auto transaction = writing();
    auto other = product("TEA");
    EXPECT_EQ(violation_at(&other.name, [&] { insert(transaction, other); }),
              "Name is already taken.");
    other = product("Rice");
    other.code = "CODE OF TEA";
    insert(transaction, other);
    EXPECT_GT(other.id, 0);
}

TEST_F(UniqueValues, OfSeveralMembersAreRefusedTogetherAtTheFirst) {
    saved("Tea");
    auto transaction = writing();
    auto other = product("Rice");
    other.origin = "origin of Tea";
    EXPECT_EQ(violation_at(&other.price, [&] { insert(transaction, other); }),
              "Price and origin are already taken together.");
    other.price = Decimal<2>::of_units(1);
    insert(transaction, other);
    EXPECT_GT(other.id, 0);
}

TEST_F(UniqueValues, AreCheckedWhenTheyChangeAndNotAgainstTheirOwnRow) {
    auto tea = saved("Tea");
    auto rice = saved("Rice");
    auto transaction = writing();
    tea.name = "TEA";
    update(transaction, tea);
    rice.name = "tea";
    EXPECT_EQ(violation_at(&rice.name, [&] { update(transaction, rice); }),
              "Name is already taken.");
    rice.name = "Rice";
    rice.origin = tea.origin;
    EXPECT_EQ(violation_at(&rice.price, [&] { update(transaction, rice); }),
              "Price and origin are already taken together.");
}

// The one that comes too late either sees the other's row, or its database finds it and the same
// work runs again, as a submission does. SQLite has one writer at a time.
TEST_F(UniqueValues, OfTwoTransactionsAtOnceAreGivenToOneOfThem) {
    bool const has_several_writers =
        test_support::tested_database() == test_support::DatabaseKind::postgresql;
    for (int round = 0; round != 5; ++round) {
        auto const name = "Tea " + std::to_string(round);
        std::barrier start{2};
        auto const save_once = [&](bool& is_first) {
            bool const waits = std::exchange(is_first, false);
            if (waits && !has_several_writers) start.arrive_and_wait();
            auto transaction = writing();
            if (waits && has_several_writers) start.arrive_and_wait();
            auto tea = product(name);
            return violation_at(&tea.name, [&] {
                insert(transaction, tea);
                transaction.commit();
            });
        };
        auto const said = test_support::at_once(2, [&](std::size_t) {
            for (bool is_first = true;;) {
                try {
                    return save_once(is_first);
                } catch (sql::SqlError const& error) {
                    bool const may_pass = error.kind() == sql::ErrorKind::again ||
                                          error.kind() == sql::ErrorKind::constraint;
                    if (!may_pass) throw;
                }
            }
        });
        EXPECT_THAT(said, testing::UnorderedElementsAre("no violation", "Name is already taken."));
        EXPECT_EQ(value_of("select count(*) from product where name = '" + name + "'"), "1");
    }
}

}  // namespace
}  // namespace holdfast::test_records
