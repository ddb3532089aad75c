// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/fields/slow_work.hpp>

#include "app/dispatch/throttle.hpp"
#include "app/dispatch/turns.hpp"
#include "app/submission/applied.hpp"
#include "app/submission/known_browsers.hpp"
#include "app/submission/post.hpp"

namespace holdfast {

/// Does the slow work of submissions with no transaction open, one at a time for each core, and
/// makes those wait who guess wrong.
class SlowWorkRunner {
public:
    using Clock = std::function<Throttle::Time()>;

    /// The first two outlive it. Without a clock it is the steady one.
    SlowWorkRunner(concurrency::Keyring const& keyring, CookieJar const& cookies, Clock now);

    /// Step 1½ of a submission (protocol.md, "Submit"). Ends it for who has to wait, and when the
    /// deadline comes before its turn.
    std::optional<Ending> run(Post const& post);

private:
    std::optional<Ending> run(SlowWork& work, Post const& post);
    std::vector<Throttle::Key> suspects(Post const& post, std::string const& guessed) const;

    KnownBrowsers known_browsers_;
    Throttle throttle_;
    Turns turns_;
    Clock now_;
};

}  // namespace holdfast
