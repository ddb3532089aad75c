// SPDX-License-Identifier: MIT
#include "forms/inputs/row_key.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/forms/inputs/control_name.hpp>

namespace holdfast {
namespace {

// Few characters, of those that keys are made of, so that different identities come close.
rc::Gen<std::string> any_identity() {
    return rc::gen::container<std::string>(
        rc::gen::element('a', '1', '5', 'D', '_', '-', '[', ']', '.', 'n', 'e', 'w', '\xC3'));
}

TEST(RowKey, TellsAnyTwoIdentitiesApart) {
    EXPECT_TRUE(rc::check([] {
        auto const one = *any_identity();
        auto const other = *any_identity();
        RC_ASSERT((row_key("list", one) == row_key("list", other)) == (one == other));
    }));
}

TEST(RowKey, IsNoStartOfAnother) {
    EXPECT_TRUE(rc::check([] {
        auto const one = *any_identity();
        auto const other = *any_identity();
        RC_PRE(one != other);
        RC_ASSERT(!row_key("list", one).starts_with(row_key("list", other)));
    }));
}

TEST(RowKey, HasOneDotAtItsEnd) {
    EXPECT_TRUE(rc::check([] {
        auto const key = row_key("list", *any_identity());
        RC_ASSERT(key.find('.') == key.size() - 1);
    }));
}

TEST(RowKey, IsThatOfABlankRowForNoIdentity) {
    EXPECT_TRUE(rc::check([] {
        auto const identity = *rc::gen::oneOf(any_identity(), rc::gen::just<std::string>("new-1"));
        RC_ASSERT(row_key("list", identity) != blank_row_key("list", 1));
        RC_ASSERT(!is_in_blank_row(row_key("list", identity) + "name"));
    }));
    EXPECT_EQ(blank_row_key("list", 12), "list[new-12].");
}

TEST(RowKey, OfABlankRowIsKnownInAllItsParticipants) {
    for (auto const* const key : {"list[new-1].", "list[new-12].name", "event.list[new-1].remove",
                                  "widget.list[new-3].5Price#0[0]"}) {
        EXPECT_TRUE(is_in_blank_row(key)) << key;
    }
    for (auto const* const key : {"", "list", "list[new-1]", "[new-1].name", "list[1].name",
                                  "event.remove?x[new-1].", "widget.5Price=x[new-1].[0]"}) {
        EXPECT_FALSE(is_in_blank_row(key)) << key;
    }
}

TEST(RowKey, IsReadBackAsPartOfAControlsName) {
    EXPECT_TRUE(rc::check([] {
        auto const key = row_key("list", *any_identity()) + "name";
        auto const text = ControlName{.form = "form", .key = key, .suffix = "suffix"}.text();
        auto const name = ControlName::read(text);
        RC_ASSERT(name.has_value());
        RC_ASSERT(name->key == key);
    }));
}

}  // namespace
}  // namespace holdfast
