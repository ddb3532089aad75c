// SPDX-License-Identifier: MIT
#include <boost/json.hpp>
#include <gmock/gmock.h>

#include <holdfast/text/percent.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

namespace json = boost::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

void whole_note_with_count(NoteForm& form, View& view) {
    form.add<CountWidget>(form.note);
    whole_note(form, view);
}

std::string text(json::value const& value) {
    return json::value_to<std::string>(value);
}

json::object const& with_key(json::value const& list, std::string_view key) {
    for (auto const& item : list.as_array()) {
        if (text(item.at("key")) == key) return item.as_object();
    }
    throw std::runtime_error{"nothing has the key " + std::string{key}};
}

/// A client that asks for JSON, and the answer that it got last.
class Client {
public:
    explicit Client(TestApplication& application) : browser{application.browser()} {
        browser.set_header("Accept", "application/json");
    }

    json::value get() { return read(browser.send(http::Method::get, "/")).at("forms").at(0); }

    json::value read(http::Response response) {
        answered = std::move(response);
        return json::parse(answered.body);
    }

    std::string header(std::string_view name) const {
        for (auto const& [known, value] : answered.headers) {
            if (known == name) return value;
        }
        return {};
    }

    /// The texts of its form, with these in place of those of the same key.
    std::string body(json::value const& form, std::map<std::string, std::string> const& texts,
                     std::string_view button) {
        std::string body = pair(form.at("seal").at("name"), form.at("seal").at("value"));
        for (auto const& input : form.at("inputs").as_array()) {
            if (!input.at("enabled").as_bool()) continue;
            auto const typed = texts.find(text(input.at("key")));
            body += '&' + pair(input.at("name"), typed == texts.end() ? input.at("value")
                                                                      : json::value(typed->second));
        }
        return body + '&' + pair(with_key(form.at("buttons"), button).at("name"), "");
    }

    json::value post(std::string const& body) {
        return read(browser.send(http::Method::post, "/", body));
    }

    static std::string pair(json::value const& name, json::value const& value) {
        return text::percent_encode(text(name)) + '=' + text::percent_encode(text(value));
    }

    Browser browser;
    http::Response answered;
};

struct NoteApplication {
    TestApplication application{whole_note_with_count};
};

class ProgramTest : public ::testing::Test, protected NoteApplication, protected Client {
protected:
    ProgramTest() : Client{NoteApplication::application} {}
};

TEST_F(ProgramTest, ReadsTheFormThatItIsToSubmit) {
    auto const form = get();
    EXPECT_EQ(header("Content-Type"), "application/json");
    EXPECT_EQ(header("Vary"), "Accept");
    EXPECT_EQ(text(form.at("key")), "note");
    EXPECT_EQ(text(form.at("action")), "/");
    auto const& title = with_key(form.at("inputs"), "title");
    EXPECT_EQ(text(title.at("label")), "Title");
    EXPECT_EQ(text(title.at("value")), "Old title");
    EXPECT_EQ(text(with_key(form.at("buttons"), "event.save").at("label")), "Save");
}

TEST_F(ProgramTest, IsToldWhereItsSubmissionLed) {
    auto const applied = post(body(get(), {{"title", "New title"}}, "event.save"));
    EXPECT_EQ(answered.status, http::Status::see_other);
    EXPECT_EQ(header("Location"), "/");
    EXPECT_EQ(text(applied.at("location")), "/");
    EXPECT_EQ(application.title(), "New title");
}

TEST_F(ProgramTest, IsToldThatTheSameWasSavedBefore) {
    auto const same = body(get(), {{"title", "New title"}}, "event.save");
    post(same);
    auto const again = post(same);
    EXPECT_EQ(answered.status, http::Status::see_other);
    EXPECT_EQ(text(again.at("location")), "/");
    EXPECT_THAT(text(again.at("already_saved")), HasSubstr("T"));
    EXPECT_EQ(application.claims(), 1);
}

