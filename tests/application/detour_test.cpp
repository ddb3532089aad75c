// SPDX-License-Identifier: MIT
#include <boost/json.hpp>
#include <gmock/gmock.h>

#include <holdfast/accounts.hpp>
#include <holdfast/text/percent.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

bool is_mistake(UserInterface const& views, auto const& define) {
    auto const before = views.mistakes().size();
    define();
    return views.mistakes().size() > before;
}

namespace json = boost::json;
using ::testing::HasSubstr;

PathArgument<int> const order_id{"id"};

struct Credentials {
    std::string account;

    void log_in(Session& session) { session.log_in(account); }

    static auto fields() {
        return std::tuple{field<&Credentials::account>("account", "Account", required)};
    }
    static auto events() { return std::tuple{event<&Credentials::log_in>("log_in", "Log in")}; }
};

class LoginForm : public Form {
public:
    explicit LoginForm(View& view) : Form{view, "login"} {
        use_layout<FormLayout>().add_input<TextInput>(
            field_of<&Credentials::account>(credentials_));
        auto const log_in = event_of<&Credentials::log_in>(credentials_, view.session());
        define_event_handler(log_in, view.return_or(Url{"/"}));
        add<Button>(log_in);
        set_repetition(Repetition::run_again);
    }

private:
    Credentials credentials_;
};

/// The count of the note; with it the detour is done.
void counting(NoteForm& form, View& view) {
    form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    auto const add = event_of<&Note::add>(form.note, view.transaction(), 1);
    form.define_event_handler(add, view.return_or(Url{"/"}));
    form.add<Button>(add);
    form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
}

bool is_counted(View& view, int id) {
    return Note{view.transaction()}.count >= id;
}

/// Orders that cannot be seen before the count has reached them.
struct ShopApplication : TestApplication {
    ShopApplication()
        : TestApplication{[](UserInterface& user_interface) {
              auto& start = user_interface.define_view("/", "Start");
              auto& count = user_interface.define_view("/count", "Count");
              auto& login = user_interface.define_view("/login", "Log in");
              auto& order = user_interface.define_view("/orders/{id}", "Order", order_id);
              auto& secret = user_interface.define_view("/secret", "Secret");
              start.set_slot("main", form(title_and<&Note::save>));
              count.set_slot("main", form(counting));
              login.set_slot("main", factory<LoginForm>());
              order.define_precondition(is_counted, count.bookmark());
              order.set_slot("main", form(title_and<&Note::save>));
              secret.set_slot("main", [](View& view) {
                  auto contents = std::make_unique<Div>();
                  contents->add<P>("A secret of " + view.account());
                  return contents;
              });
              user_interface.define_login(login.bookmark());
          }} {}
};

TEST(Detours, AfterADetourTheBrowserIsBackWhereItWas) {
    ShopApplication application;
    auto browser = application.browser();
    auto page = browser.open("/orders/1?from=mail&x=%26");
    EXPECT_EQ(page.title(), "Count");
    EXPECT_EQ(page.address(), "/count?return_to=%2Forders%2F1%3Ffrom%3Dmail%26x%3D%2526");
    page.press("Add");
    EXPECT_EQ(page.title(), "Order");
    EXPECT_EQ(page.address(), "/orders/1?from=mail&x=%26");
}

TEST(Detours, TheDetourComesAgainUntilThePreconditionHolds) {
    ShopApplication application;
    auto browser = application.browser();
    auto page = browser.open("/orders/2");
    page.press("Add");
    EXPECT_EQ(page.title(), "Count");
    page.press("Add");
    EXPECT_EQ(page.address(), "/orders/2");
}

TEST(Detours, OnTheWayEventsThatDoNotEndItAndRefusalsKeepTheWayBack) {
    ShopApplication application;
    auto browser = application.browser();
    auto page = browser.open("/orders/1");
    page.fill("Title", "");
    page.press("Add");
    EXPECT_EQ(page.status(), 422);
    page.fill("Title", "Other");
    page.press("Save");
    EXPECT_EQ(page.title(), "Count");
    auto behind = page;
    application.execute("update note set title = 'Theirs'");
    behind.press("Add");
    EXPECT_EQ(behind.status(), 409);
    behind.press("Add");
    EXPECT_EQ(behind.address(), "/orders/1");
}

TEST(Detours, WithoutOneTheEventLeadsWhereItSays) {
    ShopApplication application;
    auto browser = application.browser();
    auto page = browser.open("/count");
    page.press("Add");
    EXPECT_EQ(page.address(), "/");
}

