// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <future>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

/// A note whose event sends as each test says.
struct Letter : Note {
    using Note::Note;
    using Send = std::function<void(Letter&, Outbox&)>;

    void send(sql::Transaction& transaction, Outbox& outbox, Send const*& send) {
        save(transaction);
        (*send)(*this, outbox);
    }
    static auto events() { return std::tuple{event<&Letter::send>("send", "Send")}; }
};

class LetterForm : public Form {
public:
    using Built = std::function<void(Outbox&)>;

    LetterForm(View& view, Letter::Send const* send, Built const* built,
               Repetition const* repetition)
        : Form{view, "letter"}, letter_{view.transaction()}, send_{send} {
        set_repetition(*repetition);
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(field_of<&Letter::title>(letter_));
        add<Button>(event_of<&Letter::send>(letter_, view.transaction(), view.outbox(), send_));
        if (*built) (*built)(view.outbox());
    }

private:
    Letter letter_;
    Letter::Send const* send_;
};

void post_title(Letter& letter, Outbox& outbox) {
    outbox.post("mail", letter.title);
}

/// An application that posts letters, and where they arrive.
class OutboxOfLetters : public ::testing::Test {
protected:
    OutboxOptions options() {
        auto const arrive = [this](OutboxMessage const& message) { arrived.push_back(message); };
        auto const announce = [this](OutboxMessage const& message) {
            telegram.set_value(message.content);
        };
        return {.deliverers = {{"mail", arrive}, {"telegram", announce}},
                .look_interval = std::chrono::hours{24}};
    }

    int waiting() {
        return std::stoi(application.query("select cast(count(*) as text) from holdfast_outbox"));
    }

    /// The number after which the messages are numbered.
    std::string claimed() { return application.query("select instance from holdfast_claims"); }

    static auto is(std::string const& key, std::string const& content) {
        return AllOf(Field(&OutboxMessage::key, key), Field(&OutboxMessage::topic, "mail"),
                     Field(&OutboxMessage::content, content));
    }

    Letter::Send send = post_title;
    LetterForm::Built built;
    Repetition repetition = Repetition::recognised;
    std::vector<OutboxMessage> arrived;
    std::promise<std::string> telegram;
    TestApplication application{[this](UserInterface& user_interface) {
                                    user_interface.define_view("/", "Letter")
                                        .set_slot("main",
                                                  factory<LetterForm>(&send, &built, &repetition));
                                },
                                {.outbox = options()}};
    Browser browser = application.browser();
};

TEST_F(OutboxOfLetters, DeliversWhatAnAppliedSubmissionPosted) {
    auto page = browser.open("/");
    page.fill("Title", "Grüße");
    page.press("Send");
    ASSERT_EQ(page.status(), 200);
    EXPECT_EQ(waiting(), 1);
    EXPECT_THAT(arrived, IsEmpty());
    application.application->deliver_due();
    EXPECT_THAT(arrived, ElementsAre(is(claimed() + "-1", "Grüße")));
    EXPECT_EQ(waiting(), 0);
    application.application->deliver_due();
    EXPECT_EQ(arrived.size(), 1U);
}

TEST_F(OutboxOfLetters, IsEmptiedAtOnceAfterACommit) {
    send = [](Letter&, Outbox& outbox) { outbox.post("telegram", "stop"); };
    application.application->start_deliveries();
    auto page = browser.open("/");
    page.press("Send");
    EXPECT_EQ(telegram.get_future().get(), "stop");
}

TEST_F(OutboxOfLetters, HasNothingOfASubmissionThatWasRefused) {
    auto outdated = browser.open("/");
    application.execute("update note set title = 'Other'");
    outdated.press("Send");
    EXPECT_EQ(outdated.status(), 409);
    auto invalid = browser.open("/");
    invalid.fill("Title", "");
    invalid.press("Send");
    EXPECT_EQ(invalid.status(), 422);
    EXPECT_EQ(waiting(), 0);
}

