// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;

/// Says what its event is told to say.
class Speaker {
public:
    void order(View& view) {
        view.say(said);
        view.transaction().execute("update note set count = count + 1");
        if (refuses) throw DomainException{"The shop is closed"};
    }

    std::string said;
    bool refuses = false;

    static auto fields() { return std::tuple{field<&Speaker::said>("said", "Words")}; }
    static auto events() { return std::tuple{event<&Speaker::order>("order", "Order")}; }
};

class SpeakerForm : public Form {
public:
    explicit SpeakerForm(View& view, std::string target = "/") : Form{view, "speaker"} {
        speaker_.refuses = view.address().text() == "/closed";
        use_layout<FormLayout>().add_input<TextInput>(field_of<&Speaker::said>(speaker_));
        auto const order = event_of<&Speaker::order>(speaker_, view);
        define_event_handler(order, Url{std::move(target)});
        add<Button>(order);
    }

private:
    Speaker speaker_;
};

TEST(AfterASubmission, TheNextPageSaysOnceThatItWasSaved) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.notice(), "Saved");
    EXPECT_EQ(browser.open("/").notice(), "");
}

TEST(AfterASubmission, NothingIsSaidOfItBesideARefusal) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto other = browser.open("/");
    page.fill("Title", "Mine");
    browser.send(http::Method::post, "/", "");  // keeps what cookies there are
    page.press("Save");
    other.fill("Title", "Other");
    other.press("Save");
    EXPECT_EQ(other.status(), 409);
    EXPECT_FALSE(other.shows("Saved"));
}

class Said : public ::testing::Test {
protected:
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Shop").set_slot("main", factory<SpeakerForm>());
        user_interface.define_view("/closed", "Shop").set_slot("main", factory<SpeakerForm>());
        user_interface.define_view("/far", "Far")
            .set_slot("main", factory<SpeakerForm>("/moved#order"));
        user_interface.define_view("/moved", "Moved")
            .set_slot("main", [](View&) -> std::unique_ptr<Widget> { throw Redirect{Url{"/"}}; });
        user_interface.define_view("/long", "Long")
            .set_slot("main", factory<SpeakerForm>("/?words=" + std::string(3'000, 'x')));
    }};
    Browser browser = application.browser();

    Page order(std::string_view address, std::string_view words) {
        auto page = browser.open(address);
        page.fill("Words", words);
        page.press("Order");
        return page;
    }

    // Without the page to which the answer leads.
    http::Response answer_to_order(std::string_view words) {
        auto page = browser.open("/");
        page.fill("Words", words);
        return browser.send(http::Method::post, "/", encoded(page.entry_list("Order")));
    }
};

TEST_F(Said, InTheEventsOwnWords) {
    EXPECT_EQ(order("/", "Order 17 placed").notice(), "Order 17 placed");
    EXPECT_EQ(browser.open("/").notice(), "");
}

TEST_F(Said, OnItsPageThoughOtherRequestsComeBefore) {
    answer_to_order("Order 17 placed");
    EXPECT_EQ(browser.open("/closed").notice(), "");
    browser.send(http::Method::head, "/");
    EXPECT_EQ(browser.open("/").notice(), "Order 17 placed");
    EXPECT_EQ(browser.open("/").notice(), "");
}

TEST_F(Said, NotWhenTheSubmissionIsRefused) {
    auto page = order("/closed", "Order 17 placed");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("The shop is closed"));
    EXPECT_EQ(browser.open("/").notice(), "");
}

TEST_F(Said, OnThePageToWhichTheNextOneLeads) {
    auto const page = order("/far", "Order 17 placed");
    EXPECT_EQ(page.address(), "/");
    EXPECT_EQ(page.notice(), "Order 17 placed");
}

TEST_F(Said, OnAPageOfItsOwnWhereTheAddressIsTooLongForAHeader) {
    auto page = order("/long", "Order 17 placed");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.count(), 1);
    EXPECT_EQ(page.header("Location"), "");
    EXPECT_TRUE(page.shows("Order 17 placed"));
    page.follow("Go on");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.address().size(), 3'008);
}

TEST_F(Said, InAHeaderThatProxiesTakeHoweverLongTheWordsAre) {
    auto const answer = answer_to_order("Ä" + std::string(3'000, 'x'));
    ASSERT_EQ(answer.status, http::Status::see_other);
    for (auto const& [name, value] : answer.headers) EXPECT_LE(value.size(), 1'600) << name;
    EXPECT_THAT(browser.open("/").notice(), HasSubstr("xxx…"));
}

}  // namespace
}  // namespace holdfast::testing
