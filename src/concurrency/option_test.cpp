// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <holdfast/concurrency/base.hpp>

namespace holdfast::concurrency {
namespace {

Digester const& digester() {
    static Digester const digester{Digester::Key{}};
    return digester;
}

Recorded recorded(std::vector<Option> const& options, Participant participant = {}) {
    participant.key = "colour";
    participant.options = options;
    return Base{{participant}, digester()}.entries().front();
}

std::string const long_label = "The green of the leaves of a beech in the month of May";

std::vector<Option> const colours{{"r", "Red", {}},
                                  {"g", long_label, {}},
                                  {"b", "Blue\nlike the sea", {}}};

TEST(RecordedOptions, HaveTheLabelsThatTheirUserSaw) {
    auto const input = recorded(colours);
    EXPECT_EQ(label_then(input, "r", digester()), "Red");
    EXPECT_EQ(label_then(input, "g", digester()), "The green of the leaves of a beech in…");
    EXPECT_EQ(label_then(input, "b", digester()), "Blue like the sea");
    EXPECT_FALSE(label_then(input, "y", digester()));
}

TEST(RecordedOptions, KnowALabelThatChangedBehindItsShortForm) {
    auto const input = recorded(colours);
    EXPECT_TRUE(offered(input, {"g", long_label, {}}, digester()));
    EXPECT_FALSE(offered(input, {"g", long_label + '!', {}}, digester()));
    EXPECT_FALSE(offered(input, {"b", "Blue like the sea", {}}, digester()));
}

TEST(RecordedOptions, HaveNoLabelsWhereTheyAreMany) {
    std::vector<Option> many;
    for (int i = 0; i < 60; ++i) many.push_back({std::to_string(i), "A short label", {}});
    EXPECT_TRUE(recorded(many).option_labels.empty());
    EXPECT_FALSE(label_then(recorded(many), "7", digester()));
    EXPECT_EQ(label_then(recorded(many, {.value = "7", .display = "A short label"}), "7",
                         digester()),
              "A short label");
}

TEST(RecordedOptions, HaveNoLabelWhereItIsEmpty) {
    std::vector<Option> const options{{"r", "Red", {}}, {"n", "", {}}};
    EXPECT_FALSE(label_then(recorded(options), "n", digester()));
    EXPECT_FALSE(label_then(recorded(options, {.value = "n", .display = ""}), "n", digester()));
}

TEST(RecordedOptions, OfASetHaveNoLabelForAllOfItsValues) {
    Participant const set{.value = "r", .display = "Red", .absence = Absence::empty_set};
    EXPECT_EQ(label_then(recorded(colours, set), "r", digester()), "Red");
    EXPECT_FALSE(label_then(recorded({}, set), "r", digester()));
}

}  // namespace
}  // namespace holdfast::concurrency
