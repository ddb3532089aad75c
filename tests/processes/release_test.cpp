// SPDX-License-Identifier: MIT
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/listening_socket.hpp"
#include "support/proxy.hpp"
#include "support/users.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

constexpr int saved = 303;
constexpr int conflict = 409;

/// The note of each title.
using Tasks = std::map<std::string, std::string>;

std::string typed_task(Visitor& visitor, std::string const& title) {
    visitor.go_to("/");
    auto page = visitor.open();
    page.type("title", title);
    return page.pressed("add");
}

std::string typed_note(Visitor& visitor, std::string const& address, std::string const& note) {
    visitor.go_to(address);
    auto page = visitor.open();
    page.type("note", note);
    return page.pressed("save");
}

/// Submits what the page of a refusal keeps.
Answer save_again(Visitor& visitor, Answer const& refusal, std::string const& note) {
    FormPage const page{refusal.body};
    EXPECT_EQ(page.value("note"), note);
    return visitor.post(page.pressed("save"));
}

/// The work of a user who adds a task, gives it a note, and so on.
class Work {
public:
    explicit Work(std::size_t user) : user_{user} {}

    /// The next submission: whether it was saved.
    bool go_on(Visitor& visitor) { return address_.empty() ? add(visitor) : note(visitor); }

    Tasks const& acknowledged() const { return acknowledged_; }

private:
    bool add(Visitor& visitor) {
        title_ = fmt::format("Task {} of user {}", acknowledged_.size() + 1, user_);
        auto const answer = visitor.post(typed_task(visitor, title_));
        EXPECT_EQ(answer.status, saved) << answer.body;
        if (answer.status != saved) return false;
        acknowledged_[title_] = "";
        address_ = answer.header("Location");
        return true;
    }

    // The form differs in the two releases, so each may refuse that of the other.
    bool note(Visitor& visitor) {
        auto const note = "Note of " + title_;
        auto answer = visitor.post(typed_note(visitor, address_, note));
        while (answer.status == conflict) answer = save_again(visitor, answer, note);
        EXPECT_EQ(answer.status, saved) << answer.body;
        if (answer.status != saved) return false;
        acknowledged_[title_] = note;
        address_.clear();
        return true;
    }

    std::size_t user_;
    Tasks acknowledged_;
    std::string title_;
    std::string address_;  // of its last task, until that has a note
};

/// Two processes of the tutorial's program behind the proxy, and the next release of the program.
class Release : public ::testing::Test {
protected:
    Release() {
        for (int i = 0; i < 2; ++i) serving_.push_back(start(first_));
        for (std::size_t user = 0; user < Users::count; ++user) work_.emplace_back(user);
    }

    /// As the restart of one process after the other, each under load.
    void put_into_service(Users const& load) {
        load.wait_for_more();
        for (std::size_t i = 0; i < 2; ++i) {
            serving_[i].terminate();
            serving_[i].expect_stopped();
            serving_.push_back(start(next_));
            load.wait_for_more();
        }
    }

    void expect_stored_once(Tasks const& tasks) const {
        auto const all = std::to_string(tasks.size());
        EXPECT_EQ(value_of("select count(*) from task"), all);
        std::string known;
        for (auto const& [title, note] : tasks) known += fmt::format(", '{}: {}'", title, note);
        EXPECT_EQ(value_of("select count(distinct title) from task where title || ': ' || note in "
                           "(" +
                           known.substr(2) + ")"),
                  all);
    }

    std::string value_of(std::string const& statement) const {
        return first_.database().value_of(statement);
    }

    ServerProcess start(Installation& release) {
        return release.serve({"--behind-proxy", "--drain-time", "5", "--database",
                              first_.address()},
                             {.environment = {}, .socket = socket_.descriptor()});
    }

    Installation first_{HOLDFAST_TASKS};
    Installation next_{HOLDFAST_TASKS_DUE};
    ListeningSocket socket_;
    std::vector<ServerProcess> serving_;
    Proxy proxy_{first_, socket_.port()};
    std::vector<Work> work_;
};

TEST_F(Release, UnderLoadLosesNoRequestAndNoText) {
    Visitor adding{proxy_.port()};
    auto const address = adding.post(typed_task(adding, "Order screws")).header("Location");
    auto const add = typed_task(adding, "Order nuts");
    Visitor changing{proxy_.port()};
    auto const save = typed_note(changing, address, "M6");

    Users load{proxy_.port(),
               [&](std::size_t user, Visitor& visitor) { return work_[user].go_on(visitor); }};
    put_into_service(load);
    EXPECT_EQ(adding.post(add).status, saved);
    auto const refusal = changing.post(save);
    EXPECT_EQ(refusal.status, conflict) << refusal.body;
    EXPECT_EQ(save_again(changing, refusal, "M6").status, saved);
    auto const acknowledged = load.stop();

    Tasks tasks{{"Order screws", "M6"}, {"Order nuts", ""}};
    for (auto const& work : work_) {
        tasks.insert(work.acknowledged().begin(), work.acknowledged().end());
    }
    expect_stored_once(tasks);
    EXPECT_EQ(value_of("select count(*) from holdfast_claims"), std::to_string(acknowledged + 3));
}

}  // namespace
}  // namespace holdfast::processes
