// SPDX-License-Identifier: MIT
#include "gallery/golden.hpp"

#include <functional>
#include <ostream>

#include <gmock/gmock.h>

#include "gallery/gallery_test.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;

TEST_F(GalleryTest, EachInputIsWrittenAsItIsMeantToBe) {
    for (auto const kind : gallery::kinds()) {
        auto const name = std::string{kind};
        is_golden(browser.open('/' + name), name);
    }
    is_golden(browser.open("/layouts"), "layouts");
    set("is_disabled", "yes");
    is_golden(browser.open("/"), "disabled");
}

TEST_F(GalleryTest, NobodyWhoTouchesNothingChangesAnything) {
    auto const before = application.query("select group_concat(value, '|') from specimen");
    auto page = browser.open("/");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.query("select group_concat(value, '|') from specimen"), before);
}

/// Two people change the one input of a page.
struct Conflict {
    std::string kind;
    std::string theirs;               ///< canonical text
    std::function<void(Page&)> type;  ///< what this user does
    std::string told;                 ///< in the alert
    std::string mine;                 ///< canonical text
};

std::ostream& operator<<(std::ostream& out, Conflict const& conflict) {
    return out << conflict.kind;
}

class ConflictOn : public GalleryTest, public ::testing::WithParamInterface<Conflict> {};

TEST_P(ConflictOn, AnInputIsToldAndResolved) {
    auto const& [kind, theirs, type, told, mine] = GetParam();
    auto page = browser.open('/' + kind);
    type(page);
    set(kind, theirs);
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr(told));
    EXPECT_EQ(stored(kind), theirs);
    is_golden(page, kind + "-conflict");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored(kind), mine);
}

INSTANTIATE_TEST_SUITE_P(
    Gallery, ConflictOn,
    ::testing::Values(
        Conflict{"text", "Theirs", fill("Text", "Mine"),
                 "Text was Some text, is now Theirs; you typed Mine", "Mine"},
        Conflict{"long_text", "Theirs\nas well", fill("Long text", "Mine"), "Long text changed",
                 "Mine"},
        Conflict{"hidden", "theirs", [](Page&) {}, "Hidden text was unseen, is now theirs",
                 "theirs"},
        Conflict{"number", "8", fill("Number", "9"), "Number was 7, is now 8; you typed 9", "9"},
        Conflict{"price", "81.00", fill("Price", "82"),
                 "Price was 80.00, is now 81.00; you typed 82", "82.00"},
        Conflict{"agreed", "no", [](Page& page) { page.untick("I agree"); },
                 "I agree was yes, is now no; you typed no", "no"},
        Conflict{"notified", "yes", [](Page&) {}, "Notify me was no, is now yes", "yes"},
        Conflict{"radio_size", "l",
                 [](Page& page) { page.choose("Size by radio buttons", "Large"); },
                 "Size by radio buttons was Small, is now Large; you typed Large", "l"},
        Conflict{"select_size", "l", [](Page& page) { page.select("Size by a select", "Large"); },
                 "Size by a select was Small, is now Large; you typed Large", "l"},
        Conflict{"city", "köln", [](Page& page) { page.choose("City", "Two lines"); },
                 "City was Paris, is now Köln; you typed Two lines", "two\nlines"},
        Conflict{"sizes", "", [](Page& page) { page.tick("Sizes by check boxes", "Large"); },
                 "Sizes by check boxes was Small, is now (none); you typed Large, Small", "l\ns\n"},
        Conflict{"cities", "paris\n",
                 [](Page& page) {
                     page.deselect("Cities", "Paris");
                     page.select("Cities", "Two lines");
                     page.select("Cities", "Nowhere");
                 },
                 "Cities was Köln, Paris, is now Paris; you typed Köln, Nowhere, Two lines",
                 "\nköln\ntwo\\nlines\n"},
        Conflict{"day", "2026-11-24", fill("Day", "2026-11-25"),
                 "Day was 2026-11-23, is now 2026-11-24; you typed 2026-11-25", "2026-11-25"},
        Conflict{"month", "2026-12", fill("Month", "2027-01"),
                 "Month was 2026-11, is now 2026-12; you typed 2027-01", "2027-01"},
        Conflict{"time", "08:00", fill("Time", "08:15"),
                 "Time was 07:30, is now 08:00; you typed 08:15", "08:15"},
        Conflict{"appointment", "2026-11-23T15:00", fill("Appointment", "2026-11-23T16:00:30"),
                 "is now 2026-11-23T15:00; you typed 2026-11-23T16:00:30", "2026-11-23T16:00:30"},
        Conflict{"moment", "2026-11-23T15:00Z", fill("Moment", "2026-11-23T16:00+01:00"),
                 "is now 2026-11-23T15:00Z; you typed 2026-11-23T16:00+01:00", "2026-11-23T15:00Z"},
        Conflict{"email", "bert@example.org", fill("E-mail", "carla@example.org"),
                 "is now bert@example.org; you typed carla@example.org", "carla@example.org"},
        Conflict{"page", "http://a/", fill("Page", "http://b/"),
                 "is now http://a/; you typed http://b/", "http://b/"},
        Conflict{"telephone", "112", fill("Telephone", "110"), "is now 112; you typed 110", "110"},
        Conflict{"colour", "#000000", fill("Colour", "#ffffff"),
                 "Colour was #1a2b3c, is now #000000; you typed #ffffff", "#ffffff"},
        Conflict{"background", "", fill("Background", "#FF0000"),
                 "Background was #ffffff, is now empty; you typed #FF0000", "#ff0000"},
        Conflict{"volume", "8.0", fill("Volume", "9"), "Volume was 7.5, is now 8.0; you typed 9",
                 "9.0"},
        Conflict{"locked", "theirs", [](Page&) {}, "Locked was as it is, is now theirs", "theirs"},
        Conflict{"code", "DEF", fill("Code", "GHI"), "Code was ABC-1, is now DEF; you typed GHI",
                 "GHI"},
        Conflict{"note", "Theirs", fill("Note", "Mine"), "Note was A note, is now Theirs", "Mine"},
        Conflict{"fraction", "0.2500000", fill("Fraction", "0.75"),
                 "is now 0.2500000; you typed 0.75", "0.7500000"},
        Conflict{"balance", "0.0000000", fill("Balance", "-0.00005"),
                 "was -0.0000025, is now 0.0000000; you typed -0.00005", "-0.0000500"},
        Conflict{"optional_size", "l", [](Page& page) { page.select("Size or none", "(none)"); },
                 "Size or none was Small, is now Large; you typed (none)", ""},
        Conflict{"town", "köln", [](Page& page) { page.select("Town", "Two lines"); },
                 "Town was Paris, is now Köln; you typed Two lines", "two\nlines"},
        Conflict{"streets", "", [](Page& page) { page.tick("Streets", "Two lines"); },
                 "Streets was Köln, is now (none); you typed Köln, Two lines",
                 "köln\ntwo\\nlines\n"},
        Conflict{"answer", "yes", [](Page& page) { page.choose("Answer", "No"); },
                 "Answer was No, is now Yes", "yes"}),
    [](auto const& conflict) { return conflict.param.kind; });

}  // namespace
}  // namespace holdfast::testing
