// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "support/installation.hpp"

namespace holdfast::processes {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class StartOfAProgramWithAMistake : public ::testing::Test {
protected:
    ChildProcess run(std::vector<std::string> const& arguments) {
        return installation_.run(arguments);
    }

    std::string refused(std::vector<std::string> const& arguments) {
        auto process = run(arguments);
        EXPECT_EQ(process.read_line(), "");
        EXPECT_EQ(process.wait(), 2);
        return process.errors();
    }

    std::vector<std::string> with(std::string const& mistake,
                                  std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"--database",
                                           "sqlite:" + installation_.database().file().string(),
                                           "--listen",
                                           "127.0.0.1:0",
                                           "--mistake",
                                           mistake};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    Installation installation_{HOLDFAST_MISTAKEN};
};

TEST_F(StartOfAProgramWithAMistake, IsRefusedWithASentenceAndNeverTerminates) {
    EXPECT_THAT(refused(with("path")), HasSubstr("'start' of a view or a user interface does not "
                                                 "start with '/'"));
    EXPECT_THAT(refused(with("twice")), HasSubstr("Two views have the path /start."));
    EXPECT_THAT(refused(with("slot")), HasSubstr("The view /start cannot be shown: the page has no "
                                                 "slot named side."));
    EXPECT_THAT(refused(with("empty")), HasSubstr("The view /empty has no contents"));
}

TEST_F(StartOfAProgramWithAMistake, GoesOnWhereAPageFailsWithTheseData) {
    auto process = run(with("failure"));
    EXPECT_THAT(process.read_line(), StartsWith("Listening on "));
}

TEST_F(StartOfAProgramWithAMistake, IsCheckedWithoutServing) {
    auto const check = [this](std::string const& mistake) {
        return with(mistake, {"--check", "--migrate=apply"});
    };
    EXPECT_THAT(refused(check("slot")), HasSubstr("no slot named side"));
    EXPECT_THAT(refused(check("failure")), HasSubstr("nothing is there"));
    auto process = run(check("none"));
    EXPECT_EQ(process.read_line(), "Checked 1 view: no mistake found");
    EXPECT_EQ(process.wait(), 0);
}

TEST_F(StartOfAProgramWithAMistake, IsCheckedWithoutAChangeOfItsDatabase) {
    EXPECT_THAT(refused(with("none", {"--check"})), HasSubstr("lacks the migration \"claims\""));
    EXPECT_EQ(installation_.database().value_of("select count(*) from sqlite_master"), "0");
}

}  // namespace
}  // namespace holdfast::processes
