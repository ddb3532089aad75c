// SPDX-License-Identifier: MIT
#include <array>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/fields/field_of.hpp>

namespace holdfast {
namespace {

enum class Size { small, large };

constexpr auto values_for(std::type_identity<Size>) {
    return std::array{EnumerationValue<Size>{Size::small, "s", "Small"},
                      EnumerationValue<Size>{Size::large, "l", "Large"}};
}

struct Order {
    bool terms = false;
    std::optional<bool> newsletter;
    std::optional<bool> insurance;
    std::optional<int> amount;
    std::optional<std::string> remark;
    std::optional<std::chrono::year_month_day> day;
    Size size = Size::small;
    std::optional<Size> other_size;
    std::optional<int> guests;
    Size bed = Size::small;

    static auto fields() {
        return std::tuple{
            field<&Order::terms>("terms", "Terms", required),
            field<&Order::newsletter>("newsletter", "Newsletter"),
            field<&Order::insurance>("insurance", "Insurance", required),
            field<&Order::amount>("amount", "Amount"),
            field<&Order::remark>("remark", "Remark"),
            field<&Order::day>("day", "Day", required),
            field<&Order::size>("size", "Size"),
            field<&Order::other_size>("other_size", "Other size"),
            field<&Order::guests>("guests", "Guests", mistyped("{label}: please type how many."),
                                  must([](auto const& guests) { return guests != 13; }, "Not 13.")),
            field<&Order::bed>("bed", "Bed", required, mistyped("We have no such {label}."))};
    }
};

template <class Value>
void reads_back(Value const& value) {
    auto const parsed = FieldFormat<Value>::parse(FieldFormat<Value>::format(value));
    EXPECT_EQ(std::get<Value>(parsed), value);
}

TEST(Boolean, ReadsBackWhatItWrote) {
    for (bool const value : {true, false}) {
        reads_back(value);
        reads_back(std::optional{value});
    }
    reads_back(std::optional<bool>{});
}

TEST(Boolean, ThatIsRequiredMustBeYes) {
    Order order;
    auto const terms = field_of<&Order::terms>(order);
    EXPECT_EQ(terms->violation("no"), "Terms is required.");
    EXPECT_EQ(terms->violation(""), "Terms is required.");
    EXPECT_FALSE(terms->violation("yes"));
}

TEST(Boolean, ThatMayBeNothingIsGivenByNo) {
    Order order;
    auto const insurance = field_of<&Order::insurance>(order);
    EXPECT_EQ(insurance->violation(""), "Insurance is required.");
    EXPECT_EQ(insurance->violation_when_missing(), "Insurance is required.");
    EXPECT_FALSE(insurance->violation("no"));
    EXPECT_FALSE(insurance->violation("yes"));
    EXPECT_FALSE(field_of<&Order::newsletter>(order)->violation_when_missing());
}

TEST(Boolean, IsNothingElse) {
    Order order;
    for (auto const* const text : {"on", "true", "1", "Yes", "yes ", "\u202Eyes", "NaN"}) {
        EXPECT_EQ(field_of<&Order::terms>(order)->violation(text), "Terms must be yes or no.");
        EXPECT_TRUE(field_of<&Order::newsletter>(order)->violation(text)) << text;
    }
    EXPECT_TRUE(field_of<&Order::terms>(order)->violation({"yes\0", 4}));
}

TEST(OptionalValue, IsNothingWhenTheTextIsEmpty) {
    Order order{.amount = 7, .remark = "now"};
    auto const amount = field_of<&Order::amount>(order);
    EXPECT_EQ(amount->canonical(), "7");
    amount->store("");
    EXPECT_EQ(order.amount, std::nullopt);
    EXPECT_EQ(amount->canonical(), "");
    EXPECT_EQ(amount->violation("x"), "Amount must be a whole number.");
    EXPECT_EQ(amount->violation("  "), "Amount must be a whole number.");
    field_of<&Order::remark>(order)->store("");
    EXPECT_EQ(order.remark, std::nullopt);
    EXPECT_EQ(field_of<&Order::day>(order)->violation(""), "Day is required.");
    EXPECT_TRUE(field_of<&Order::day>(order)->violation("2026-02-30"));
}

TEST(OptionalValue, ReadsBackWhatItWrote) {
    EXPECT_TRUE(rc::check([](bool given, std::int64_t number) {
        using Format = FieldFormat<std::optional<std::int64_t>>;
        auto const value = given ? std::optional{number} : std::nullopt;
        RC_ASSERT(std::get<0>(Format::parse(Format::format(value))) == value);
    }));
}

TEST(Enumeration, HasKeysForProgramsAndLabelsForPeople) {
    Order order{.size = Size::large};
    auto const size = field_of<&Order::size>(order);
    EXPECT_EQ(size->canonical(), "l");
    size->store("s");
    EXPECT_EQ(order.size, Size::small);
    for (auto const* const text : {"", "Large", "1", "l ", "L", "NaN"}) {
        EXPECT_EQ(size->violation(text), "Size must be one of: Small, Large.") << text;
    }
    EXPECT_FALSE(field_of<&Order::other_size>(order)->violation(""));
    EXPECT_EQ(field_of<&Order::other_size>(order)->canonical(), "");
    reads_back(Size::small);
    reads_back(std::optional{Size::large});
}

TEST(Field, SaysOfATextThatIsNoValueWhatItIsTold) {
    Order order;
    auto const guests = field_of<&Order::guests>(order);
    for (auto const* const text : {"many", "1.5", "99999999999999999999"}) {
        EXPECT_EQ(guests->violation(text), "Guests: please type how many.") << text;
    }
    EXPECT_EQ(guests->violation("13"), "Not 13.");
    EXPECT_FALSE(guests->violation("12"));
    EXPECT_FALSE(guests->violation(""));
    auto const bed = field_of<&Order::bed>(order);
    EXPECT_EQ(bed->violation("xl"), "We have no such Bed.");
    EXPECT_EQ(bed->violation(""), "Bed is required.");
}

TEST(Enumeration, ThatIsNotListedIsWrittenButNotRead) {
    Order order{.size = static_cast<Size>(7)};
    auto const size = field_of<&Order::size>(order);
    EXPECT_EQ(size->canonical(), "7");
    EXPECT_TRUE(size->violation("7"));
}

TEST(EMailAddress, IsWhatHtmlTakesForOne) {
    for (auto const* const text :
         {"anna@example.org", "a@b", "a.b+c!#$%&'*/=?^_`{|}~-@a-b.c", "..@1.2.3.4"}) {
        EXPECT_TRUE(is_email.accepts(text)) << text;
    }
    for (auto const* const text :
         {"anna", "@b", "a@", "a b@c", "a@b@c", "a@-b", "a@b-", "a@b..c", "a@b.", "a@b_c", " a@b",
          "a@b\n", "a@b,c@d", "m\u00FCller@b", "a@m\u00FCller.de", "a\u202E@b"}) {
        EXPECT_FALSE(is_email.accepts(text)) << text;
    }
    EXPECT_TRUE(is_email.accepts("a@" + std::string(63, 'b')));
    EXPECT_FALSE(is_email.accepts("a@" + std::string(64, 'b')));
    EXPECT_FALSE(is_email.accepts({"a@b\0", 4}));
    EXPECT_FALSE(is_email.accepts(std::string(1'000'000, 'a')));
}

TEST(WebAddress, IsAbsoluteAndHasAHost) {
    for (auto const* const text :
         {"https://example.org", "http://a:8080/b?c=d#e", "HTTPS://EXAMPLE.ORG./", "http://1.2.3.4",
          "http://[::1]/", "https://a.b/%C3%A4", "https://a:/b", "https://user@a/"}) {
        EXPECT_TRUE(is_url.accepts(text)) << text;
    }
    for (auto const* const text : {"",
                                   "example.org",
                                   "//example.org",
                                   "/a",
                                   "https:",
                                   "https://",
                                   "https:///a",
                                   "javascript:alert(1)",
                                   "data:,x",
                                   "ftp://a",
                                   "mailto:a@b",
                                   "https://a b",
                                   " https://a",
                                   "https://a\n",
                                   "https://a/\u202E",
                                   "https://m\u00FCller.de",
                                   "https://a/<b>",
                                   "http://1.2.3.256",
                                   "http://1.2.3",
                                   "http://0x7f",
                                   "http://a%00b",
                                   "http://a:99999",
                                   "http://[v1.a]",
                                   "http://[::1",
                                   "https://a/%zz",
                                   "https:\\\\a"}) {
        EXPECT_FALSE(is_url.accepts(text)) << text;
    }
    EXPECT_FALSE(is_url.accepts({"https://a/\0", 11}));
}

TEST(TelephoneNumber, HasAsManyDigitsAsThereAreInTheWorld) {
    for (auto const* const text :
         {"112", "+44 20 7946 0000", "(030) 123-456", "030/123.456", "+123456789012345"}) {
        EXPECT_TRUE(is_telephone.accepts(text)) << text;
    }
    for (auto const* const text :
         {"", "11", "+1234567890123456", "1234 ext 5", "0800-FLOWERS", "12+34", "++4412345",
          "\u0661\u0662\u0663", "1234\u202E", "123\n"}) {
        EXPECT_FALSE(is_telephone.accepts(text)) << text;
    }
}

}  // namespace
}  // namespace holdfast
