// SPDX-License-Identifier: MIT
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using test_support::PostgresqlSession;
using ::testing::AnyOf;

// More than there are workers for.
constexpr std::size_t most_waiting = 6;

/// Submissions that wait for a lock of somebody else's.
class PostgresqlLanes : public ::testing::Test {
protected:
    std::string waiting() const {
        return observer_.value_of(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and "
            "datname = current_database()");
    }

    Answer get(std::string_view target) const {
        Connection connection{server_.port()};
        connection.write(get_request(target, {}));
        return connection.read();
    }

    Installation installation_;
    ServerProcess server_ = installation_.serve({"--submission-workers", "3"});
    PostgresqlSession holder_{installation_.address()};
    PostgresqlSession observer_{installation_.address()};
};

TEST_F(PostgresqlLanes, LeaveThePagesAndTheReadinessAlone) {
    std::vector<Visitor> visitors(most_waiting, Visitor{server_});
    std::vector<std::string> bodies;
    for (auto& visitor : visitors) bodies.push_back(visitor.open().pressed("increment"));
    holder_.value_of("begin");
    holder_.value_of("select id from my_domain_object for update");
    for (std::size_t i = 0; i < most_waiting; ++i) {
        visitors[i].connection().write(visitors[i].post_text(bodies[i]));
    }
    while (waiting() != "3") std::this_thread::yield();
    EXPECT_EQ(get("/").status, 200);
    EXPECT_EQ(get("/-/ready").status, 200);
    EXPECT_EQ(waiting(), "3");
    holder_.value_of("rollback");
    int saved = 0;
    for (auto& visitor : visitors) {
        auto const status = visitor.connection().read().status;
        EXPECT_THAT(status, AnyOf(303, 409));
        saved += status == 303 ? 1 : 0;
    }
    EXPECT_EQ(saved, 1);
    EXPECT_EQ(installation_.stored().counter, 1);
}

}  // namespace
}  // namespace holdfast::processes
