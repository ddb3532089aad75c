// SPDX-License-Identifier: MIT
#include <functional>
#include <map>
#include <ostream>
#include <regex>
#include <sstream>

#include <gmock/gmock.h>

#include "gallery/gallery_test.hpp"
#include "gallery/golden.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;

/// The one input of a page has a text that breaks its rules.
struct Invalid {
    std::string kind;
    std::map<std::string, std::string> stored;  ///< canonical texts
    std::function<void(Page&)> type;            ///< what this user does
    std::string message;
};

std::ostream& operator<<(std::ostream& out, Invalid const& invalid) {
    return out << invalid.kind;
}

class InvalidTextIn : public GalleryTest, public ::testing::WithParamInterface<Invalid> {};

// The texts of the elements that describe what is marked as invalid.
std::string descriptions_of_invalid(std::string const& html) {
    std::regex const marked{"aria-invalid=\"true\" aria-describedby=\"([^\"]*)\""};
    std::smatch found;
    if (!std::regex_search(html, found, marked)) return "nothing is marked";
    std::istringstream ids{found[1].str()};
    std::string descriptions;
    for (std::string id; ids >> id;) {
        auto const start = html.find(" id=\"" + id + "\">");
        if (start == html.npos) return "nothing has the id " + id;
        auto const text = html.find('>', start) + 1;
        descriptions += html.substr(text, html.find('<', text) - text) + '|';
    }
    return descriptions;
}

TEST_P(InvalidTextIn, AnInputIsMarkedAndDescribedByItsMessage) {
    auto const& [kind, stored, type, message] = GetParam();
    for (auto const& [name, text] : stored) set(name, text);
    auto page = browser.open('/' + kind);
    type(page);
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr(message));
    EXPECT_EQ(descriptions_of_invalid(page.html()),
              message + (kind == "price" ? "|€|a night" : "") + "|A sentence that helps.|");
    is_golden(page, kind + "-invalid");
}

TEST_F(GalleryTest, NoIsAnAnswerAmongRadioButtons) {
    set("answer", "");
    auto page = browser.open("/answer");
    page.choose("Answer", "No");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("answer"), "no");
}

auto const do_nothing = [](Page&) {};

INSTANTIATE_TEST_SUITE_P(
    Gallery, InvalidTextIn,
    ::testing::Values(
        Invalid{"text", {}, fill("Text", ""), "Text is required."},
        Invalid{
            "password", {}, fill("Password", "short"), "Password must have at least 8 characters."},
        Invalid{"number", {}, fill("Number", "seven"), "Number: please type a whole number."},
        Invalid{"price", {}, fill("Price", "1,50"), "Price must be a number such as 12.00."},
        Invalid{"notified", {{"agreed", "no"}}, do_nothing, "Notify me is required."},
        Invalid{
            "radio_size", {{"radio_size", ""}}, do_nothing, "Size by radio buttons is required."},
        Invalid{"sizes",
                {},
                [](Page& page) { page.untick("Sizes by check boxes", "Small"); },
                "Sizes by check boxes is required."},
        Invalid{"cities",
                {},
                [](Page& page) {
                    page.select("Cities", "Spaces");
                    page.select("Cities", "Nowhere");
                },
                "Cities: three at most."},
        Invalid{"day", {}, fill("Day", "2025-12-31"), "Day must be at least 2026-01-01."},
        Invalid{"month",
                {},
                fill("Month", "November"),
                "Month must be a month of a year, such as 2026-11."},
        Invalid{"time", {}, fill("Time", "7 pm"), "Time must be a time of day, such as 14:05."},
        Invalid{"appointment",
                {},
                fill("Appointment", "soon"),
                "Appointment must be a date and a time, such as 2026-11-23T14:05."},
        Invalid{"moment",
                {},
                fill("Moment", "soon"),
                "Moment must be a date and a time with its zone, such as 2026-11-23T14:05Z or "
                "2026-11-23T15:05+01:00."},
        Invalid{"email",
                {},
                fill("E-mail", "anna"),
                "E-mail must be an e-mail address, such as anna@example.org."},
        Invalid{"page",
                {},
                fill("Page", "example"),
                "Page must be a web address, such as https://example.org/page."},
        Invalid{"telephone",
                {},
                fill("Telephone", "none"),
                "Telephone must be a telephone number, such as +44 20 7946 0000."},
        Invalid{"colour", {}, fill("Colour", "red"), "Colour must be a colour such as #1a2b3c."},
        Invalid{"volume", {}, fill("Volume", "12"), "Volume must be at most 11.0."},
        Invalid{"code", {}, fill("Code", "abc"), "Code does not have the right format."},
        Invalid{"note", {}, fill("Note", "<b>"), "Note does not have the right format."},
        Invalid{"fraction",
                {},
                fill("Fraction", "1e-7"),
                "Fraction must be a number such as 12.0000000."},
        Invalid{"balance", {}, fill("Balance", "0.00005"), "Balance is too high."},
        Invalid{
            "town", {}, [](Page& page) { page.select("Town", "Nowhere"); }, "Town is required."},
        Invalid{"consent", {}, [](Page& page) { page.untick("Consent"); }, "Consent is required."},
        Invalid{"answer", {{"answer", ""}}, do_nothing, "Answer is required."}),
    [](auto const& invalid) { return invalid.param.kind; });

}  // namespace
}  // namespace holdfast::testing
