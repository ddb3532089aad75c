// SPDX-License-Identifier: MIT
#include "app/outbox/courier.hpp"

#include <future>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include "app/outbox/delivery.hpp"
#include "app/outbox/outbox_table.hpp"
#include "sql/test_database.hpp"
#include "support/recorded_log.hpp"

namespace holdfast {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::chrono::seconds long_time{100'000};

/// A database with an outbox, and couriers whose deliverers write down what they get.
class Couriers : public testing::Test {
protected:
    Couriers() { database.migrate(std::vector{OutboxTable::migration()}, sql::late()); }

    Courier courier(OutboxOptions options = {}) { return courier_at(database, std::move(options)); }

    Courier courier_at(sql::Database& at, OutboxOptions options = {}) {
        if (options.deliverers.empty()) options.deliverers = {{"mail", arrive()}};
        return {at, std::move(options), std::chrono::seconds{10}, metrics};
    }

    Deliver arrive() {
        return [this](OutboxMessage const& message) { arrived.push_back(message.key); };
    }

    /// Arrives at the nth attempt.
    Deliver arrive_at(int attempt) {
        return [this, attempt](OutboxMessage const& message) {
            attempts.push_back(message.attempt);
            if (message.attempt < attempt) throw std::runtime_error{"nobody at home"};
            arrived.push_back(message.key);
        };
    }

    void post(std::string const& key, std::string const& topic = "mail") {
        sql::Transaction transaction{database, sql::Access::write, sql::late()};
        OutboxTable{transaction}.insert({.key = key, .topic = topic, .content = "private"}, 1);
        transaction.commit();
    }

    int waiting() {
        sql::Transaction transaction{database, sql::Access::read, sql::late()};
        return *transaction.one<int>("select count(*) from holdfast_outbox");
    }

    void let_pass(std::chrono::seconds time) {
        sql::Transaction transaction{database, sql::Access::write, sql::late()};
        transaction.execute("update holdfast_outbox set due_at = due_at - ?", time.count());
        transaction.commit();
    }

    test_support::FreshDatabase fresh;
    sql::Database database{fresh.address()};
    Metrics metrics;
    std::vector<std::string> arrived;
    std::vector<int> attempts;
};

TEST_F(Couriers, DeliverInTheOrderOfPosting) {
    for (auto const* const key : {"b", "c", "a"}) post(key);
    courier().deliver_due();
    EXPECT_THAT(arrived, ElementsAre("b", "c", "a"));
    EXPECT_EQ(waiting(), 0);
}

TEST_F(Couriers, TakeTurnsAmongTopics) {
    for (auto const* const key : {"mail 1", "mail 2", "mail 3"}) post(key, "mail");
    for (auto const* const key : {"call 1", "call 2"}) post(key, "call");
    courier({.deliverers = {{"mail", arrive()}, {"call", arrive()}}}).deliver_due();
    EXPECT_THAT(arrived, ElementsAre("call 1", "mail 1", "call 2", "mail 2", "mail 3"));
}

TEST_F(Couriers, KeepWhatWasNotDeliveredAndGoOnWithTheRest) {
    post("refused");
    post("taken");
    auto const deliver = [this](OutboxMessage const& message) {
        if (message.key == "refused") throw 1;
        arrived.push_back(message.key);
    };
    courier({.deliverers = {{"mail", deliver}}}).deliver_due();
    EXPECT_THAT(arrived, ElementsAre("taken"));
    EXPECT_EQ(waiting(), 1);
}

TEST_F(Couriers, TryAgainAfterPausesThatGrowToTheirLimit) {
    post("a");
    auto under_test = courier({.deliverers = {{"mail", arrive_at(5)}},
                               .shortest_pause = long_time,
                               .longest_pause = 3 * long_time});
    under_test.deliver_due();
    int attempt = 1;
    for (int const pauses : {1, 2, 3, 3}) {
        let_pass((pauses - 1) * long_time + long_time / 2);
        under_test.deliver_due();
        EXPECT_EQ(attempts.back(), attempt) << "came too early";
        let_pass(long_time / 2);
        under_test.deliver_due();
        EXPECT_EQ(attempts.back(), ++attempt);
    }
    EXPECT_THAT(arrived, ElementsAre("a"));
    EXPECT_EQ(waiting(), 0);
}

TEST_F(Couriers, LogTheKeyOfWhatWasNotDeliveredAndNotItsContent) {
    test_support::RecordedLog const log;
    post("a");
    courier({.deliverers = {{"mail", arrive_at(2)}}}).deliver_due();
    EXPECT_THAT(log.text(), HasSubstr("message a to mail was not delivered at attempt 1, next in 5 "
                                      "s: nobody at home"));
    EXPECT_THAT(log.text(), Not(HasSubstr("private")));
}

TEST_F(Couriers, LeaveAloneWhatAnotherIsDelivering) {
    post("a");
    sql::Database of_another_process{fresh.address()};
    auto other = courier_at(of_another_process);
    auto const deliver = [&](OutboxMessage const& message) {
        other.deliver_due();
        arrived.push_back("by the first: " + message.key);
    };
    courier({.deliverers = {{"mail", deliver}}, .lease = long_time}).deliver_due();
    EXPECT_THAT(arrived, ElementsAre("by the first: a"));
}

TEST_F(Couriers, TakeOverWhenALeaseIsOver) {
    post("a");
    sql::Database of_another_process{fresh.address()};
    auto other = courier_at(of_another_process);
    auto const deliver = [&](OutboxMessage const& message) {
        let_pass(long_time);
        other.deliver_due();
        arrived.push_back("late: " + message.key);
    };
    courier({.deliverers = {{"mail", deliver}}, .lease = long_time}).deliver_due();
    EXPECT_THAT(arrived, ElementsAre("a", "late: a"));
    EXPECT_EQ(waiting(), 0);
}

TEST_F(Couriers, WhoFailLateDoNotShortenAnothersLease) {
    post("a");
    Delivery const delivery{database,
                            {.deliverers = {{"mail", arrive()}},
                             .lease = long_time,
                             .shortest_pause = std::chrono::seconds{0}},
                            std::chrono::seconds{10},
                            metrics};
    auto const first = delivery.take("");
    let_pass(long_time);
    auto const second = delivery.take("");
    ASSERT_TRUE(first && second);
    delivery.settle(*first, "too late");
    EXPECT_FALSE(delivery.take(""));
    delivery.settle(*second, "too early");
    EXPECT_TRUE(delivery.take(""));
}

/// Couriers on threads of their own. They look again only when they are woken, unless a test says
/// otherwise.
class RunningCouriers : public Couriers {
protected:
    OutboxOptions options(Deliver deliver) const {
        return {.deliverers = {{"mail", std::move(deliver)}}, .look_interval = long_time};
    }