TEST_F(ProgramTest, IsToldWhatChangedSinceItReadTheForm) {
    auto const form = get();
    application.execute("update note set title = 'Theirs', count = 5");
    auto const problem = post(body(form, {{"title", "Mine"}, {"text", "My text"}}, "event.save"));
    EXPECT_EQ(answered.status, http::Status::conflict);
    EXPECT_EQ(header("Content-Type"), "application/problem+json");
    EXPECT_EQ(problem.at("status").as_int64(), 409);
    EXPECT_EQ(text(problem.at("title")), "Conflict");
    EXPECT_EQ(text(problem.at("detail")), "Some data changed since you opened this page");
    EXPECT_EQ(text(problem.at("cause")), "conflict");
    auto const& title = with_key(problem.at("changed"), "title");
    EXPECT_EQ(text(title.at("label")), "Title");
    EXPECT_EQ(text(title.at("then")), "Old title");
    EXPECT_EQ(text(title.at("now")), "Theirs");
    EXPECT_EQ(text(title.at("typed")), "Mine");
    EXPECT_THROW(with_key(problem.at("changed"), "text"), std::runtime_error);
    EXPECT_EQ(application.title(), "Theirs");
}

TEST_F(ProgramTest, DoesNotReadWhatATrackedWidgetDoesNotShow) {
    auto const form = get();
    application.execute("update note set count = 77131");
    auto const problem = post(body(form, {}, "event.save"));
    EXPECT_EQ(answered.status, http::Status::conflict);
    auto const& changed = problem.at("changed").as_array();
    auto const tracked = std::ranges::find_if(changed, [](json::value const& change) {
        return text(change.at("key")).starts_with("widget.");
    });
    ASSERT_NE(tracked, changed.end());
    EXPECT_TRUE(tracked->at("now").is_null());
    EXPECT_TRUE(tracked->at("typed").is_null());
}

TEST_F(ProgramTest, SubmitsTheRefusedFormAgainAsConsentToWhatItWasTold) {
    auto const form = get();
    application.execute("update note set title = 'Theirs'");
    auto const problem = post(body(form, {{"title", "Mine"}}, "event.save"));
    auto const again = body(problem.at("form"), {}, "event.save");
    application.execute("update note set body = 'A third change'");
    EXPECT_EQ(post(again).at("status").as_int64(), 409);
    EXPECT_EQ(application.title(), "Theirs");
    auto const told = post(body(problem.at("form"), {}, "event.save")).at("form");
    post(body(told, {}, "event.save"));
    EXPECT_EQ(answered.status, http::Status::see_other);
    EXPECT_EQ(application.title(), "Mine");
    EXPECT_EQ(application.text(), "A third change");
}

TEST_F(ProgramTest, IsToldWhichConstraintsItViolates) {
    auto const problem = post(body(get(), {{"title", ""}, {"count", "many"}}, "event.save"));
    EXPECT_EQ(answered.status, http::Status::unprocessable_content);
    EXPECT_EQ(text(problem.at("cause")), "invalid");
    EXPECT_THAT(text(with_key(problem.at("violations"), "title").at("message")),
                HasSubstr("Title"));
    EXPECT_THAT(text(with_key(problem.at("violations"), "count").at("message")),
                HasSubstr("Count"));
    EXPECT_EQ(text(with_key(problem.at("form").at("inputs"), "count").at("value")), "many");
}

TEST_F(ProgramTest, NeedsASeal) {
    browser.set_header("Sec-Fetch-Site", "");  // programs do not say where they come from
    for (auto const* without : {"", "title=Mine", "note.title.abc=Mine&note.event.save.abc="}) {
        auto const problem = post(without);
        EXPECT_EQ(answered.status, http::Status::precondition_required) << without;
        EXPECT_EQ(header("Content-Type"), "application/problem+json");
        EXPECT_EQ(problem.at("status").as_int64(), 428);
    }
    EXPECT_EQ(application.title(), "Old title");
}

