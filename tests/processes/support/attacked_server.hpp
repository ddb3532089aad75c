// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {

/// A server that must not be moved by anything a test sends to it: it goes on serving, and what it
/// keeps stays as it was.
class AttackedServer : public ::testing::Test {
protected:
    void TearDown() override {
        EXPECT_EQ(installation_.stored(), before_);
        Visitor somebody{server_};
        auto page = somebody.open();
        page.type("saved after all of that");
        EXPECT_EQ(somebody.post(page.pressed("submit")).status, 303);
        EXPECT_EQ(installation_.stored().value, "saved after all of that");
    }

    Installation installation_;
    ServerProcess server_ = installation_.serve();
    Stored before_ = installation_.stored();
};

}  // namespace holdfast::processes
