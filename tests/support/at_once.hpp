// SPDX-License-Identifier: MIT
#pragma once

#include <barrier>
#include <cstddef>
#include <functional>
#include <future>
#include <type_traits>
#include <vector>

namespace holdfast::test_support {

/// Calls `action(0)` … `action(count - 1)` on as many threads, none before all of them are ready,
/// and returns what they return.
template <class Action>
auto at_once(std::size_t count, Action const& action) {
    using Result = std::invoke_result_t<Action const&, std::size_t>;
    std::barrier all_ready{static_cast<std::ptrdiff_t>(count)};
    std::vector<std::future<Result>> running;
    for (std::size_t i = 0; i < count; ++i) {
        running.push_back(std::async(std::launch::async, [&, i] {
            all_ready.arrive_and_wait();
            return action(i);
        }));
    }
    std::vector<Result> results;
    for (auto& future : running) results.push_back(future.get());
    return results;
}

}  // namespace holdfast::test_support
