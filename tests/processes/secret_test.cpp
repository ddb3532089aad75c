// SPDX-License-Identifier: MIT
#include <filesystem>
#include <string>

#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using std::filesystem::perms;

constexpr int saved = 303;
constexpr int forbidden = 403;

TEST(Secret, OfDevelopmentIsSharedByTheProcessesOfOneDatabase) {
    Installation installation;
    auto const first = installation.serve();
    Visitor visitor{first};
    auto const page = visitor.open();
    auto const second = installation.serve();
    visitor.move_to(second);
    EXPECT_EQ(visitor.post(page.pressed("increment")).status, saved);
    EXPECT_EQ(installation.stored().counter, 1);
}

TEST(Secret, OfDevelopmentIsForItsOwnerOnly) {
    Installation installation;
    auto const server = installation.serve();
    auto const status =
        std::filesystem::status(installation.database().file().string() + ".secret");
    EXPECT_EQ(status.permissions(), perms::owner_read | perms::owner_write);
}

TEST(Secret, OfDevelopmentIsOneForManyProcessesThatStartTogether) {
    constexpr std::size_t processes = 12;
    Installation installation;
    auto const servers = installation.serve_with_many_processes(processes);
    for (std::size_t i = 0; i < processes; ++i) {
        Visitor visitor{servers[i]};
        auto const page = visitor.open();
        visitor.move_to(servers[(i + 1) % processes]);
        EXPECT_EQ(visitor.post(page.pressed("increment")).status, saved);
    }
    EXPECT_EQ(installation.stored().counter, processes);
}

TEST(Secret, ThatWasReplacedOpensThePagesThatItSealed) {
    Installation installation;
    auto const old_secret = installation.write("old", "the secret until today\n");
    auto const both =
        installation.write("both", "the secret as of today\nthe secret until today\n");
    auto const old_server = installation.serve({"--secret-file", old_secret});
    auto const server = installation.serve({"--secret-file", both});
    Visitor visitor{old_server};
    auto page = visitor.open();
    page.type("typed before");
    visitor.move_to(server);
    EXPECT_EQ(visitor.post(page.pressed("increment")).status, saved);
    EXPECT_EQ(installation.stored().value, "typed before");
}

TEST(Secret, ThatWasRemovedOpensNothingAndWhatWasTypedStays) {
    Installation installation;
    auto const old_secret = installation.write("old", "the secret until today\n");
    auto const new_secret = installation.write("new", "the secret as of today\n");
    auto const old_server = installation.serve({"--secret-file", old_secret});
    auto const server = installation.serve({"--secret-file", new_secret});
    Visitor visitor{old_server};
    auto page = visitor.open();
    page.type("typed before");
    visitor.move_to(server);
    auto const before = installation.stored();
    auto const answer = visitor.post(page.pressed("increment"));
    EXPECT_EQ(answer.status, forbidden);
    EXPECT_EQ(FormPage{answer.body}.value("some_field_value"), "typed before");
    EXPECT_EQ(installation.stored(), before);
}

}  // namespace
}  // namespace holdfast::processes
