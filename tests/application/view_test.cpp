// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/accounts.hpp>
#include <holdfast/app/views/found.hpp>
#include <holdfast/widgets.hpp>

#include "address_book.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// An application with an address book below /friends and another way in below /office.
class BookApplication : public TestApplication {
public:
    BookApplication()
        : TestApplication{[](UserInterface& user_interface) {
              user_interface.mount<AddressBook>("/friends");
              user_interface.mount<AddressBook>("/office");
          }} {
        migrate(address_migrations, "addresses");
    }

    /// The page of an address that was added through the book below that path.
    Page added(Browser& browser, std::string const& book, std::string const& name) {
        auto page = browser.open(book + "/new");
        page.fill("Name", name);
        page.press("Add");
        return page;
    }

    std::string names() { return query("select coalesce(max(name), 'none') from address"); }
};

TEST(Views, WhatAnEventMadeHasAPageOfItsOwn) {
    BookApplication application;
    auto browser = application.browser();
    auto page = application.added(browser, "/friends", "Jane");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.address(), "/friends/1");
    EXPECT_EQ(page.title(), "Edit Jane");
    EXPECT_EQ(page.value("Name"), "Jane");
    page.fill("Name", "Joan");
    page.press("Save");
    EXPECT_EQ(page.address(), "/friends/1");
    EXPECT_EQ(application.names(), "Joan");
}

TEST(Views, ARepeatedSubmissionLeadsToWhatTheFirstOneMade) {
    BookApplication application;
    auto browser = application.browser();
    auto page = browser.open("/friends/new");
    page.fill("Name", "Jane");
    auto again = page;
    page.press("Add");
    auto const other = application.added(browser, "/friends", "Other");
    EXPECT_EQ(other.address(), "/friends/2");
    again.press("Add");
    EXPECT_EQ(again.address(), "/friends/1");
    EXPECT_TRUE(again.shows("Already saved"));
    EXPECT_EQ(application.query("select cast(count(*) as text) from address"), "2");
}

TEST(Views, EachMountedUserInterfaceKeepsToItself) {
    BookApplication application;
    auto browser = application.browser();
    auto page = application.added(browser, "/office", "Jane");
    EXPECT_EQ(page.address(), "/office/1");
    page = browser.open("/friends");
    EXPECT_EQ(page.title(), "Addresses");
    page.follow("Jane");
    EXPECT_EQ(page.address(), "/friends/1");
    page.press("Remove");
    EXPECT_EQ(page.address(), "/friends");
}

TEST(Views, ArgumentsOfTheQueryReachThePage) {
    BookApplication application;
    auto browser = application.browser();
    application.added(browser, "/friends", "Ann");
    application.added(browser, "/friends", "Zoe");
    auto page = browser.open("/friends");
    EXPECT_LT(page.html().find("Ann"), page.html().find("Zoe"));
    page.follow("Newest first");
    EXPECT_EQ(page.address(), "/friends?order=newest");
    EXPECT_LT(page.html().find("Zoe"), page.html().find("Ann"));
}

TEST(Views, AnArgumentThatIsNoneIsNotFound) {
    BookApplication application;
    auto browser = application.browser();
    application.added(browser, "/friends", "Jane");
    for (auto const* const address :
         {"/friends/one", "/friends/01", "/friends/1/2", "/friends/%31%", "/friends?order=oldest",
          "/friends?order=name&order=name"}) {
        EXPECT_EQ(browser.open(address).status(), 404) << address;
        EXPECT_EQ(browser.send(http::Method::head, address).status, http::Status::not_found);
        EXPECT_EQ(browser.post(address, {{"a", "b"}}).status(), 404) << address;
    }
    EXPECT_EQ(browser.send(http::Method::head, "/friends/1").status, http::Status::ok);
    EXPECT_EQ(browser.open("/friends/2").status(), 404);
}

TEST(Views, ProgramsReadAndSubmitThemAsOthers) {
    BookApplication application;
    auto browser = application.browser();
    auto const page = application.added(browser, "/friends", "Jane");
    auto entries = page.entry_list("Save");
    std::ranges::find(entries, "Jane", &http::FormData::value_type::second)->second = "Joan";
    browser.set_header("Accept", "application/json");
    auto const read = browser.open("/friends/1").html();
    EXPECT_THAT(read, HasSubstr(R"("title":"Edit Jane")"));
    EXPECT_THAT(read, HasSubstr(R"("action":"/friends/1")"));
    EXPECT_THAT(browser.open("/friends/2").html(), HasSubstr(R"("status":404)"));
    EXPECT_EQ(browser.post("/friends/1", entries).address(), "/friends/1");
    EXPECT_EQ(application.names(), "Joan");
}