TEST_F(OutboxOfLetters, HasNothingOfAnEventThatDidNotEndWell) {
    send = [](Letter& letter, Outbox& outbox) {
        post_title(letter, outbox);
        throw DomainException{"The note is locked"};
    };
    auto locked = browser.open("/");
    locked.press("Send");
    EXPECT_EQ(locked.status(), 422);
    send = [](Letter& letter, Outbox& outbox) {
        post_title(letter, outbox);
        throw std::runtime_error{"a bug"};
    };
    auto failed = browser.open("/");
    failed.press("Send");
    EXPECT_EQ(failed.status(), 500);
    EXPECT_EQ(waiting(), 0);
}

TEST_F(OutboxOfLetters, HasOneMessageOfAnEventThatHadToRunAgain) {
    int runs = 0;
    send = [&runs](Letter& letter, Outbox& outbox) {
        post_title(letter, outbox);
        if (++runs < 3) throw sql::SqlError{sql::ErrorKind::again, "simulated"};
    };
    auto page = browser.open("/");
    page.press("Send");
    ASSERT_EQ(page.status(), 200);
    EXPECT_EQ(runs, 3);
    application.application->deliver_due();
    EXPECT_THAT(arrived, ElementsAre(is(claimed() + "-1", "Old title")));
}

TEST_F(OutboxOfLetters, HasOneMessageOfASubmissionThatWasSentTwice) {
    auto page = browser.open("/");
    auto twin = page;
    page.press("Send");
    twin.press("Send");
    EXPECT_EQ(twin.status(), 200);
    EXPECT_EQ(waiting(), 1);
}

TEST_F(OutboxOfLetters, NamesAMessageByThePageInstanceThatARefusedPageInherited) {
    auto page = browser.open("/");
    auto entries = page.entry_list("Send");
    auto const instance = TestApplication::keyring().open(seal_in(entries))->seal.instance.text();
    application.execute("update note set title = 'Other'");
    page.press("Send");
    ASSERT_EQ(page.status(), 409);
    page.press("Send");
    ASSERT_EQ(page.status(), 200);
    application.application->deliver_due();
    EXPECT_THAT(arrived, ElementsAre(is(instance + "-1", "Other")));
}

TEST_F(OutboxOfLetters, NumbersTheMessagesOfAnEventAndKeepsTheirOrder) {
    constexpr int messages = 12;
    send = [](Letter&, Outbox& outbox) {
        for (int i = 1; i <= messages; ++i) outbox.post("mail", std::to_string(i));
    };
    auto page = browser.open("/");
    page.press("Send");
    application.application->deliver_due();
    ASSERT_EQ(arrived.size(), std::size_t{messages});
    for (int i = 1; i <= messages; ++i) {
        auto const number = std::to_string(i);
        EXPECT_THAT(arrived[static_cast<std::size_t>(i - 1)], is(claimed() + "-" + number, number));
    }
}

TEST_F(OutboxOfLetters, TakesNothingWhileAPageIsBuilt) {
    built = [](Outbox& outbox) { outbox.post("mail", "rendered"); };
    EXPECT_EQ(browser.open("/").status(), 500);

    built = {};
    auto page = browser.open("/");
    built = [](Outbox& outbox) { outbox.post("mail", "rebuilt"); };
    page.press("Send");
    EXPECT_EQ(page.status(), 500);
    EXPECT_EQ(waiting(), 0);
}

TEST_F(OutboxOfLetters, TakesNothingOfASubmissionThatRunsAgainWhenItIsRepeated) {
    repetition = Repetition::run_again;
    auto page = browser.open("/");
    page.press("Send");
    EXPECT_EQ(page.status(), 500);
    EXPECT_EQ(waiting(), 0);
}

TEST_F(OutboxOfLetters, TakesNothingThatNobodyDelivers) {
    send = [](Letter&, Outbox& outbox) { outbox.post("letters", "To whom it may concern"); };
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Send");
    EXPECT_EQ(page.status(), 500);
    EXPECT_EQ(waiting(), 0);
    EXPECT_EQ(application.title(), "Old title");
}

TEST(Outbox, NeedsNoDeliverers) {
    TestApplication application{whole_note};
    application.application->start_deliveries();
    application.application->deliver_due();
    EXPECT_EQ(application.query("select cast(count(*) as text) from holdfast_outbox"), "0");
}

}  // namespace
}  // namespace holdfast::testing
