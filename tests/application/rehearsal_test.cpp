// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Rehearsal rehearsal_of(std::function<void(UserInterface&)> const& define) {
    TestApplication application{define};
    return application.application->rehearse();
}

WidgetFactory paragraph(std::string const& text) {
    return [text](View&) -> std::unique_ptr<Widget> { return std::make_unique<P>(text); };
}

WidgetFactory that_throws(auto exception) {
    return [exception](View&) -> std::unique_ptr<Widget> { throw exception; };
}

TEST(ARehearsal, OfAProgramInOrderFindsNothing) {
    auto const found = rehearsal_of([](UserInterface& user_interface) {
        auto const form = TestApplication::form(title_and<&Note::save>);
        user_interface.define_view("/", "Note").set_slot("main", form);
        user_interface.define_view("/{id}", "Note", PathArgument<int>{"id"}).set_slot("main", form);
        user_interface.define_view("/old", "Old").move_to(Url{"/"});
        user_interface.define_view("/closed", "Closed")
            .set_slot("main", that_throws(http::Error{http::Status::unauthorized}));
    });
    EXPECT_EQ(found.views, 4U);
    EXPECT_THAT(found.mistakes, IsEmpty());
    EXPECT_THAT(found.failures, IsEmpty());
}

TEST(ARehearsal, FindsSlotsThatAPageDoesNotHaveWhateverTheViewsArguments) {
    auto const found = rehearsal_of([](UserInterface& user_interface) {
        user_interface.define_view("/", "Note").set_slot("side", paragraph("Beside"));
        user_interface.define_view("/{id}", "Note", PathArgument<int>{"id"})
            .set_slot("end", paragraph("At the end"));
    });
    EXPECT_THAT(found.mistakes, ElementsAre(HasSubstr("The view / cannot be shown: the page has no "
                                                      "slot named side."),
                                            HasSubstr("The view /{id} cannot be shown: the page "
                                                      "has no slot named end.")));
}

TEST(ARehearsal, FindsAViewWithoutContents) {
    auto const found = rehearsal_of(
        [](UserInterface& user_interface) { user_interface.define_view("/", "Note"); });
    EXPECT_THAT(found.mistakes, ElementsAre(HasSubstr("The view / has no contents")));
}

TEST(ARehearsal, FindsAKeyThatTwoInputsOfAFormHave) {
    auto const found = rehearsal_of([](UserInterface& user_interface) {
        auto const twice = [](NoteForm& form, View&) {
            form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
            form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
        };
        user_interface.define_view("/", "Note").set_slot("main", TestApplication::form(twice));
    });
    EXPECT_THAT(found.mistakes, ElementsAre(HasSubstr("title")));
}

TEST(ARehearsal, TellsAFailureWithTheseDataFromAMistake) {
    auto const found = rehearsal_of([](UserInterface& user_interface) {
        user_interface.define_view("/", "Note")
            .set_slot("main", that_throws(std::runtime_error{"there is no such thing"}));
    });
    EXPECT_THAT(found.mistakes, IsEmpty());
    EXPECT_THAT(found.failures, ElementsAre("The view / cannot be shown: there is no such thing."));
}

TEST(ARehearsal, WritesNothing) {
    TestApplication application{title_and<&Note::save>};
    application.application->rehearse();
    EXPECT_EQ(application.claims(), 0);
    EXPECT_EQ(application.query("select count(*) from holdfast_sessions"), "0");
}

TEST(AnApplication, DoesNotBeginWithViewsThatHaveMistakes) {
    auto const define = [](UserInterface& user_interface) {
        user_interface.define_view("note", "Note").set_slot("main", paragraph("First"));
        user_interface.define_view("/note", "Note").set_slot("main", paragraph("Second"));
    };
    EXPECT_THROW(TestApplication{define}, std::logic_error);
}

}  // namespace
}  // namespace holdfast::testing
