// SPDX-License-Identifier: MIT
#include <condition_variable>
#include <latch>
#include <mutex>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/accounts.hpp>
#include <holdfast/app/session/password.hpp>
#include <holdfast/sql/error.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;

/// A title that takes long to make from what was typed.
struct Slowly {
    std::string title;
    std::string wish;

    explicit Slowly(sql::Transaction& transaction) : title{Note{transaction}.title} {}

    void save(sql::Transaction& transaction, Prepared<std::string> const& made) {
        transaction.execute("update note set title = ?, count = count + 1", *made);
    }

    void save_what_is_current(sql::Transaction& transaction, Prepared<std::string> const& made) {
        if (*made != wish + " after " + title) throw OutdatedWork{};
        save(transaction, made);
    }

    void hash_in_here(sql::Transaction& transaction) {
        transaction.execute("update note set count = 7");
        wish = password_hash(wish);
    }

    static auto fields() {
        return std::tuple{field<&Slowly::wish>("wish", "Wish", required, max_length(20))};
    }
    static auto events() {
        return std::tuple{event<&Slowly::save>("save", "Save"),
                          event<&Slowly::save_what_is_current>("current", "Save what is current"),
                          event<&Slowly::hash_in_here>("hash", "Hash in here")};
    }
};

/// The work, which does what the test says before it makes the title.
using Before = std::function<void()>;

class SlowForm : public Form {
public:
    SlowForm(View& view, Before before) : Form{view, "slow"}, slowly_{view.transaction()} {
        use_layout<FormLayout>().add_input<TextInput>(field_of<&Slowly::wish>(slowly_));
        auto const ask = [this, before] {
            return [before, wish = slowly_.wish, title = slowly_.title] {
                before();
                return wish + " after " + title;
            };
        };
        add<Button>(event_of<&Slowly::save>(slowly_, view.transaction(), ask));
        add<Button>(event_of<&Slowly::save_what_is_current>(slowly_, view.transaction(), ask));
        add<Button>(event_of<&Slowly::hash_in_here>(slowly_, view.transaction()));
        add<CountWidget>(Note{view.transaction()});
    }

private:
    Slowly slowly_;
};

class SlowWorkTest : public ::testing::Test {
protected:
    static constexpr std::chrono::milliseconds waiting_time{20'000};

    static Page filled(Page opened) {
        opened.fill("Wish", "Mine");
        return opened;
    }

    Before before = [] {};
    int times = 0;
    std::function<void()> after_check = [] {};
    TestApplication application{[this](UserInterface& user_interface) {
                                    user_interface.define_view("/", "Slow")
                                        .set_slot("main", factory<SlowForm>(Before{[this] {
                                                      ++times;
                                                      before();
                                                  }}));
                                },
                                {.waiting_time = waiting_time},
                                {.after_check = [this] { after_check(); }}};
    Browser browser = application.browser();
    Page page = filled(browser.open("/"));
};

TEST_F(SlowWorkTest, IsDoneWithWhatWasTypedAndItsEventGetsTheResult) {
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine after Old title");
    EXPECT_EQ(application.count(), 1);
    EXPECT_EQ(times, 1);
    EXPECT_EQ(application.claims(), 1);
}

TEST_F(SlowWorkTest, HoldsUpNobodyElsesSave) {
    before = [&] {
        EXPECT_FALSE(sql::Transaction::is_open_on_this_thread());
        application.execute("update note set body = 'Saved meanwhile'");
    };
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.text(), "Saved meanwhile");
    EXPECT_EQ(application.count(), 1);
}

TEST_F(SlowWorkTest, IsDoneOnceThoughTheSubmissionIsTriedAgain) {
    int attempts = 0;
    after_check = [&] {
        if (++attempts < 4) throw sql::SqlError{sql::ErrorKind::again, "busy"};
    };
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_GE(attempts, 4);
    EXPECT_EQ(times, 1);
    EXPECT_EQ(application.count(), 1);
}

