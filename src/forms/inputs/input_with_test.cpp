// SPDX-License-Identifier: MIT
#include <array>
#include <concepts>
#include <optional>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/colour.hpp>
#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/forms/inputs/check_box_list_input.hpp>
#include <holdfast/forms/inputs/colour_input.hpp>
#include <holdfast/forms/inputs/date_input.hpp>
#include <holdfast/forms/inputs/date_time_input.hpp>
#include <holdfast/forms/inputs/email_input.hpp>
#include <holdfast/forms/inputs/hidden_input.hpp>
#include <holdfast/forms/inputs/month_input.hpp>
#include <holdfast/forms/inputs/multiple_select_input.hpp>
#include <holdfast/forms/inputs/number_input.hpp>
#include <holdfast/forms/inputs/password_input.hpp>
#include <holdfast/forms/inputs/radio_input.hpp>
#include <holdfast/forms/inputs/range_input.hpp>
#include <holdfast/forms/inputs/select_input.hpp>
#include <holdfast/forms/inputs/switch_input.hpp>
#include <holdfast/forms/inputs/telephone_input.hpp>
#include <holdfast/forms/inputs/text_area.hpp>
#include <holdfast/forms/inputs/text_input.hpp>
#include <holdfast/forms/inputs/time_input.hpp>
#include <holdfast/forms/inputs/url_input.hpp>

namespace holdfast {

/// A type of an application that says nothing of its notation.
struct Iban {
    std::string text;
};

template <>
struct FieldFormat<Iban> {
    static std::string format(Iban const& value) { return value.text; }
    static Parsed<Iban> parse(std::string_view text) { return Iban{std::string{text}}; }
};

namespace {

enum class Size { small, large };

constexpr auto values_for(std::type_identity<Size>) {
    return std::array{EnumerationValue<Size>{Size::small, "s", "Small"}};
}

/// Those of the types for which the input is made, in the order of their letters.
template <class Input>
std::string letters() {
    std::string letters;
    auto const add = [&]<class Value>(char letter, std::type_identity<Value>) {
        bool const one = std::convertible_to<std::unique_ptr<TypedField<Value>>, FieldFor<Input>>;
        letters += one ? letter : '-';
    };
    add('b', std::type_identity<bool>{});
    add('c', std::type_identity<Colour>{});
    add('d', std::type_identity<std::optional<std::chrono::year_month_day>>{});
    add('e', std::type_identity<Size>{});
    add('i', std::type_identity<Iban>{});
    add('l', std::type_identity<std::chrono::local_seconds>{});
    add('m', std::type_identity<std::chrono::sys_seconds>{});
    add('n', std::type_identity<unsigned>{});
    add('p', std::type_identity<std::optional<Decimal<2>>>{});
    add('s', std::type_identity<std::set<Size>>{});
    add('t', std::type_identity<TimeOfDay>{});
    add('w', std::type_identity<std::string>{});
    add('y', std::type_identity<std::chrono::year_month>{});
    return letters;
}

TEST(Inputs, AreForFieldsOfSomeTypes) {
    EXPECT_EQ(letters<TextInput>(), "-cdeilmnp-twy");
    EXPECT_EQ(letters<HiddenInput>(), "bcdeilmnpstwy");
    EXPECT_EQ(letters<TextArea>(), "----i------w-");
    EXPECT_EQ(letters<PasswordInput>(), "----i------w-");
    EXPECT_EQ(letters<EMailInput>(), "----i------w-");
    EXPECT_EQ(letters<UrlInput>(), "----i------w-");
    EXPECT_EQ(letters<TelephoneInput>(), "----i------w-");
    EXPECT_EQ(letters<CheckBoxInput>(), "b------------");
    EXPECT_EQ(letters<ColourInput>(), "-c-----------");
    EXPECT_EQ(letters<DateInput>(), "--d----------");
    EXPECT_EQ(letters<DateTimeInput>(), "-----lm------");
    EXPECT_EQ(letters<TimeInput>(), "----------t--");
    EXPECT_EQ(letters<MonthInput>(), "------------y");
    EXPECT_EQ(letters<NumberInput>(), "-------np----");
    EXPECT_EQ(letters<RangeInput>(), "-------np----");
    EXPECT_EQ(letters<SelectInput>(), "bcdeilmnp-twy");
    EXPECT_EQ(letters<RadioInput>(), "bcdeilmnp-twy");
    EXPECT_EQ(letters<MultipleSelectInput>(), "---------s---");
    EXPECT_EQ(letters<CheckBoxListInput>(), "---------s---");
}

}  // namespace
}  // namespace holdfast
