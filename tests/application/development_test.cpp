// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>

#include <holdfast/http/asset.hpp>
#include <holdfast/sql/error.hpp>

#include "support/recorded_log.hpp"
#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// An exception of the application's own.
struct OutOfOrder : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Fails in the way that its user presses.
struct Machine {
    std::string name = "Press";

    void jam(sql::Transaction&) { throw OutOfOrder{"<b id=\"x\">Jam & 'smoke'</b>"}; }
    void fuse(sql::Transaction&) { throw 42; }
    void leak(sql::Transaction& transaction) {
        auto const bound = "bound to " + name;
        transaction.execute("update note set no_such_column = ?", bound);
    }
    void object(sql::Transaction&) {
        throw http::Error{http::Status::internal_server_error, "The machine is on fire"};
    }

    static auto fields() { return std::tuple{field<&Machine::name>("name", "Name")}; }
    static auto events() {
        return std::tuple{event<&Machine::jam>("jam", "Jam"), event<&Machine::fuse>("fuse", "Fuse"),
                          event<&Machine::leak>("leak", "Leak"),
                          event<&Machine::object>("object", "Object")};
    }
};

class MachineForm : public Form {
public:
    explicit MachineForm(View& view) : Form{view, "machine"} {
        use_layout<FormLayout>().add_input<TextInput>(field_of<&Machine::name>(machine_));
        auto& transaction = view.transaction();
        add<Button>(event_of<&Machine::jam>(machine_, transaction));
        add<Button>(event_of<&Machine::fuse>(machine_, transaction));
        add<Button>(event_of<&Machine::leak>(machine_, transaction));
        add<Button>(event_of<&Machine::object>(machine_, transaction));
    }

private:
    Machine machine_;
};

void define(UserInterface& user_interface) {
    user_interface.define_view("/machine/{id}", "Machine", PathArgument<int>{"id"})
        .set_slot("main", factory<MachineForm>());
    user_interface.define_view("/broken", "Broken")
        .set_slot("main", [](View&) -> std::unique_ptr<Widget> {
            throw OutOfOrder{"the page is <broken>"};
        });
}

class Failures : public ::testing::Test {
protected:
    explicit Failures(Environment environment)
        : application{define, {.environment = environment}} {}

    Page pressed(std::string const& button) {
        auto page = browser.open("/machine/7");
        page.fill("Name", "Typed by me");
        page.press(button);
        return page;
    }

    std::string answer(http::Method method, std::string const& address) {
        return browser.send(method, address).body;
    }

    test_support::RecordedLog log;
    TestApplication application;
    Browser browser = application.browser();
};

class InDevelopment : public Failures {
protected:
    InDevelopment() : Failures{Environment::development} {}
};

class InProduction : public Failures {
protected:
    InProduction() : Failures{Environment::production} {}
};

TEST_F(InDevelopment, ThePageOfAFailureSaysWhatWentWrongAndWhere) {
    auto const page = browser.open("/broken");
    EXPECT_EQ(page.status(), 500);
    EXPECT_EQ(page.title(), "Internal Server Error");
    EXPECT_THAT(page.text(), AllOf(HasSubstr("OutOfOrder"), HasSubstr("the page is <broken>"),
                                   HasSubstr("/broken (Broken)"), HasSubstr("Request test"),
                                   HasSubstr("The log has this failure")));
    EXPECT_THAT(page.text(), AllOf(Not(HasSubstr("Form ")), Not(HasSubstr("SQL statement"))));
}

TEST_F(InDevelopment, ThePageOfAFailedSubmissionNamesItsFormAndEvent) {
    auto const page = pressed("Jam");
    EXPECT_EQ(page.status(), 500);
    EXPECT_THAT(page.text(), AllOf(HasSubstr("OutOfOrder"), HasSubstr("/machine/{id} (Machine)"),
                                   HasSubstr("Form machine"), HasSubstr("event.jam (Jam)")));
}

TEST_F(InDevelopment, ThePageOfAFailedSubmissionKeepsWhatWasTypedAndSaysWhatIsKnown) {
    auto const page = pressed("Jam");
    EXPECT_THAT(page.html(), HasSubstr("\nTyped by me</pre>"));
    EXPECT_TRUE(page.shows("This was not saved. You can try again"));
    EXPECT_NO_THROW((void)page.entry_list("Try again"));
}

TEST_F(InDevelopment, WhatAnExceptionSaysIsEscaped) {
    EXPECT_THAT(pressed("Jam").html(),
                AllOf(HasSubstr("&lt;b id=&quot;x&quot;&gt;Jam &amp; &#39;smoke&#39;&lt;/b&gt;"),
                      Not(HasSubstr("<b id"))));
}

TEST_F(InDevelopment, TheStatementThatFailedIsShownWithoutItsValues) {
    auto const page = pressed("Leak");
    EXPECT_EQ(page.status(), 500);
    EXPECT_THAT(page.text(),
                AllOf(HasSubstr("holdfast::sql::SqlError"),
                      HasSubstr("update note set no_such_column = ?"), Not(HasSubstr("bound to"))));
    EXPECT_THAT(page.text(), Not(HasSubstr(", in: update")));
}