TEST_F(SlowWorkTest, IsDoneAnewWhenItsResultIsOutdated) {
    before = [&] {
        if (times == 1) application.execute("update note set title = 'New title'");
    };
    page.press("Save what is current");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(times, 2);
    EXPECT_EQ(application.title(), "Mine after New title");
    EXPECT_EQ(application.count(), 1);
}

TEST_F(SlowWorkTest, IsNotDoneForWhatIsRefusedAnyway) {
    page.fill("Wish", "");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(times, 0);
    EXPECT_EQ(application.claims(), 0);
}

TEST_F(SlowWorkTest, DoesNotLetPassWhatChangedMeanwhile) {
    before = [&] { application.execute("update note set count = 5"); };
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("Wish"), "Mine");
    EXPECT_EQ(application.title(), "Old title");
    EXPECT_EQ(application.count(), 5);
    before = [] {};
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.count(), 6);
}

TEST_F(SlowWorkTest, OfTheSamePageSentTwiceIsSavedOnce) {
    auto twin = page;
    page.press("Save");
    twin.press("Save");
    EXPECT_EQ(twin.status(), 200);
    EXPECT_TRUE(twin.shows("Already saved"));
    EXPECT_EQ(application.count(), 1);
}

TEST_F(SlowWorkTest, ThatFailsSavesNothingAndLosesNothing) {
    before = [] { throw std::runtime_error{"internal detail"}; };
    page.press("Save");
    EXPECT_EQ(page.status(), 500);
    EXPECT_TRUE(page.shows("Mine"));
    EXPECT_FALSE(page.shows("internal detail"));
    EXPECT_EQ(application.claims(), 0);
    before = [] {};
    page.press("Try again");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.count(), 1);
}

TEST_F(SlowWorkTest, OfAPasswordIsRefusedInsideAnEvent) {
    page.press("Hash in here");
    EXPECT_EQ(page.status(), 500);
    EXPECT_TRUE(page.shows("Mine"));
    EXPECT_EQ(application.count(), 0);
}

/// Holds up the work of others until it is told to let them go.
class Gate {
public:
    void pass() {
        std::unique_lock lock{mutex_};
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [&] { return is_open_; });
    }
    void wait_for(unsigned count) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return waiting_ == count; });
    }
    void open() {
        std::lock_guard const lock{mutex_};
        is_open_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    unsigned waiting_ = 0;
    bool is_open_ = false;
};

TEST(SlowWorkOfMany, IsDoneForOneAtATimeOnEachCoreAndTheRestIsToldInTime) {
    auto const cores = std::max(std::thread::hardware_concurrency(), 1U);
    Gate gate;
    TestApplication application{[&](UserInterface& user_interface) {
                                    user_interface.define_view("/", "Slow")
                                        .set_slot("main",
                                                  factory<SlowForm>(Before{[&] { gate.pass(); }}));
                                },
                                {.waiting_time = std::chrono::milliseconds{2'000}}};
    std::vector<Page> pages;
    std::vector<Browser> browsers(cores + 1, application.browser());
    for (auto& browser : browsers) {
        pages.push_back(browser.open("/"));
        pages.back().fill("Wish", "Mine");
    }
    std::vector<std::thread> users;
    for (unsigned user = 0; user < cores; ++user) {
        users.emplace_back([&, user] { pages[user].press("Save"); });
    }
    gate.wait_for(cores);
    auto& late = pages.back();
    late.press("Save");
    EXPECT_EQ(late.status(), 503);
    EXPECT_EQ(late.header("Retry-After"), "1");
    EXPECT_TRUE(late.shows("Mine"));
    EXPECT_TRUE(late.shows("it will be applied once"));
    gate.open();
    for (auto& user : users) user.join();
    while (late.status() == 503) late.press("Try again");
    // In conflict with those who were let go in time.
    EXPECT_THAT(late.status(), ::testing::AnyOf(200, 409));
    if (late.status() == 409) late.press("Save");
    EXPECT_EQ(late.status(), 200);
    EXPECT_THAT(application.title(), HasSubstr("Mine after"));
}

}  // namespace
}  // namespace holdfast::testing
