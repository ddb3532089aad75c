// SPDX-License-Identifier: MIT
#include "support/users.hpp"

#include <thread>
#include <utility>

#include <gtest/gtest.h>

namespace holdfast::processes {
namespace {

constexpr int enough = 10;

}  // namespace

Users::Users(std::uint16_t port, Submit submit) : submit_{std::move(submit)} {
    for (std::size_t user = 0; user < count; ++user) {
        running_.push_back(
            std::async(std::launch::async, [this, user, port] { work(user, port); }));
    }
}

void Users::wait_for_more() const {
    auto const before = acknowledged_.load();
    auto const has_failed = [this] { return has_failed_ || ::testing::Test::HasFailure(); };
    while (acknowledged_ < before + enough && !has_failed()) std::this_thread::yield();
}

int Users::stop() {
    is_over_ = true;
    for (auto& user : running_) user.get();
    return acknowledged_;
}

void Users::work(std::size_t user, std::uint16_t port) {
    try {
        while (!is_over_) {
            Visitor visitor{port};
            // Not only on a connection that is in use already.
            for (int i = 0; i < enough && !is_over_; ++i) {
                if (submit_(user, visitor)) ++acknowledged_;
            }
        }
    } catch (...) {
        has_failed_ = true;
        throw;
    }
}

}  // namespace holdfast::processes
