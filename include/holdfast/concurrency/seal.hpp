// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include <holdfast/concurrency/base.hpp>
#include <holdfast/concurrency/page_instance.hpp>

namespace holdfast::concurrency {

/// What becomes of a submission that comes again: it gets the first outcome, or it runs again as
/// login and logout do (protocol.md, "Again").
enum class Repetition : std::uint8_t { recognised, run_again };

/// What a form's one hidden input carries, unreadable and unalterable for others (protocol.md,
/// "Words": seal).
struct Seal {
    PageInstance instance;
    std::int64_t birth = 0;  ///< when the page instance was made, by the database's clock
    std::int64_t time = 0;   ///< when the page was rendered; both in seconds since 1970
    std::string user;
    std::string view;  ///< path and query, as the form posts to it
    std::string form;
    std::string suffix;  ///< of this rendering's control names
    Repetition repetition = Repetition::recognised;
    Base base;
};

/// What a submission must bring to be the one that a seal was made for.
struct SealExpectation {
    std::string_view user;
    std::string_view view;
    std::string_view form;
    std::string_view suffix;
    std::int64_t now = 0;
    std::chrono::seconds max_age{};  ///< of the page instance, from its birth
};

/// A database's clock may step back so far under an open page.
inline constexpr std::chrono::seconds clock_tolerance = std::chrono::minutes{1};

enum class SealVerdict {
    valid,
    unreadable,  ///< missing, forged, or under a secret that is gone
    of_another_user,
    of_another_form,
    too_old,
    from_the_future,
};

/// The first fault in the order above. Only a seal that is `valid`, `too_old` or
/// `from_the_future` may be used for display.
SealVerdict verify(Seal const& seal, SealExpectation const& expectation);

}  // namespace holdfast::concurrency
