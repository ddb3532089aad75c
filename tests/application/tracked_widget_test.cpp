// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/inputs.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;

class Amount : public P {
public:
    Amount(std::string name, int amount)
        : P{name + ": " + std::to_string(amount)}, name_{std::move(name)}, amount_{amount} {}
    std::vector<std::string> concurrency_hash_strings() const override {
        return {std::to_string(amount_)};
    }
    std::string concurrency_label() const override { return name_; }
    std::optional<std::string> concurrency_text() const override { return std::to_string(amount_); }

private:
    std::string name_;
    int amount_;
};

TEST(TrackedWidget, IsNotTakenForAnotherThatComesInItsPlace) {
    TestApplication application{[](NoteForm& form, View& view) {
        auto const hide = [](Widget& widget) { widget.set_visibility(Visibility::invisible); };
        auto& pay = form.add<Amount>("To pay", 100);
        auto& refund = form.add<Amount>("To refund", 100);
        hide(form.note.count == 0 ? refund : pay);
        title_and<&Note::save>(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 1");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("To pay is not there any more, was 100"));
    EXPECT_THAT(page.alert(), HasSubstr("To refund is new, is 100"));
}

TEST(TrackedWidget, IsListedWhateverItsNeighbourIsCalled) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.add<Amount>("Amount", form.note.count);
        form.add<Amount>("Amount", form.note.count + 1);
        title_and<&Note::save>(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 5");
    page.press("Save");
    EXPECT_THAT(page.alert(), HasSubstr("Amount was 0, is now 5"));
    EXPECT_THAT(page.alert(), HasSubstr("Amount was 1, is now 6"));
}

TEST(TrackedWidget, MayBeTheFormItself) {
    class TrackingForm : public NoteForm {
    public:
        explicit TrackingForm(View& view) : NoteForm{view, title_and<&Note::save>} {}
        std::vector<std::string> concurrency_hash_strings() const override {
            return {std::to_string(note.count)};
        }
    };
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note").set_slot("main", factory<TrackingForm>());
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 5");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
}

TEST(IgnoredInput, ThatOthersChangedIsShownOnEveryRefusedPage) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.layout->add_input<TextArea>(field_of<&Note::text>(form.note),
                                         ignore_concurrent_change);
        title_and<&Note::save>(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set body = 'Theirs'");
    page.fill("Text", "Mine");
    page.fill("Title", "");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Text was Old text, is now Theirs; you typed Mine"));
}

TEST(Form, ReliesOnWhatItIsToldToElsewhereOnThePage) {
    class Page : public Div {
    public:
        explicit Page(View& view) : note_{view.transaction()} {
            auto& shown = add<Div>();
            shown.add<DisplayedField>(field_of<&Note::count>(note_));
            add<NoteForm>(view, title_and<&Note::save>).relies_on(shown);
        }

    private:
        Note note_;
    };
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note").set_slot("main", factory<Page>());
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 5");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Count was 0, is now 5"));
    page.press("Save");
    EXPECT_EQ(application.title(), "Mine");
}

}  // namespace
}  // namespace holdfast::testing
