// SPDX-License-Identifier: MIT
// Forms into which everything is typed that a browser lets one type: the server takes it.
#include <gmock/gmock.h>

#include <holdfast/inputs.hpp>
#include <holdfast/rows.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::StartsWith;

constexpr auto most_bytes = http::Limits{}.body_bytes;

struct Chapter {
    std::string title;
    std::string text;
    std::string summary;
    int pages = 0;
    std::string kind;
    std::vector<std::string> tags;

    static auto fields() {
        return std::tuple{field<&Chapter::title>("title", "Title", max_length(2'000)),
                          field<&Chapter::text>("text", "Text", max_length(500'000)),
                          field<&Chapter::summary>("summary", "Summary"),
                          field<&Chapter::pages>("pages", "Pages"),
                          field<&Chapter::kind>("kind", "Kind"),
                          field<&Chapter::tags>("tags", "Tags")};
    }
};

struct Book {
    std::vector<Chapter> chapters;
    std::vector<Chapter> added;
    std::vector<Chapter>* saved = nullptr;

    void save() {
        *saved = chapters;
        saved->insert(saved->end(), added.begin(), added.end());
    }

    static auto events() { return std::tuple{event<&Book::save>("save", "Save")}; }
};

using FillChapter = std::function<void(FormRow&, Chapter&)>;

/// The saved text, and what a form shows of each chapter.
struct Shelf {
    std::vector<Chapter> chapters;
    FillChapter fill;
    std::size_t most_blank_rows = 0;
};

class BookForm : public Form {
public:
    BookForm(View& view, Shelf& shelf)
        : Form{view, "book"}, book_{.chapters = shelf.chapters, .saved = &shelf.chapters} {
        auto& rows = add<FormRows>(*this, "chapter");
        for (std::size_t i = 0; i < book_.chapters.size(); ++i) {
            auto const number = std::to_string(i + 1);
            shelf.fill(rows.add_row(number, "chapter " + number), book_.chapters[i]);
        }
        rows.add_blank_rows(book_.added, shelf.fill,
                            {.usual = 0, .most = shelf.most_blank_rows, .name = "new chapter"});
        add<Button>(event_of<&Book::save>(book_));
    }

private:
    Book book_;
};

class BookApplication {
public:
    explicit BookApplication(Shelf shelf, ApplicationOptions options = {})
        : shelf_{std::move(shelf)}, options_{std::move(options)} {}

    Shelf& shelf() { return shelf_; }
    Browser browser() { return application_.browser(); }

    /// The content that a browser would send; percent-coding here is never shorter than a
    /// browser's.
    std::size_t size(Page const& page) const {
        std::size_t size = 0;
        for (auto const& [name, value] : page.entry_list("Save")) {
            size += text::percent_encode(name).size() + text::percent_encode(value).size() + 2;
        }
        return size;
    }

private:
    Shelf shelf_;
    ApplicationOptions options_;
    TestApplication application_{[this](UserInterface& user_interface) {
                                     user_interface.define_view("/", "Book")
                                         .set_slot("main", factory<BookForm>(std::ref(shelf_)));
                                 },
                                 options_};
};

std::string repeated(std::string_view character, std::size_t count) {
    std::string text;
    for (; count > 0; --count) text += character;
    return text;
}

// Types as much as a browser takes, of what is longest when it is sent.
void fill_all(Page& page) {
    for (auto const& control : std::vector{page.controls()}) {
        if (!control.max_length || control.is_readonly) continue;
        bool const is_number = control.label.starts_with("Pages");
        if (!is_number) page.fill(control.label, repeated("漢", *control.max_length));
    }
}

// The contents of the form's texts, in their order.
std::string texts(Page const& page) {
    std::string texts;
    for (auto const& control : page.controls()) {
        if (control.max_length) texts += control.value + '\n';
    }
    return texts;
}

FillChapter const with_text = [](FormRow& row, Chapter& chapter) {
    row.add_input<TextArea>(field_of<&Chapter::text>(chapter));
};
FillChapter const with_title = [](FormRow& row, Chapter& chapter) {
    row.add_input<TextInput>(field_of<&Chapter::title>(chapter));
};
FillChapter const with_all = [](FormRow& row, Chapter& chapter) {
    with_title(row, chapter);
    with_text(row, chapter);
    row.add_input<TextArea>(field_of<&Chapter::summary>(chapter));
    row.add_input<NumberInput>(field_of<&Chapter::pages>(chapter));
    row.add_input<SelectInput>(field_of<&Chapter::kind>(chapter),
                               std::vector<Option>{{"", "None", {}}, {"essay", "Essay", {}}});
};

FillChapter const with_title_and_summary = [](FormRow& row, Chapter& chapter) {
    with_title(row, chapter);
    row.add_input<TextArea>(field_of<&Chapter::summary>(chapter));
};

std::vector<Chapter> chapters(std::size_t count) {
    return std::vector<Chapter>(count);
}

TEST(FormFullOfText, IsSaved) {
    for (auto const& shelf : {Shelf{chapters(1), with_text}, Shelf{chapters(60), with_title},
                              Shelf{chapters(1'000), with_title}, Shelf{chapters(1), with_all}}) {
        BookApplication application{shelf};
        auto browser = application.browser();
        auto page = browser.open("/");
        fill_all(page);
        EXPECT_LE(application.size(page), most_bytes);
        if (shelf.chapters.size() == 1) {
            EXPECT_GT(application.size(page), most_bytes / 5 * 2);  // the number has its share
        }
        page.press("Save");
        EXPECT_EQ(page.status(), 200);
        auto const& saved = application.shelf().chapters.back();
        EXPECT_GT(saved.title.size() + saved.text.size(), 100U);
    }
}

TEST(FormFullOfText, IsShownAgainInFullWhenItIsInvalid) {
    BookApplication application{{chapters(5), with_all}};
    auto browser = application.browser();
    auto page = browser.open("/");
    fill_all(page);
    page.fill("Pages of chapter 3", "many");
    auto const typed = texts(page);
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(texts(page), typed);
    page.fill("Pages of chapter 3", "30");
    fill_all(page);
    EXPECT_LE(application.size(page), most_bytes);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
}

TEST(FormFullOfText, OffersChoicesWhereOthersChangedTheSame) {
    BookApplication application{{chapters(200), with_title_and_summary}};
    auto browser = application.browser();
    auto page = browser.open("/");
    fill_all(page);
    for (auto& chapter : application.shelf().chapters) chapter = {.title = "A", .summary = "B"};
    auto const typed = texts(page);
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(texts(page), typed);
    page.choose("Title of chapter 7 is saved with another value now. Which one is to be saved?",
                "The current one: A");
    fill_all(page);
    EXPECT_LE(application.size(page), most_bytes);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.shelf().chapters[6].title, "A");
    EXPECT_THAT(application.shelf().chapters[7].title, StartsWith("漢"));
}

TEST(FormFullOfText, GoesOnWhereOthersSavedALongText) {
    BookApplication application{{chapters(1), with_text}};
    auto browser = application.browser();
    auto page = browser.open("/");
    fill_all(page);
    application.shelf().chapters.front().text = std::string(60'000, '&');
    auto const typed = texts(page);
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(texts(page), typed);
    fill_all(page);
    EXPECT_LE(application.size(page), most_bytes);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_THAT(application.shelf().chapters.front().text, StartsWith("漢"));
}

TEST(FormFullOfText, KeepsThatOfRowsThatAreGone) {
    BookApplication application{{chapters(60), with_title}};
    auto browser = application.browser();
    auto page = browser.open("/");
    fill_all(page);
    application.shelf().chapters.resize(30);
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.value("Title of chapter 60 (will not be saved)"), StartsWith("漢"));
    fill_all(page);
    EXPECT_LE(application.size(page), most_bytes);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
}

TEST(FormFullOfText, HasRoomForAnotherRow) {
    BookApplication application{{chapters(60), with_title, 2}};
    auto browser = application.browser();
    auto page = browser.open("/");
    fill_all(page);
    auto const typed = texts(page);
    page.press("Add a row");
    EXPECT_EQ(page.status(), 200);
    EXPECT_THAT(texts(page), StartsWith(typed));
    fill_all(page);
    EXPECT_LE(application.size(page), most_bytes);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.shelf().chapters.size(), 61U);
}

TEST(LongText, CanBeReplacedByOneThatIsLongerWhenItIsSent) {
    BookApplication application{{{{.text = std::string(80'000, 'x')}}, with_text}};
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_GT(page.control("Text of chapter 1").max_length, 80'000U);
    fill_all(page);
    EXPECT_LE(application.size(page), most_bytes);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
}

TEST(LongText, ThatHasNoRoomForAnyOtherOfItsLengthCanBeEdited) {
    BookApplication application{{{{.text = std::string(300'000, 'x')}}, with_all}};
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_EQ(page.control("Text of chapter 1").max_length, 300'000U);
    EXPECT_EQ(page.control("Title of chapter 1").max_length, 2'000U);
    page.fill("Text of chapter 1", std::string(300'000, 'y'));
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.shelf().chapters.front().text, std::string(300'000, 'y'));
}

TEST(LongText, ThatCannotBeSentHidesNoRow) {
    Shelf shelf{chapters(3), with_title_and_summary};
    shelf.chapters[1].summary = std::string(2'000'000, 'x');
    BookApplication application{shelf};
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.control("Summary of chapter 2").is_disabled);
    EXPECT_FALSE(page.control("Summary of chapter 3").is_disabled);
    page.fill("Title of chapter 2", "Second");
    page.fill("Title of chapter 3", "Third");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.shelf().chapters[1].title, "Second");
    EXPECT_EQ(application.shelf().chapters[1].summary.size(), 2'000'000U);
    EXPECT_EQ(application.shelf().chapters[2].title, "Third");
}

TEST(ShortText, KeepsItsOwnLimitBesideALongOne) {
    BookApplication application{{{{.summary = std::string(80'000, 'x')}}, with_title_and_summary}};
    auto const page = application.browser().open("/");
    EXPECT_EQ(page.control("Title of chapter 1").max_length, 2'000U);
    EXPECT_GT(page.control("Summary of chapter 1").max_length, 80'000U);
}

TEST(FormOfChoices, ThatCouldSendTooMuchIsShownInPart) {
    FillChapter const with_tags = [](FormRow& row, Chapter& chapter) {
        std::vector<Option> options;
        for (int i = 0; i < 30; ++i) options.push_back({std::to_string(i), "Tag", {}});
        row.add_input<CheckBoxListInput>(field_of<&Chapter::tags>(chapter), std::move(options));
    };
    BookApplication some{{chapters(75), with_tags}};
    EXPECT_EQ(some.browser().open("/").status(), 200);
    BookApplication many{{chapters(85), with_tags}};
    auto const part = many.browser().open("/");
    EXPECT_EQ(part.status(), 200);
    EXPECT_TRUE(part.shows("of 85 rows are shown here"));

    FillChapter const with_long_option = [](FormRow& row, Chapter& chapter) {
        std::vector<Option> options{{"", "Nothing", {}}, {std::string(3'000, '&'), "Much", {}}};
        row.add_input<SelectInput>(field_of<&Chapter::kind>(chapter), std::move(options));
    };
    BookApplication enough{{chapters(1), with_long_option}, {.most_bytes = 10'000}};
    EXPECT_EQ(enough.browser().open("/").status(), 200);
    BookApplication less{{chapters(1), with_long_option}, {.most_bytes = 9'000}};
    auto const shown = less.browser().open("/");
    EXPECT_EQ(shown.status(), 200);
    EXPECT_TRUE(shown.control("Kind of chapter 1").is_disabled);
}

}  // namespace
}  // namespace holdfast::testing