TEST(Views, TextForAThingThatIsGoneMeanwhileIsNotLost) {
    BookApplication application;
    auto browser = application.browser();
    auto page = application.added(browser, "/friends", "Jane");
    page.fill("Name", "Joan of Arc");
    application.execute("delete from address");
    page.press("Save");
    EXPECT_EQ(page.status(), 404);
    EXPECT_TRUE(page.shows("Joan of Arc"));
    EXPECT_EQ(application.names(), "none");
}

TEST(Views, TheSealOfOneThingIsNotOneOfAnother) {
    BookApplication application;
    auto browser = application.browser();
    auto const page = application.added(browser, "/friends", "Jane");
    application.added(browser, "/friends", "Other");
    auto const answer = browser.post("/friends/2", page.entry_list("Save"));
    EXPECT_EQ(answer.status(), 403);
    EXPECT_EQ(application.query("select name from address where id = 2"), "Other");
}

QueryArgument const page_number{"page", 1};

TEST(Views, AFormPostsToItsAddressWithTheQuery) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note", page_number)
            .set_slot("main", TestApplication::form(title_and<&Note::save>));
    }};
    auto browser = application.browser();
    auto page = browser.open("/?page=3&utm=x");
    page.fill("Title", "");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(page.address(), "/?page=3&utm=x");
    page.fill("Title", "New");
    auto entries = page.entry_list("Save");
    EXPECT_EQ(browser.post("/?page=4", entries).status(), 403);
    page.press("Save");
    EXPECT_EQ(page.address(), "/?page=3&utm=x");
    EXPECT_EQ(application.title(), "New");
}

/// The note with transitions that depend on its title.
void guarded(NoteForm& form, View& view) {
    form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    auto const save = event_of<&Note::save>(form.note, view.transaction());
    auto const is = [&form](std::string title) {
        return [&form, title = std::move(title)] { return form.note.title == title; };
    };
    form.define_transition(save, Url{"/first"}, is("first"));
    form.define_transition(save, Url{"/again"}, is("first"));
    form.define_transition(
        save, [&form] { return Url{"/?" + form.note.title}; }, is("second"));
    form.define_transition(save, Url{"/\r\nSet-Cookie: a=b"}, is("split"));
    form.define_transition(save, Url{"java\tscript:alert(1)"}, is("script"));
    form.define_transition(save, Url{"/"}, [&form]() -> bool {
        if (form.note.title == "refused") throw DomainException{"Not like this"};
        return false;
    });
    form.add<Button>(save);
}

struct GuardedApplication : TestApplication {
    GuardedApplication()
        : TestApplication{[](UserInterface& user_interface) {
              user_interface.define_view("/", "Note").set_slot("main", form(guarded));
              user_interface.define_view("/first", "First");
              user_interface.define_view("/again", "Again");
          }} {}
};

TEST(Transitions, TheFirstWhoseGuardHoldsAfterTheEventIsTaken) {
    GuardedApplication application;
    auto browser = application.browser();
    auto const led_to = [&](std::string const& title) {
        auto page = browser.open("/?here");
        page.fill("Title", title);
        page.press("Save");
        return page.address();
    };
    EXPECT_EQ(led_to("first"), "/first");
    EXPECT_EQ(led_to("second"), "/?second");
    EXPECT_EQ(led_to("third"), "/?here");
}

TEST(Transitions, AnAddressHasNoControlCharacters) {
    GuardedApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "split");
    auto const entries = page.entry_list("Save");
    auto const answer = browser.post("/", entries);
    EXPECT_EQ(answer.address(), "/Set-Cookie: a=b");
    EXPECT_EQ(application.title(), "split");
}

TEST(Transitions, ToWhatWouldRunAScriptLeadToTheSamePage) {
    GuardedApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "script");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.address(), "/");
    EXPECT_EQ(application.title(), "script");
}

TEST(Transitions, AGuardMayRefuseTheSubmission) {
    GuardedApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "refused");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Not like this"));
    EXPECT_EQ(page.value("Title"), "refused");
    EXPECT_EQ(application.title(), "Old title");
}

