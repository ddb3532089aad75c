// SPDX-License-Identifier: MIT
#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/fields/event_of.hpp>
#include <holdfast/fields/field_of.hpp>

namespace holdfast {
namespace {

struct Environment {
    int calls = 0;
};

struct Address {
    std::string name = "Anna";
    int number = 7;
    int note = 0;
    int removed = 0;
    std::string remark;

    void save(Environment& environment) { ++environment.calls; }
    void remove(Environment& environment, int which, std::string const& why) {
        ++environment.calls;
        removed = which;
        remark = why;
    }

    void annotate(std::string_view words) { remark = words; }

    static auto fields() {
        return std::tuple{
            field<&Address::name>("name", "Name", required, min_length(2), max_length(5),
                                  pattern("[A-Z].*"),
                                  must([](std::string const& name) { return name != "Nobody"; },
                                       "{label} cannot be nobody.")),
            field<&Address::number>("number", "Number",
                                    must([](int number) { return number % 2 != 0; },
                                         "{label} must be odd."))};
    }
    static auto events() {
        return std::tuple{event<&Address::save>("save", "Save"),
                          event<&Address::remove>("remove", "Remove"),
                          event<&Address::annotate>("annotate", "Annotate")};
    }
};

struct Company : Address {};

TEST(Field, ReadsAndStoresItsObjectsMember) {
    Company company;
    auto const name = field_of<&Company::name>(company);
    EXPECT_EQ(name->key(), "name");
    EXPECT_EQ(name->label(), "Name");
    EXPECT_EQ(name->canonical(), "Anna");
    name->store("Bea");
    EXPECT_EQ(company.name, "Bea");
}

TEST(Field, SaysWhichConstraintIsBroken) {
    Address address;
    auto const name = field_of<&Address::name>(address);
    EXPECT_EQ(name->violation(""), "Name is required.");
    EXPECT_EQ(name->violation(" \t\n "), "Name is required.");
    EXPECT_EQ(name->violation("A"), "Name must have at least 2 characters.");
    EXPECT_EQ(name->violation("Annalena"), "Name must have at most 5 characters.");
    EXPECT_EQ(name->violation("anna"), "Name does not have the right format.");
    EXPECT_FALSE(name->violation("Anna"));
    EXPECT_FALSE(name->violation("A\U0001F600\U0001F600"));
    EXPECT_TRUE(name->violation("A\U0001F600\U0001F600x"));
}

TEST(Field, HasRulesOfTheApplication) {
    Address address;
    auto const number = field_of<&Address::number>(address);
    EXPECT_EQ(number->violation("8"), "Number must be odd.");
    EXPECT_FALSE(number->violation("9"));
}

TEST(WholeNumberField, TakesWhatItsTypeHoldsAndNothingElse) {
    Address address;
    auto const number = field_of<&Address::number>(address);
    EXPECT_FALSE(number->violation(" +9 "));
    EXPECT_FALSE(number->violation("-7"));
    for (auto const* const text : {"", "x", "1.0", "1e3", "0x1", "--1", "+-1", "1 2", "+", "-"}) {
        EXPECT_EQ(number->violation(text), "Number must be a whole number.") << text;
    }
    EXPECT_EQ(number->violation("2147483648"),
              "Number must be between -2147483648 and 2147483647.");
    EXPECT_THROW(number->store("x"), std::logic_error);
}

TEST(WholeNumberField, ReadsBackWhatItWrote) {
    EXPECT_TRUE(rc::check([](std::int64_t value) {
        using Format = FieldFormat<std::int64_t>;
        RC_ASSERT(std::get<std::int64_t>(Format::parse(Format::format(value))) == value);
    }));
}

TEST(Pattern, MustMatchTheWholeTextAndMustCompile) {
    auto const digits = pattern("[0-9]+");
    EXPECT_TRUE(digits.accepts("123"));
    EXPECT_FALSE(digits.accepts("123a"));
    EXPECT_THROW(pattern("("), std::invalid_argument);
}

TEST(Pattern, TakesAHostileTextInItsStride) {
    EXPECT_FALSE(pattern("(a+)+b").accepts(std::string(100'000, 'a')));
}

TEST(Constraint, MessagesCanBeReplaced) {
    EXPECT_EQ(required.with_message("Give a {label}, any {label}").message_for("name"),
              "Give a name, any name");
}

TEST(Event, FiresWithItsArguments) {
    Address address;
    Environment environment;
    auto const remove = event_of<&Address::remove>(address, environment, 7, "it's old & done");
    EXPECT_EQ(remove.label(), "Remove");
    EXPECT_EQ(remove.name(), "remove?7&it%27s%20old%20%26%20done");
    remove.fire();
    EXPECT_EQ(environment.calls, 1);
    EXPECT_EQ(address.removed, 7);
    EXPECT_EQ(address.remark, "it's old & done");
}

TEST(Event, CopiesATextThatItsFunctionOnlyViews) {
    Address address;
    auto const annotate = [&address] {
        std::string const text(100, 'x');
        return event_of<&Address::annotate>(address, std::string_view{text});
    }();
    annotate.fire();
    EXPECT_EQ(address.remark, std::string(100, 'x'));
}

TEST(Event, KeepsItsEnvironmentOutOfItsName) {
    Address address;
    Environment environment;
    EXPECT_EQ(event_of<&Address::save>(address, environment).name(), "save");
}

}  // namespace
}  // namespace holdfast
