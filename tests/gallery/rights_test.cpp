// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "gallery/gallery_test.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto secret = "nobody may read this";

class Rights : public GalleryTest {
protected:
    // The texts that the page sends, with one for a control that it does not have enabled.
    static http::FormData with_forged(Page const& page, std::string const& key,
                                      std::string const& text) {
        auto entries = page.entry_list("Save");
        auto const& some = page.control("Text").name;
        auto const name =
            ControlName{.form = "specimen", .key = key, .suffix = ControlName::read(some)->suffix};
        entries.emplace_back(name.text(), text);
        return entries;
    }

    static std::string everything(http::Response const& response) {
        std::string all = response.body;
        for (auto const& [name, value] : response.headers) all.append(name).append(value);
        return all;
    }
};

TEST_F(Rights, ToReadAFieldHideItFromPagesAndProgramsAlike) {
    auto page = browser.open("/");
    EXPECT_THAT(page.html(), Not(HasSubstr(secret)));
    EXPECT_FALSE(page.shows("Secret"));
    auto program = application.browser();
    program.set_header("Accept", "application/json");
    EXPECT_THAT(everything(program.send(http::Method::get, "/")), Not(HasSubstr(secret)));
    set("is_secret_open", "yes");
    EXPECT_EQ(browser.open("/").value("Secret"), secret);
    EXPECT_THAT(program.send(http::Method::get, "/").body, HasSubstr(secret));
}

TEST_F(Rights, ToReadAFieldHideWhatOthersMadeOfIt) {
    auto page = browser.open("/");
    page.fill("Text", "Mine");
    set("secret", "another one");
    set("number", "9");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.html(), Not(HasSubstr("another one")));
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("secret"), "another one");
}

TEST_F(Rights, ToReadAFieldThatAreTakenAwayAreAConflictThatDoesNotTellTheValueAgain) {
    set("is_secret_open", "yes");
    auto page = browser.open("/");
    page.fill("Secret", "typed by me");
    set("is_secret_open", "no");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Secret is not there any more"));
    EXPECT_THAT(page.html(), Not(HasSubstr(secret)));
    EXPECT_EQ(page.value("Secret (will not be saved)"), "typed by me");
    EXPECT_EQ(stored("secret"), secret);
}

TEST_F(Rights, ToReadThatAreTakenAwayAreNotToldToProgramsEither) {
    set("is_secret_open", "yes");
    auto const page = browser.open("/");
    set("is_secret_open", "no");
    browser.set_header("Accept", "application/json");
    auto const refused = browser.post("/", page.entry_list("Save"));
    EXPECT_EQ(refused.status(), 409);
    EXPECT_THAT(refused.html(), HasSubstr("\"key\":\"secret\""));
    EXPECT_THAT(refused.html(), HasSubstr("\"then\":null"));
}

TEST_F(Rights, ToWriteAFieldDisableItsInput) {
    EXPECT_TRUE(browser.open("/").control("Locked").is_disabled);
    set("is_lock_open", "yes");
    auto page = browser.open("/");
    page.fill("Locked", "changed");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("locked"), "changed");
}

TEST_F(Rights, ToWriteThatAreTakenAwayAreAConflict) {
    set("is_lock_open", "yes");
    auto page = browser.open("/");
    page.fill("Locked", "changed");
    page.fill("Text", "Mine");
    set("is_lock_open", "no");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Locked can no longer be changed"));
    EXPECT_EQ(page.value("Locked (will not be saved)"), "changed");
    EXPECT_EQ(page.value("Text"), "Mine");
    EXPECT_EQ(stored("text"), "Some text");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("locked"), "as it is");
    EXPECT_EQ(stored("text"), "Mine");
}

TEST_F(Rights, RefuseAForgedTextForADisabledInputAndAllThatCameWithIt) {
    auto page = browser.open("/");
    page.fill("Text", "Mine");
    page.post(with_forged(page, "locked", "forged"));
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.alert(), HasSubstr("You cannot change Locked; nothing was saved"));
    EXPECT_EQ(page.value("Text"), "Mine");
    EXPECT_EQ(page.value("Locked (will not be saved)"), "forged");
    EXPECT_EQ(page.value("Locked"), "as it is");
    EXPECT_EQ(stored("text"), "Some text");
    EXPECT_EQ(stored("locked"), "as it is");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("text"), "Mine");
    EXPECT_EQ(stored("locked"), "as it is");
}

TEST_F(Rights, RefuseAForgedTextThatChangesNothing) {
    auto page = browser.open("/");
    page.post(with_forged(page, "locked", "as it is"));
    EXPECT_EQ(page.status(), 403);
}

TEST_F(Rights, RefuseAForgedTextForAHiddenInputAndForOneThatThereNeverWas) {
    for (auto const* const key : {"secret", "no_such_input"}) {
        auto page = browser.open("/");
        page.fill("Text", "Mine");
        page.post(with_forged(page, key, "forged"));
        EXPECT_EQ(page.status(), 403);
        EXPECT_THAT(page.alert(), HasSubstr("You sent an input that you cannot change"));
        EXPECT_THAT(page.html(), Not(HasSubstr(secret)));
        EXPECT_EQ(page.value("Text"), "Mine");
        EXPECT_EQ(stored("text"), "Some text");
        EXPECT_EQ(stored("secret"), secret);
    }
}

TEST_F(Rights, RefuseAForgedTickOfADisabledBoxAndAForgedChoiceOfADisabledSet) {
    set("is_disabled", "yes");
    auto const page = browser.open("/");
    for (auto const* const key : {"agreed", "notified", "radio_size", "sizes", "cities"}) {
        auto const refused = browser.post("/", with_forged(page, key, "yes"));
        EXPECT_EQ(refused.status(), 403) << key;
    }
    EXPECT_EQ(stored("notified"), "no");
}

TEST_F(Rights, TellProgramsThatTheirTextIsForbidden) {
    auto const page = browser.open("/");
    browser.set_header("Accept", "application/json");
    auto const refused = browser.post("/", with_forged(page, "locked", "forged"));
    EXPECT_EQ(refused.status(), 403);
    EXPECT_THAT(refused.html(), HasSubstr("\"cause\":\"forbidden\""));
}

TEST_F(Rights, AreAskedBeforeAnythingIsStored) {
    struct Document {
        std::string state = "draft";
        std::string title = "Old";
        bool is_draft() const { return state == "draft"; }
        void save() {}
        static auto fields() {
            return std::tuple{field<&Document::state>("state", "State"),
                              field<&Document::title>("title", "Title",
                                                      writable_if(&Document::is_draft))};
        }
        static auto events() { return std::tuple{event<&Document::save>("save", "Save")}; }
    };
    static std::vector<Document> saved;
    saved.clear();
    struct DocumentForm : Form {
        explicit DocumentForm(View& view) : Form{view, "document"} {
            auto& layout = use_layout<FormLayout>();
            layout.add_input<TextInput>(field_of<&Document::state>(document));
            layout.add_input<TextInput>(field_of<&Document::title>(document));
            add<Button>(event_of<&Document::save>(document));
        }
        ~DocumentForm() override { saved.push_back(document); }
        Document document;
    };
    TestApplication documents{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Document").set_slot("main", factory<DocumentForm>());
    }};
    auto visitor = documents.browser();
    auto page = visitor.open("/");
    page.fill("State", "final");
    page.fill("Title", "New");
    saved.clear();
    page.press("Save");
    ASSERT_EQ(page.status(), 200);
    EXPECT_EQ(saved.front().state, "final");
    EXPECT_EQ(saved.front().title, "New");
}

}  // namespace
}  // namespace holdfast::testing
