// SPDX-License-Identifier: MIT
#include "app/dispatch/slow_work_runner.hpp"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include <holdfast/text/messages/pages.hpp>
#include <holdfast/text/messages/refusals.hpp>

#include "app/dispatch/client_network.hpp"
#include "app/submission/refusal.hpp"

namespace holdfast {
namespace {

PlainRefusal turn_does_not_come() {
    return {.status = http::Status::service_unavailable,
            .headline = text::say<messages::too_many_passwords_waiting>(),
            .advice = text::say<messages::press_try_again_in_a_moment>(),
            .try_again = TryAgain::useful};
}

FormRefusal too_many_guesses(std::chrono::seconds wait) {
    auto const seconds = static_cast<std::size_t>(wait.count());
    return {.cause = RefusalCause::throttled,
            .headline = text::say<messages::too_many_attempts>(seconds),
            .retry_after = wait};
}

}  // namespace

SlowWorkRunner::SlowWorkRunner(concurrency::Keyring const& keyring, CookieJar const& cookies,
                               Clock now)
    : known_browsers_{keyring, cookies},
      turns_{std::max<std::size_t>(std::thread::hardware_concurrency(), 1)},
      now_{now ? std::move(now) : Clock{std::chrono::steady_clock::now}} {}

std::optional<Ending> SlowWorkRunner::run(Post const& post) {
    if (post.slow_work.empty()) return {};
    auto const turn = turns_.take(post.deadline);
    if (!turn) return turn_does_not_come();
    for (auto const& work : post.slow_work) {
        if (auto ending = run(*work, post)) return ending;
    }
    return {};
}

// A right guess is not looked at either while there is a wait: else waiting would cost nothing.
std::optional<Ending> SlowWorkRunner::run(SlowWork& work, Post const& post) {
    auto const guessed = work.guessed();
    if (guessed.empty()) {
        work.run();
        return {};
    }
    auto const suspects = this->suspects(post, guessed);
    auto const wait = throttle_.wait(suspects, now_());
    if (wait) return too_many_guesses(*wait);
    work.run();
    if (work.is_right()) {
        throttle_.forget(suspects.front());
    } else {
        throttle_.wrong(suspects, now_());
    }
    return {};
}

// The account, or its known browser, first.
std::vector<Throttle::Key> SlowWorkRunner::suspects(Post const& post,
                                                    std::string const& guessed) const {
    if (known_browsers_.knows(post, guessed)) {
        return {throttle_.key(Suspect::known_browser, post.visitor.id + guessed)};
    }
    std::vector keys{throttle_.key(Suspect::account, guessed)};
    auto const network = client_network(post.request.client_address);
    if (!network.empty()) keys.push_back(throttle_.key(Suspect::address, network));
    return keys;
}

}  // namespace holdfast
