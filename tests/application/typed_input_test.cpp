// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "booking.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;

class TypedInput : public BookingTest {
protected:
    std::string message(std::string const& label, std::string const& text) {
        auto page = open();
        page.fill(label, text);
        page.press("Save");
        EXPECT_EQ(page.status(), 422) << text;
        EXPECT_EQ(page.value(label), text);
        EXPECT_EQ(page.control(label).type, "text") << label;
        return page.alert();
    }
};

TEST_F(TypedInput, HasTheControlOfItsKind) {
    auto const page = open();
    EXPECT_EQ(page.control("Arrival").type, "date");
    EXPECT_EQ(page.control("Departure").type, "date");
    EXPECT_EQ(page.control("Supper").type, "time");
    EXPECT_EQ(page.control("Price").type, "text");
    EXPECT_EQ(page.control("E-mail").type, "email");
    EXPECT_EQ(page.control("Page").type, "url");
    EXPECT_EQ(page.control("Telephone").type, "tel");
    EXPECT_THAT(page.html(), HasSubstr("inputmode=\"decimal\""));
    EXPECT_THAT(page.html(), HasSubstr("min=\"2026-01-01\""));
}

TEST_F(TypedInput, StoresCanonicalValues) {
    auto page = open();
    page.fill("Departure", "2026-11-25");
    page.fill("Supper", "20:00");
    page.fill("Price", " +99.5 ");
    page.fill("E-mail", " bert@example.org ");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("departure"), "2026-11-25");
    EXPECT_EQ(stored("supper"), "20:00");
    EXPECT_EQ(stored("price"), "99.50");
    EXPECT_EQ(stored("email"), "bert@example.org");
}

// A browser's own control would show nothing in place of such a text.
TEST_F(TypedInput, ShowsATextThatItsControlWouldLoseInOneForTexts) {
    EXPECT_THAT(message("Arrival", "2026-02-30"), HasSubstr("Arrival must be a date"));
    EXPECT_THAT(message("Supper", "25:00"), HasSubstr("Supper must be a time of day"));
    EXPECT_THAT(message("Price", "1,50"), HasSubstr("Price must be a number"));
    EXPECT_THAT(message("E-mail", "anna"), HasSubstr("E-mail must be an e-mail address"));
    EXPECT_THAT(message("Page", "javascript:alert(1)"), HasSubstr("Page must be a web address"));
}

TEST_F(TypedInput, IsCheckedAgainstItsLimits) {
    auto page = open();
    page.fill("Price", "1000.01");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Price must be at most 1000.00."));
}

TEST_F(TypedInput, IsComparedWithOthersAsTheyWereSubmitted) {
    auto page = open();
    page.fill("Arrival", "2026-12-24");
    page.fill("Departure", "2026-12-24");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Departure must come after Arrival."));
    EXPECT_EQ(stored("arrival"), "2026-11-23");
    page.fill("Departure", "2026-12-27");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    page.fill("Arrival", "2027-01-01");
    page.fill("Departure", "2027-01-02");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("departure"), "2027-01-02");
}

TEST_F(TypedInput, WithSecondsAsksForSeconds) {
    set("supper", "19:30:15");
    auto page = open();
    EXPECT_THAT(page.html(), HasSubstr("step=\"1\""));
    page.fill("Price", "90");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("supper"), "19:30:15");
}

}  // namespace
}  // namespace holdfast::testing
