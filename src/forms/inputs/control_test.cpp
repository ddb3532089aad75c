// SPDX-License-Identifier: MIT
#include <chrono>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/colour.hpp>
#include <holdfast/fields/field_of.hpp>
#include <holdfast/fields/limit.hpp>
#include <holdfast/fields/time_of_day.hpp>
#include <holdfast/forms/inputs/check_box_list_input.hpp>
#include <holdfast/forms/inputs/colour_input.hpp>
#include <holdfast/forms/inputs/control_state.hpp>
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
#include <holdfast/html/writer.hpp>

namespace holdfast {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

struct Sensor {
    std::string name;
    std::chrono::year_month_day day{};
    std::chrono::local_seconds moment{};
    TimeOfDay time;
    std::optional<Colour> colour;
    Colour paint;
    int level = 0;
    unsigned count = 0;

    static auto fields() {
        return std::tuple{field<&Sensor::name>("name", "Name", required, max_length(20)),
                          field<&Sensor::day>("day", "Day"),
                          field<&Sensor::moment>("moment", "Moment"),
                          field<&Sensor::time>("time", "Time"),
                          field<&Sensor::colour>("colour", "Colour"),
                          field<&Sensor::paint>("paint", "Paint"),
                          field<&Sensor::level>("level", "Level", minimum(-5), maximum(5)),
                          field<&Sensor::count>("count", "Count")};
    }
};

std::string written(Control const& control, ControlState state) {
    html::Writer writer;
    state.name = "n";
    state.id = "i";
    control.write(writer, state);
    return writer.take();
}

std::string written(Control const& control, std::string text) {
    ControlState state;
    state.text = std::move(text);
    return written(control, std::move(state));
}

TEST(TextControl, IsALineWithItsText) {
    EXPECT_EQ(written(TextControl{}, "a < b"),
              R"(<input type="text" name="n" id="i" value="a &lt; b">)");
    EXPECT_EQ(TextControl{}.echo("one\r\ntwo"), "onetwo");
}

TEST(TextControl, HasTheAttributesOfItsState) {
    Sensor sensor;
    auto const field = field_of<&Sensor::name>(sensor);
    ControlState state;
    state.owner = "f";
    state.autocomplete = "name";
    state.constraints = field->constraints();
    state.described_by = "i-help";
    state.is_disabled = true;
    state.is_invalid = true;
    EXPECT_EQ(written(TextControl{}, state),
              R"(<input type="text" name="n" id="i" form="f" autocomplete="name" disabled )"
              R"(aria-invalid="true" aria-describedby="i-help" required maxlength="20" value="">)");
    state.may_stay_empty = true;
    EXPECT_THAT(written(TextControl{}, state), Not(HasSubstr("required")));
}

TEST(TextAreaControl, KeepsNewlinesAndALeadingOne) {
    EXPECT_EQ(written(TextAreaControl{}, "\nx"), "<textarea name=\"n\" id=\"i\">\n\nx</textarea>");
    EXPECT_EQ(TextAreaControl{}.echo("a\r\nb\rc"), "a\nb\nc");
}

TEST(HiddenControl, HasNoLabelAndTakesNoText) {
    EXPECT_EQ(written(HiddenControl{}, "7"), R"(<input type="hidden" name="n" id="i" value="7">)");
    EXPECT_EQ(HiddenControl{}.label_placement(), LabelPlacement::nowhere);
    EXPECT_FALSE(HiddenControl{}.takes_text("7"));
}

TEST(PasswordControl, NeverWritesItsText) {
    EXPECT_THAT(written(PasswordControl{}, "hush"), Not(HasSubstr("hush")));
    EXPECT_EQ(PasswordControl{}.disclosure(), Disclosure::secret);
}

TEST(CheckBoxControl, IsTickedOrSendsNothing) {
    CheckBoxControl const control;
    EXPECT_THAT(written(control, "yes"), HasSubstr("value=\"yes\" checked>"));
    EXPECT_THAT(written(control, "no"), HasSubstr("value=\"yes\">"));
    EXPECT_EQ(control.absence(), Absence::unticked);
    EXPECT_TRUE(control.counts_as_missing("no"));
    EXPECT_FALSE(control.counts_as_missing("yes"));
}

TEST(SwitchControl, IsACheckBoxWithARoleOfItsOwn) {
    EXPECT_EQ(SwitchControl{}.group_class(), "form-switch");
    EXPECT_EQ(SwitchControl{}.echo("no"), CheckBoxControl{}.echo("no"));
}

TEST(DateControl, IsALineOfTextWhileItShowsNoDate) {
    DateControl const control;
    EXPECT_THAT(written(control, "2026-11-28"), HasSubstr("type=\"date\""));
    EXPECT_THAT(written(control, "tomorrow"), HasSubstr("type=\"text\""));
    EXPECT_EQ(control.read(" 2026-11-28 "), "2026-11-28");
    EXPECT_TRUE(control.takes_text("tomorrow"));
    EXPECT_FALSE(control.takes_text("2026-11-28"));
    EXPECT_GE(control.most_sent("").bytes, std::string{"2026-11-28"}.size());
}

TEST(MonthControl, IsALineOfTextWhileItShowsNoMonth) {
    MonthControl const control;
    ControlState state;
    state.text = "2026-11";
    auto const first = minimum(std::chrono::year{2026} / 1).of<std::chrono::year_month>();
    state.constraints = std::span{&first, 1};
    EXPECT_EQ(written(control, state),
              R"(<input type="month" name="n" id="i" class="form-control" min="2026-01" )"
              R"(value="2026-11">)");
    EXPECT_THAT(written(control, ""), HasSubstr("type=\"month\""));
    for (auto const* const text : {"November", "2026-13", "2026-11-28", " 2026-11", "0000-01"}) {
        EXPECT_THAT(written(control, text), HasSubstr("type=\"text\"")) << text;
        EXPECT_EQ(control.echo(text), text);
        EXPECT_TRUE(control.takes_text(text)) << text;
    }
    EXPECT_FALSE(control.takes_text("2026-11"));
    EXPECT_EQ(control.read(" 2026-11 "), "2026-11");
}

TEST(DateTimeControl, StepsBySecondsWhereItShowsThem) {
    Sensor sensor;
    auto const field = field_of<&Sensor::moment>(sensor);
    DateTimeControl const control{*field};
    EXPECT_THAT(written(control, "2026-11-28T14:05:07"), HasSubstr("step=\"1\""));
    EXPECT_THAT(written(control, "2026-11-28T14:05"), Not(HasSubstr("step")));
}

TEST(TimeControl, KeepsATimeThatNoBrowserWouldShow) {
    Sensor sensor;
    auto const field = field_of<&Sensor::time>(sensor);
    TimeControl const control{*field};
    EXPECT_THAT(written(control, "14:05"), HasSubstr("type=\"time\""));
    EXPECT_THAT(written(control, "25:00"), HasSubstr("type=\"text\""));
}

TEST(ColourControl, IsALineOfTextWhereTheColourMayBeNone) {
    Sensor sensor;
    auto const optional = field_of<&Sensor::colour>(sensor);
    auto const always = field_of<&Sensor::paint>(sensor);
    EXPECT_THAT(written(ColourControl{*optional}, "#1a2b3c"), HasSubstr("type=\"text\""));
    EXPECT_THAT(written(ColourControl{*always}, "#1a2b3c"), HasSubstr("type=\"color\""));
}

TEST(NumberControl, AsksForDigitsWhereNumbersHaveNoSign) {
    Sensor sensor;
    auto const count = field_of<&Sensor::count>(sensor);
    auto const level = field_of<&Sensor::level>(sensor);
    EXPECT_THAT(written(NumberControl{*count}, "7"), HasSubstr("inputmode=\"numeric\""));
    EXPECT_THAT(written(NumberControl{*level}, "7"), Not(HasSubstr("inputmode")));
}

TEST(RangeControl, SlidesWhereASliderCanShowTheText) {
    Sensor sensor;
    auto const field = field_of<&Sensor::level>(sensor);
    RangeControl const control{*field};
    EXPECT_THAT(written(control, "3"), HasSubstr("type=\"range\""));
    EXPECT_THAT(written(control, "9"), HasSubstr("type=\"text\""));
    EXPECT_EQ(control.echo("03"), "3");
}

TEST(RangeControl, NeedsBothLimits) {
    Sensor sensor;
    auto const field = field_of<&Sensor::count>(sensor);
    EXPECT_THROW(RangeControl{*field}, std::logic_error);
}

TEST(EMailControl, IsALineOfTextWhileItShowsNoAddress) {
    EXPECT_THAT(written(EMailControl{}, "anna@example.org"), HasSubstr("type=\"email\""));
    EXPECT_THAT(written(EMailControl{}, "anna"), HasSubstr("type=\"text\""));
    EXPECT_THAT(written(UrlControl{}, "https://example.org/"), HasSubstr("type=\"url\""));
    EXPECT_THAT(written(TelephoneControl{}, "7"), HasSubstr("type=\"tel\""));
}

std::vector<Option> sizes() {
    return {{"s", "Small", {}}, {"l", "Large", "Others"}, {"s", "Small again", {}}};
}

TEST(SelectControl, OffersEachValueOnce) {
    SelectControl const control{sizes()};
    EXPECT_EQ(written(control, "l"),
              R"(<select name="n" id="i"><option value="s">Small</option>)"
              R"(<optgroup label="Others"><option value="l" selected>Large</option></optgroup>)"
              R"(</select>)");
    EXPECT_EQ(control.display("l"), "Large");
}

TEST(SelectControl, ShowsAPresentValueThatIsNotOnOffer) {
    SelectControl control{sizes()};
    control.offer_present("m");
    EXPECT_EQ(control.shown_options().size(), control.options()->size() + 1);
    EXPECT_EQ(control.display("m"), "m (not on offer)");
}

TEST(RadioControl, IsMarkedAsAGroup) {
    RadioControl const control{sizes()};
    EXPECT_EQ(control.group_role(), "radiogroup");
    EXPECT_EQ(control.absence(), Absence::unchosen);
    EXPECT_THAT(written(control, "s"), HasSubstr("value=\"s\" checked>"));
    EXPECT_THAT(written(control, "s"), HasSubstr("id=\"i-1\""));
}

TEST(CheckBoxListControl, HoldsASetInAnyOrder) {
    CheckBoxListControl const control{sizes()};
    EXPECT_THAT(control.values(control.read("l\ns")), ElementsAre("l", "s"));
    EXPECT_EQ(control.most_sent("").count, 2U);
    EXPECT_EQ(control.absence(), Absence::empty_set);
}

TEST(MultipleSelectControl, SelectsEachOfItsValues) {
    MultipleSelectControl const control{sizes()};
    EXPECT_THAT(written(control, "l\ns"), HasSubstr("multiple"));
    EXPECT_THAT(written(control, "s"), HasSubstr("value=\"s\" selected"));
}

}  // namespace
}  // namespace holdfast