    Deliver announce(std::promise<std::string>& promise) {
        return [&promise](OutboxMessage const& message) { promise.set_value(message.key); };
    }

    std::promise<std::string> first;
};

TEST_F(RunningCouriers, BeginWithWhatWasLeftBehind) {
    post("a");
    auto running = courier(options(announce(first)));
    running.start();
    EXPECT_EQ(first.get_future().get(), "a");
}

TEST_F(RunningCouriers, DeliverAtOnceWhenTheyAreWoken) {
    std::promise<std::string> second;
    auto running = courier(options([&](OutboxMessage const& message) {
        (message.key == "a" ? first : second).set_value(message.key);
    }));
    post("a");
    running.start();
    EXPECT_EQ(first.get_future().get(), "a");
    post("b");
    running.wake();
    EXPECT_EQ(second.get_future().get(), "b");
}

TEST_F(RunningCouriers, LookNowAndThenForWhatOthersLeftBehind) {
    std::promise<std::string> second;
    auto watching = options([&](OutboxMessage const& message) {
        (message.key == "a" ? first : second).set_value(message.key);
    });
    watching.look_interval = std::chrono::milliseconds{10};
    auto running = courier(std::move(watching));
    post("a");
    running.start();
    EXPECT_EQ(first.get_future().get(), "a");
    post("b");
    EXPECT_EQ(second.get_future().get(), "b");
}

TEST_F(RunningCouriers, WarnOfATopicThatNothingDeliversAndKeepItsMessages) {
    test_support::RecordedLog const log;
    post("strange 1", "unknown");
    post("strange 2", "unknown");
    {
        auto running = courier(options(announce(first)));
        running.start();
        while (log.text().empty()) std::this_thread::yield();
    }
    EXPECT_THAT(log.text(), HasSubstr("there are messages to unknown, which nothing here"));
    EXPECT_EQ(waiting(), 2);
}

TEST_F(RunningCouriers, FinishTheDeliveryThatIsRunning) {
    post("a");
    post("b");
    {
        auto running = courier(options([&](OutboxMessage const& message) {
            if (message.key == "a") first.set_value(message.key);
            arrived.push_back(message.key);
        }));
        running.start();
        EXPECT_EQ(first.get_future().get(), "a");
    }
    EXPECT_EQ(arrived.front(), "a");
    EXPECT_EQ(waiting(), 2 - static_cast<int>(arrived.size()));
}

TEST_F(RunningCouriers, DoNotHoldUpTheStopForADeliveryThatTakesTooLong) {
    test_support::RecordedLog const log;
    post("a");
    std::promise<void> go_on;
    auto const ended = std::make_shared<std::promise<void>>();
    {
        // Goes with the deliverer, and that with the thread.
        std::shared_ptr<void> const held{nullptr, [ended](void*) { ended->set_value(); }};
        auto impatient = options([&, held](OutboxMessage const& message) {
            first.set_value(message.key);
            go_on.get_future().wait();
        });
        impatient.stop_time = std::chrono::milliseconds{1};
        auto running = courier(std::move(impatient));
        running.start();
        EXPECT_EQ(first.get_future().get(), "a");
    }
    EXPECT_THAT(log.text(), HasSubstr("stopped although a message was still being delivered"));
    go_on.set_value();
    ended->get_future().wait();
    EXPECT_EQ(waiting(), 1);
}

}  // namespace
}  // namespace holdfast
