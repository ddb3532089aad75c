// SPDX-License-Identifier: MIT
#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/fields/decimal.hpp>

namespace holdfast {
namespace {

using Money = Decimal<2>;
using Format = FieldFormat<Money>;
using Limits = std::numeric_limits<std::int64_t>;

Money money(std::string_view text) {
    return std::get<Money>(Format::parse(text));
}

std::string message(std::string_view text) {
    auto const parsed = Format::parse(text);
    auto const* const violation = std::get_if<Violation>(&parsed);
    return violation == nullptr ? "" : violation->message;
}

template <unsigned Scale>
void reads_back_what_it_wrote() {
    EXPECT_TRUE(rc::check([](std::int64_t units) {
        auto const value = Decimal<Scale>::of_units(units);
        auto const parsed = FieldFormat<Decimal<Scale>>::parse(value.text());
        RC_ASSERT(std::get<Decimal<Scale>>(parsed) == value);
    }));
    for (auto const units : {Limits::min(), Limits::max(), std::int64_t{0}}) {
        auto const value = Decimal<Scale>::of_units(units);
        auto const parsed = FieldFormat<Decimal<Scale>>::parse(value.text());
        EXPECT_EQ(std::get<Decimal<Scale>>(parsed), value);
    }
}

TEST(Decimal, ReadsBackWhatItWrote) {
    reads_back_what_it_wrote<0>();
    reads_back_what_it_wrote<1>();
    reads_back_what_it_wrote<2>();
    reads_back_what_it_wrote<18>();
}

TEST(Decimal, IsWrittenWithAllItsDigits) {
    EXPECT_EQ(Money::of_units(0).text(), "0.00");
    EXPECT_EQ(Money::of_units(5).text(), "0.05");
    EXPECT_EQ(Money::of_units(-5).text(), "-0.05");
    EXPECT_EQ(Money::of_units(-1234).text(), "-12.34");
    EXPECT_EQ(Money::of_units(Limits::min()).text(), "-92233720368547758.08");
    EXPECT_EQ(Decimal<0>{7}.text(), "7");
}

TEST(Decimal, IsReadInEveryPlainNotation) {
    EXPECT_EQ(money(" +1.5\n"), Money::of_units(150));
    EXPECT_EQ(money(".5"), Money::of_units(50));
    EXPECT_EQ(money("007"), Money{7});
    EXPECT_EQ(money("1.2300"), Money::of_units(123));
    EXPECT_EQ(money("-0"), Money{});
    EXPECT_EQ(money("-0.00").text(), "0.00");
}

TEST(Decimal, IsNotReadFromAnythingElse) {
    for (auto const* const text :
         {"",    " ",     ".",    "-",      "+",        "1.",          "-.",
          "1,5", "1 000", "1e3",  "0x1",    "NaN",      "inf",         "--1",
          "+-1", "1.2.3", "1.-2", "\u0661", "1\u202E2", "\xED\xA0\x80"}) {
        EXPECT_EQ(message(text), "{label} must be a number such as 12.00.") << text;
    }
    EXPECT_EQ(message({"1\0", 2}), "{label} must be a number such as 12.00.");
    EXPECT_EQ(message("0.001"), "{label} must have at most 2 digits after the point.");
}

template <unsigned Scale>
void says_what_a_number_is() {
    using Read = FieldFormat<Decimal<Scale>>;
    for (auto const* const text : {"", "many", "9223372036854775808", "-1e99", "\xFF"}) {
        auto const parsed = Read::parse(text);
        ASSERT_TRUE(std::holds_alternative<Violation>(parsed)) << Scale << text;
        auto const message = std::get<Violation>(parsed).message;
        auto const example = message.find("such as ");
        if (example == std::string::npos) continue;
        auto const number = message.substr(example + 8, message.size() - example - 9);
        EXPECT_TRUE(std::holds_alternative<Decimal<Scale>>(Read::parse(number))) << message;
    }
    EXPECT_TRUE(rc::check([](std::string const& text) { (void)Read::parse(text); }));
}

TEST(Decimal, OfEveryScaleSaysWhatANumberIs) {
    [&]<unsigned... Scales>(std::integer_sequence<unsigned, Scales...>) {
        (says_what_a_number_is<Scales>(), ...);
    }(std::make_integer_sequence<unsigned, 19>{});
}

TEST(Decimal, MayHaveWhiteSpaceAroundIt) {
    EXPECT_EQ(money("\u3000\u00A01.5\u2003\n"), Money::of_units(150));
}

TEST(Decimal, ThatIsTooLargeIsRefusedHoweverLong) {
    auto const between = "{label} must be between -92233720368547758.08 and 92233720368547758.07.";
    EXPECT_EQ(message("92233720368547758.08"), between);
    EXPECT_EQ(message("-92233720368547758.09"), between);
    EXPECT_EQ(message(std::string(1'000'000, '9')), between);
}

TEST(Decimal, ComputesExactly) {
    EXPECT_EQ(money("0.10") + money("0.20"), money("0.30"));
    EXPECT_EQ(money("1.10") * 3, money("3.30"));
    EXPECT_EQ(3 * money("1.10") - Money{4}, money("-0.70"));
    EXPECT_LT(money("-0.01"), Money{});
    auto sum = Money{1};
    sum += money("0.01");
    sum -= 2;
    EXPECT_EQ(sum, money("-0.99"));
}

TEST(Decimal, NeverOverflowsInSilence) {
    auto const largest = Money::of_units(Limits::max());
    auto const smallest = Money::of_units(Limits::min());
    EXPECT_THROW(largest + Money::of_units(1), std::overflow_error);
    EXPECT_THROW(smallest - Money::of_units(1), std::overflow_error);
    EXPECT_THROW(largest * 2, std::overflow_error);
    EXPECT_THROW(-smallest, std::overflow_error);
    EXPECT_THROW(Money{Limits::max()}, std::overflow_error);
    EXPECT_THROW(Money{std::numeric_limits<std::uint64_t>::max()}, std::overflow_error);
}

}  // namespace
}  // namespace holdfast