TEST_F(InDevelopment, WhatIsNoStandardExceptionIsNamedByItsType) {
    EXPECT_THAT(pressed("Fuse").html(), HasSubstr("\nint</pre>"));
}

TEST_F(InDevelopment, AProgramIsToldWhatWentWrong) {
    browser.set_header("Accept", "application/json");
    EXPECT_THAT(answer(http::Method::get, "/broken"),
                AllOf(HasSubstr(R"("request":"test")"), HasSubstr("OutOfOrder"),
                      HasSubstr(R"|("view":"/broken (Broken)")|")));
}

TEST_F(InDevelopment, APageNamesTheStartOfTheProgramThatMadeIt) {
    auto const started = answer(http::Method::get, "/-/development/started");
    EXPECT_EQ(started.size(), 32U);
    auto const page = browser.open("/machine/7");
    EXPECT_THAT(page.html(), AllOf(HasSubstr("/assets/development."),
                                   HasSubstr(".js?started=" + started + "\"")));
    EXPECT_THAT(browser.open("/broken").html(), HasSubstr("?started=" + started + "\""));
    TestApplication const again{define, {.environment = Environment::development}};
    EXPECT_NE(browser.at(*again.application).send(http::Method::get, "/-/development/started").body,
              started);
}

TEST_F(InDevelopment, TheAnswerToASubmissionIsNotReloadedByItself) {
    EXPECT_THAT(pressed("Jam").html(), HasSubstr("&amp;answers=submission\""));
}

TEST_F(InDevelopment, TheRulesForScriptsAreThoseOfProduction) {
    TestApplication const other{define};
    auto const policy = browser.open("/machine/7").header("Content-Security-Policy");
    EXPECT_EQ(Browser{*other.application}.open("/machine/7").header("Content-Security-Policy"),
              policy);
    EXPECT_THAT(policy, AllOf(HasSubstr("default-src 'self'"), Not(HasSubstr("unsafe"))));
}

TEST_F(InProduction, ThePageOfAFailureSaysNothingOfIt) {
    for (auto const& page : {browser.open("/broken"), pressed("Jam"), pressed("Leak")}) {
        EXPECT_EQ(page.status(), 500);
        for (auto const* const told : {"OutOfOrder", "broken>", "smoke", "SqlError", "update note",
                                       "{id}", "event.jam (", "--development"}) {
            EXPECT_FALSE(page.shows(told)) << told;
        }
        EXPECT_TRUE(page.shows("Say this when you report it: test"));
    }
}

TEST_F(InProduction, AProgramIsToldTheRequestOnly) {
    browser.set_header("Accept", "application/json");
    EXPECT_THAT(answer(http::Method::get, "/broken"),
                AllOf(HasSubstr(R"("request":"test")"), Not(HasSubstr("broken"))));
}

TEST_F(InProduction, TheIdOnThePageIsTheOneInTheLog) {
    browser.open("/broken");
    EXPECT_THAT(log.lines(), ElementsAre(AllOf(HasSubstr("request test: GET /broken: the page is"),
                                               HasSubstr("<broken>"))));
}

TEST_F(InProduction, ARequestWithoutAnIdGetsOneWhenItFails) {
    http::Request request{.path = "/broken", .headers = {{"Host", "localhost"}}};
    auto const page = application.application->handle(request).body;
    std::string const before = "Say this when you report it: ";
    auto const start = page.find(before);
    ASSERT_NE(start, std::string::npos);
    auto const id = page.substr(start + before.size(), 8);
    EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos) << id;
    EXPECT_THAT(log.lines(), ElementsAre(HasSubstr("request " + id + ": GET /broken")));
}

TEST_F(InProduction, WordsOfTheApplicationStayOnThePageOfItsOwnError) {
    auto const page = pressed("Object");
    EXPECT_EQ(page.status(), 500);
    EXPECT_TRUE(page.shows("The machine is on fire"));
    EXPECT_TRUE(page.shows("Say this when you report it: test"));
    EXPECT_THAT(log.lines(), ElementsAre(HasSubstr("The machine is on fire")));
}

TEST_F(InProduction, OtherErrorsHaveNothingToReport) {
    EXPECT_FALSE(browser.open("/nowhere").shows("Say this when you report it"));
    EXPECT_FALSE(browser.open("/machine/x").shows("Say this when you report it"));
}

TEST_F(InProduction, NothingOfDevelopmentIsServed) {
    EXPECT_THAT(browser.open("/machine/7").html(), Not(HasSubstr("development")));
    EXPECT_EQ(browser.send(http::Method::get, "/-/development/started").status,
              http::Status::not_found);
    auto const script = http::library_asset("development.js").address();
    EXPECT_EQ(browser.send(http::Method::get, script).status, http::Status::not_found);
}

}  // namespace
}  // namespace holdfast::testing
