// SPDX-License-Identifier: MIT
// The cost of a form of many rows, counted in how often values are written as texts: whoever
// compares the value of each input with that of each other one does that more often. Searches by
// key are not counted; bench/many_rows measures them.
#include <gtest/gtest.h>

#include <holdfast/rows.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

struct Counted {
    std::string text;

    static inline std::size_t formatted = 0;

    friend bool operator==(Counted const&, Counted const&) = default;
};

}  // namespace
}  // namespace holdfast::testing

namespace holdfast {

template <>
struct FieldFormat<testing::Counted> {
    static std::string format(testing::Counted const& value) {
        ++testing::Counted::formatted;
        return value.text;
    }
    static Parsed<testing::Counted> parse(std::string_view text) {
        return testing::Counted{std::string{text}};
    }
};

}  // namespace holdfast

namespace holdfast::testing {
namespace {

struct Line {
    Counted value;

    static auto fields() { return std::tuple{field<&Line::value>("value", "Value")}; }
};

struct Lines {
    std::vector<Line> lines;
    std::vector<Line>* saved = nullptr;

    void save() { *saved = lines; }

    static auto events() { return std::tuple{event<&Lines::save>("save", "Save")}; }
};

class LinesForm : public Form {
public:
    LinesForm(View& view, std::vector<Line>& saved)
        : Form{view, "lines"}, lines_{.lines = saved, .saved = &saved} {
        auto& rows = add<FormRows>(*this, "line");
        for (std::size_t i = 0; i < lines_.lines.size(); ++i) {
            auto const number = std::to_string(i);
            rows.add_row(number, "line " + number)
                .add_input<TextInput>(field_of<&Line::value>(lines_.lines[i]));
        }
        add<Button>(event_of<&Lines::save>(lines_));
    }

private:
    Lines lines_;
};

struct Work {
    std::size_t page = 0;
    std::size_t refused = 0;
    std::size_t applied = 0;
};

// Every input is typed into and, first, changed by somebody else, too.
Work work_of(std::size_t rows) {
    std::vector<Line> saved(rows);
    TestApplication application{[&saved](UserInterface& user_interface) {
        user_interface.define_view("/", "Lines")
            .set_slot("main", factory<LinesForm>(std::ref(saved)));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto const count = [](auto const& step) {
        Counted::formatted = 0;
        step();
        return Counted::formatted;
    };
    auto const send = [&](Page const& sent, int status) {
        std::string body;
        for (auto const& [name, text] : sent.entry_list("Save")) {
            body += (body.empty() ? "" : "&") + name + '=' + text;
        }
        EXPECT_EQ(static_cast<int>(browser.send(http::Method::post, "/", body).status), status);
    };
    Work work;
    work.page = count([&] { browser.open("/"); });
    for (std::size_t i = 0; i < rows; ++i) page.fill("Value of line " + std::to_string(i), "mine");
    auto const in_time = page;
    for (auto& line : saved) line.value.text = "theirs";
    work.refused = count([&] { send(page, 409); });
    for (auto& line : saved) line.value.text.clear();
    work.applied = count([&] { send(in_time, 303); });
    EXPECT_EQ(saved.back().value.text, "mine");
    return work;
}

TEST(WorkOfRows, GrowsWithTheirNumberAndNoFaster) {
    auto const [page, refused, applied] = work_of(50);
    auto const [page_of_twice, refused_of_twice, applied_of_twice] = work_of(100);
    EXPECT_GT(page, 0U);
    EXPECT_EQ(page_of_twice, 2 * page);
    EXPECT_EQ(refused_of_twice, 2 * refused);
    EXPECT_EQ(applied_of_twice, 2 * applied);
}

}  // namespace
}  // namespace holdfast::testing