TEST_F(ProgramTest, WithAForgedSealIsForbidden) {
    auto sent = body(get(), {}, "event.save");
    sent[sent.find('=') + 40] ^= 1;
    post(sent);
    EXPECT_EQ(answered.status, http::Status::forbidden);
    EXPECT_EQ(header("Content-Type"), "application/problem+json");
}

TEST_F(ProgramTest, IsAnsweredInJsonWhateverGoesWrong) {
    auto const gone = read(browser.send(http::Method::get, "/nowhere"));
    EXPECT_EQ(gone.at("status").as_int64(), 404);
    EXPECT_FALSE(gone.as_object().contains("saved"));
    EXPECT_EQ(header("Content-Type"), "application/problem+json");
    browser.set_header("Content-Type", "text/plain");
    auto const other = post("x");
    EXPECT_EQ(other.at("status").as_int64(), 415);
    EXPECT_TRUE(other.at("saved").is_null());
}

TEST(Program, IsToldWhereItsPageHasMoved) {
    std::optional<Url> moved;
    TestApplication moving{[&moved](UserInterface& user_interface) {
        user_interface.define_view("/new", "Note")
            .set_slot("main", TestApplication::form(title_and<&Note::save>));
        user_interface.define_view("/", "Note")
            .set_slot("main", [&moved](View& view) -> std::unique_ptr<Widget> {
                if (moved) throw Redirect{*moved, Moved::permanently};
                return std::make_unique<NoteForm>(view, title_and<&Note::save>);
            });
    }};
    Client client{moving};
    auto const sent = client.body(client.get(), {{"title", "Mine"}}, "event.save");
    moved = Url{"/new"};
    auto const refused = client.post(sent);
    EXPECT_EQ(client.answered.status, http::Status::conflict);
    EXPECT_EQ(client.header("Content-Type"), "application/problem+json");
    EXPECT_EQ(text(refused.at("detail")), "This page has moved");
    EXPECT_EQ(text(refused.at("elsewhere")), "/new");
    EXPECT_EQ(refused.at("saved"), json::value(false));
    EXPECT_EQ(moving.title(), "Old title");
}

TEST(Program, SendsTheSameAgainAfterABusyDatabase) {
    TestApplication busy{title_and<&Note::save>, {.waiting_time = std::chrono::milliseconds{50}}};
    Client client{busy};
    auto const sent = client.body(client.get(), {{"title", "Mine"}}, "event.save");
    {
        sql::Transaction writing{busy.database, sql::Access::write, TestApplication::deadline()};
        writing.execute("update note set count = 1");
        auto const refused = client.post(sent);
        EXPECT_EQ(client.answered.status, http::Status::service_unavailable);
        EXPECT_EQ(client.header("Content-Type"), "application/problem+json");
        // PostgreSQL lets it claim, and then says that it was rolled back.
        bool const is_known =
            test_support::tested_database() == test_support::DatabaseKind::postgresql;
        EXPECT_EQ(refused.at("saved"), is_known ? json::value(false) : json::value(nullptr));
        EXPECT_FALSE(refused.as_object().contains("elsewhere"));
    }
    client.post(sent);
    EXPECT_EQ(client.answered.status, http::Status::see_other);
    EXPECT_EQ(busy.title(), "Mine");
    EXPECT_TRUE(client.post(sent).as_object().contains("already_saved"));
}

TEST_F(ProgramTest, IsNotTakenForABrowserThatTakesAnything) {
    browser.set_header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    answered = browser.send(http::Method::get, "/");
    EXPECT_EQ(header("Content-Type"), "text/html; charset=utf-8");
    browser.set_header("Accept", "*/*");
    answered = browser.send(http::Method::get, "/");
    EXPECT_THAT(header("Content-Type"), AllOf(HasSubstr("html"), Not(HasSubstr("json"))));
}

}  // namespace
}  // namespace holdfast::testing
