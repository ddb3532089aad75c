// SPDX-License-Identifier: MIT
#include <set>

#include <gtest/gtest.h>

#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/field_of.hpp>

namespace holdfast {
namespace {

using namespace std::chrono_literals;
using std::chrono::year_month_day;

struct Guest {
    std::string password;
};

struct Stay : Guest {
    int beds = 2;
    unsigned dogs = 0;
    std::optional<Decimal<2>> price;
    year_month_day arrival = 2026y / 11 / 23;
    std::optional<year_month_day> departure;
    TimeOfDay breakfast{8h};
    std::string meals = "half";
    std::string password_again;
    bool by_car = false;
    std::string number_plate;
    std::optional<std::chrono::year_month_day> reminder;
    std::set<std::string> wishes;

    static auto fields() {
        return std::tuple{
            field<&Stay::beds>("beds", "Beds", minimum(1), maximum(4)),
            field<&Stay::dogs>("dogs", "Dogs",
                               one_of({0, 2}).with_message("Only {limit} {label}, please.")),
            field<&Stay::price>(
                "price", "Price", minimum(0),
                step(Decimal<2>::of_units(50)).with_message("{label} in steps of {limit}.")),
            field<&Stay::arrival>("arrival", "Arrival", minimum(2026y / 1 / 1),
                                  smaller_than<&Stay::departure>()),
            field<&Stay::departure>("departure", "Departure", greater_than<&Stay::arrival>()),
            field<&Stay::breakfast>("breakfast", "Breakfast", minimum(TimeOfDay{7h}), step(15min)),
            field<&Stay::meals>("meals", "Meals", one_of({"half", "full"})),
            field<&Guest::password>("password", "Password"),
            field<&Stay::password_again>("password_again", "The password again",
                                         equal_to<&Guest::password>()),
            field<&Stay::by_car>("by_car", "By car"),
            field<&Stay::number_plate>("number_plate", "Number plate",
                                       required_if<&Stay::by_car>(true).with_message(
                                           "Which {label}?")),
            field<&Stay::reminder>("reminder", "Reminder", different_from<&Stay::arrival>()),
            field<&Stay::wishes>("wishes", "Wishes", required)};
    }
};

class Rules : public ::testing::Test {
protected:
    template <auto member>
    std::string broken(std::string_view text) {
        return field_of<member>(stay)->violation(text, proposal).value_or("none");
    }

    template <auto member>
    void propose(std::string text) {
        proposal.propose(field_of<member>(stay)->place(), std::move(text));
    }