TEST(Detours, OnlyPagesOfTheApplicationAreReturnedTo) {
    ShopApplication application;
    auto browser = application.browser();
    for (std::string const back :
         {"//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example",
          "javascript:alert(1)", "/\t/evil.example", "/orders/1\r\nSet-Cookie: a=b", " /", "",
          "orders/1", "/no/such/page", "/orders/one", "/-/health", "/orders/1/../..//evil"}) {
        auto page = browser.open("/count?return_to=" + text::percent_encode(back));
        ASSERT_EQ(page.title(), "Count") << back;
        page.press("Add");
        EXPECT_EQ(page.address(), "/") << back;
    }
    for (std::string const query : {"return_to=%", "return_to", "return_to=%FF"}) {
        auto page = browser.open("/count?" + query);
        page.press("Add");
        EXPECT_EQ(page.address(), "/") << query;
    }
}

TEST(Detours, AReturnAddressThatIsTooLongIsLeftOut) {
    ShopApplication application;
    auto browser = application.browser();
    auto const page = browser.open("/orders/1?" + std::string(3'000, 'x'));
    EXPECT_EQ(page.address(), "/count");
}

TEST(Detours, TextForAPageThatAsksForOneMeanwhileIsNotLost) {
    ShopApplication application;
    application.execute("update note set count = 1");
    auto browser = application.browser();
    auto page = browser.open("/orders/1");
    page.fill("Title", "Mine");
    application.execute("update note set count = 0");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_TRUE(page.shows("Something else has to be done first"));
    EXPECT_TRUE(page.shows("Mine"));
    EXPECT_EQ(application.title(), "Old title");
    auto other = page;
    other.follow("Go there");
    other.press("Add");
    EXPECT_EQ(other.address(), "/orders/1");
    page.press("Try again");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
}

TEST(Detours, AProgramIsToldWhereToGo) {
    ShopApplication application;
    auto browser = application.browser();
    browser.set_header("Accept", "application/json");
    EXPECT_EQ(browser.send(http::Method::get, "/orders/1").status, http::Status::see_other);
    EXPECT_THAT(browser.open("/orders/1").html(),
                HasSubstr(R"("action":"/count?return_to=%2Forders%2F1")"));
}

TEST(Detours, AProgramIsToldWhatToDoBeforeItsSubmissionCanBeSaved) {
    ShopApplication application;
    application.execute("update note set count = 1");
    auto browser = application.browser();
    auto page = browser.open("/orders/1");
    page.fill("Title", "Mine");
    auto const sent = encoded(page.entry_list("Save"));
    application.execute("update note set count = 0");
    browser.set_header("Accept", "application/json");
    auto const refused = browser.send(http::Method::post, "/orders/1", sent);
    EXPECT_EQ(refused.status, http::Status::conflict);
    EXPECT_EQ(json::parse(refused.body),
              json::value({{"title", "Conflict"},
                           {"status", 409},
                           {"detail", "Something else has to be done first"},
                           {"saved", false},
                           {"elsewhere", "/count?return_to=%2Forders%2F1"}}));
    application.execute("update note set count = 1");
    EXPECT_EQ(browser.send(http::Method::post, "/orders/1", sent).status, http::Status::see_other);
    EXPECT_EQ(application.title(), "Mine");
}

TEST(Detours, AfterALoginTheBrowserIsBackWhereItWasAskedFor) {
    ShopApplication application;
    auto browser = application.browser();
    auto page = browser.open("/secret?x=1");
    EXPECT_EQ(page.status(), 401);
    page.follow("Log in");
    EXPECT_EQ(page.address(), "/login?return_to=%2Fsecret%3Fx%3D1");
    page.press("Log in");
    EXPECT_EQ(page.status(), 422);
    page.fill("Account", "jane");
    page.press("Log in");
    EXPECT_EQ(page.address(), "/secret?x=1");
    EXPECT_TRUE(page.shows("A secret of jane"));
}

TEST(Detours, TheNameOfTheReturnAddressIsNoArguments) {
    UserInterface views;
    EXPECT_TRUE(is_mistake(views, [&] {
        views.define_view("/", "Start", QueryArgument{"return_to", ""});
    }));
    EXPECT_TRUE(is_mistake(views, [&] {
        views.define_view("/{return_to}", "Start", PathArgument<int>{"return_to"});
    }));
}

}  // namespace
}  // namespace holdfast::testing