TEST(Redirects, AViewThatHasMovedLeadsThereForGood) {
    TestApplication application{[](UserInterface& user_interface) {
        auto& present = user_interface.define_view("/notes/{id}", "Note", address_id);
        user_interface.define_view("/note/{id}", "Note", address_id)
            .move_to([&present](View&, std::int64_t id) { return present.bookmark(id); });
        user_interface.define_view("/start", "Start").move_to(present.bookmark(1));
    }};
    auto browser = application.browser();
    auto const response = browser.send(http::Method::get, "/note/7");
    EXPECT_EQ(response.status, http::Status::permanent_redirect);
    EXPECT_EQ(browser.open("/note/7").address(), "/notes/7");
    EXPECT_EQ(browser.open("/start").address(), "/notes/1");
    EXPECT_EQ(browser.open("/note/seven").status(), 404);
    EXPECT_EQ(browser.send(http::Method::head, "/note/7").status, http::Status::permanent_redirect);
}

TEST(Redirects, APageMayLeadElsewhereWhileItIsBuilt) {
    TestApplication application{[](UserInterface& user_interface) {
        auto& other = user_interface.define_view("/other", "Other");
        user_interface.define_view("/", "Note")
            .set_slot("main", [&other](View& view) -> std::unique_ptr<Widget> {
                if (Note{view.transaction()}.count != 0) throw Redirect{other.bookmark()};
                return std::make_unique<NoteForm>(view, title_and<&Note::save>);
            });
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    application.execute("update note set count = 1");
    EXPECT_EQ(browser.send(http::Method::get, "/").status, http::Status::see_other);
    EXPECT_EQ(browser.open("/").address(), "/other");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_TRUE(page.shows("Mine"));
    application.execute("update note set count = 0");
    page.press("Try again");
    EXPECT_EQ(application.title(), "Mine");
}

TEST(NotFound, AViewSaysThatItsThingDoesNotExist) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note").set_slot("main", [](View& view) {
            found(view.user().account, "There is <nobody> of this name");
            return std::make_unique<Div>();
        });
    }};
    auto browser = application.browser();
    auto const page = browser.open("/");
    EXPECT_EQ(page.status(), 404);
    EXPECT_EQ(page.title(), "Not Found");
    EXPECT_TRUE(page.shows("There is <nobody> of this name"));
}

/// Its page has a navigation bar, on which the present page is marked.
class Site : public UserInterface {
public:
    explicit Site(Mounting mounting = {}) : UserInterface{std::move(mounting)} {
        define_page([this](View& view, PageHead head) {
            auto page = std::make_unique<HTML5Page>(std::move(head));
            auto& header = page->use_layout<PageLayout>().header();
            auto& bar = header.add<NavigationBar>(start_.bookmark(), view.address());
            bar.menu().add_link(start_.bookmark());
            bar.menu().add_link(book_.list.bookmark());
            return page;
        });
    }

private:
    ViewWith<>& start_ = define_view("/", "Start");
    AddressBook& book_ = mount<AddressBook>("/addresses");
};

TEST(Pages, ThePageOfAnOuterUserInterfaceIsThatOfThoseMountedInIt) {
    TestApplication application{
        [](UserInterface& user_interface) { user_interface.mount<Site>("/site"); }};
    application.migrate(address_migrations, "addresses");
    auto browser = application.browser();
    EXPECT_THAT(browser.open("/site").html(), HasSubstr(R"(aria-current="page">Start</a>)"));
    auto page = browser.open("/site/addresses");
    EXPECT_THAT(page.html(), HasSubstr(R"(aria-current="page">Addresses</a>)"));
    page.follow("Start");
    EXPECT_EQ(page.address(), "/site");
}

TEST(AnApplication, AnswersBrowsersThatAskForAnIcon) {
    TestApplication application{
        [](UserInterface& user_interface) { user_interface.define_view("/", "Start"); }};
    auto browser = application.browser();
    auto const icon = browser.send(http::Method::get, "/favicon.ico");
    EXPECT_EQ(icon.status, http::Status::ok);
    EXPECT_EQ(icon.body, R"(<svg xmlns="http://www.w3.org/2000/svg"/>)");
}

}  // namespace
}  // namespace holdfast::testing