    Stay stay;
    Proposal proposal;
};

TEST_F(Rules, LimitAValueOnBothSides) {
    EXPECT_EQ(broken<&Stay::beds>("0"), "Beds must be at least 1.");
    EXPECT_EQ(broken<&Stay::beds>("1"), "none");
    EXPECT_EQ(broken<&Stay::beds>("4"), "none");
    EXPECT_EQ(broken<&Stay::beds>("5"), "Beds must be at most 4.");
    EXPECT_EQ(broken<&Stay::arrival>("2025-12-31"), "Arrival must be at least 2026-01-01.");
}

TEST_F(Rules, LeaveATextThatIsNoValueToItsType) {
    EXPECT_EQ(broken<&Stay::beds>("many"), "Beds must be a whole number.");
    EXPECT_EQ(broken<&Stay::dogs>("-1"), "Dogs must be a whole number.");
}

TEST_F(Rules, DoNotApplyToNothing) {
    EXPECT_EQ(broken<&Stay::price>(""), "none");
    EXPECT_EQ(broken<&Stay::price>("-0.5"), "Price must be at least 0.00.");
}

TEST_F(Rules, AskForMultiples) {
    EXPECT_EQ(broken<&Stay::price>("1.25"), "Price in steps of 0.50.");
    EXPECT_EQ(broken<&Stay::price>("1.5"), "none");
    EXPECT_EQ(broken<&Stay::breakfast>("07:50"), "Breakfast must be a multiple of 00:15.");
    EXPECT_EQ(broken<&Stay::breakfast>("07:45"), "none");
    EXPECT_THROW(step(0), std::invalid_argument);
}

TEST_F(Rules, ListWhatIsAllowed) {
    EXPECT_EQ(broken<&Stay::dogs>("1"), "Only 0, 2 Dogs, please.");
    EXPECT_EQ(broken<&Stay::dogs>("2"), "none");
    EXPECT_EQ(broken<&Stay::meals>("none"), "Meals must be one of: half, full.");
    EXPECT_EQ(broken<&Stay::meals>("full"), "none");
}

TEST_F(Rules, OfATypeThatCannotHoldTheLimitAreAMistakeInTheProgram) {
    EXPECT_THROW(field<&Stay::dogs>("dogs", "Dogs", minimum(-1)), std::invalid_argument);
}

TEST_F(Rules, CompareWithTheOtherFieldAsItIsWhenNothingIsProposed) {
    EXPECT_EQ(broken<&Stay::departure>("2026-11-23"), "Departure must come after Arrival.");
    EXPECT_EQ(broken<&Stay::departure>("2026-11-24"), "none");
    EXPECT_EQ(broken<&Stay::departure>(""), "none");
    EXPECT_EQ(broken<&Stay::arrival>("2026-12-01"), "none");
    stay.departure = 2026y / 12 / 1;
    EXPECT_EQ(broken<&Stay::arrival>("2026-12-01"), "Arrival must come before Departure.");
}

TEST_F(Rules, CompareWithTheOtherFieldAsItIsGoingToBe) {
    propose<&Stay::arrival>("2026-12-24");
    EXPECT_EQ(broken<&Stay::departure>("2026-11-24"), "Departure must come after Arrival.");
    EXPECT_EQ(broken<&Stay::departure>("2026-12-25"), "none");
    propose<&Stay::departure>("");
    EXPECT_EQ(broken<&Stay::arrival>("2027-01-01"), "none");
}

TEST_F(Rules, LeaveAnotherFieldsTextThatIsNoValueToThatField) {
    propose<&Stay::arrival>("2026-02-30");
    EXPECT_EQ(broken<&Stay::departure>("2026-01-01"), "none");
}

TEST_F(Rules, CompareWithAFieldOfABase) {
    propose<&Guest::password>("secret");
    EXPECT_EQ(broken<&Stay::password_again>("secret"), "none");
    EXPECT_EQ(broken<&Stay::password_again>(""),
              "The password again must be the same as Password.");
}

TEST_F(Rules, AskForAnotherValueThanThatOfTheOtherField) {
    propose<&Stay::arrival>("2026-12-24");
    EXPECT_EQ(broken<&Stay::reminder>("2026-12-24"), "Reminder must differ from Arrival.");
    EXPECT_EQ(broken<&Stay::reminder>("2026-12-23"), "none");
    EXPECT_EQ(broken<&Stay::reminder>(""), "none");
}

TEST_F(Rules, TakeABlankValueOfASetForOne) {
    EXPECT_EQ(broken<&Stay::wishes>(""), "Wishes is required.");
    EXPECT_EQ(broken<&Stay::wishes>(FieldFormat<std::set<std::string>>::format({""})), "none");
    EXPECT_EQ(broken<&Stay::wishes>(FieldFormat<std::set<std::string>>::format({" "})), "none");
}

TEST_F(Rules, AskForATextWhenAnotherFieldDoes) {
    EXPECT_EQ(broken<&Stay::number_plate>(""), "none");
    propose<&Stay::by_car>("yes");
    EXPECT_EQ(broken<&Stay::number_plate>(""), "Which Number plate?");
    EXPECT_EQ(broken<&Stay::number_plate>("B-XY 1"), "none");
    propose<&Stay::by_car>("no");
    EXPECT_EQ(broken<&Stay::number_plate>(""), "none");
}

TEST_F(Rules, DoNotTakeAnotherObjectsFieldForTheirOwn) {
    Stay other;
    proposal.propose(field_of<&Stay::by_car>(other)->place(), "yes");
    EXPECT_EQ(broken<&Stay::number_plate>(""), "none");
}

}  // namespace
}  // namespace holdfast
