// SPDX-License-Identifier: MIT
#include "concurrency/random.hpp"

#include <array>
#include <set>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::concurrency {
namespace {

using Bytes = std::array<std::uint8_t, 24>;

Bytes random_bytes() {
    Bytes bytes{};
    fill_with_random(bytes);
    return bytes;
}

TEST(Random, GivesNothingTwice) {
    std::set<Bytes> given;
    for (int i = 0; i < 10'000; ++i) given.insert(random_bytes());
    EXPECT_EQ(given.size(), 10'000U);
}

TEST(Random, GivesAForkedProcessOtherBytes) {
    random_bytes();
    std::array<int, 2> pipe_ends{};
    ASSERT_EQ(pipe(pipe_ends.data()), 0);
    auto const child = fork();
    if (child == 0) {
        auto const bytes = random_bytes();
        auto const written = write(pipe_ends[1], bytes.data(), bytes.size());
        _exit(written == static_cast<ssize_t>(bytes.size()) ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    Bytes of_child{};
    ASSERT_EQ(status, 0);
    ASSERT_EQ(read(pipe_ends[0], of_child.data(), of_child.size()),
              static_cast<ssize_t>(of_child.size()));
    EXPECT_NE(of_child, random_bytes());
    close(pipe_ends[0]);
    close(pipe_ends[1]);
}

}  // namespace
}  // namespace holdfast::concurrency
