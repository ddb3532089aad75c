// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include <holdfast/concurrency/base.hpp>
#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/concurrency/participation.hpp>

namespace holdfast::concurrency {

/// The contents of a form's one hidden input, which others can neither read nor alter (protocol.md,
/// "Words": seal).
struct Seal {
    PageInstance instance;   ///< of the page
    std::int64_t birth = 0;  ///< when the page instance was made, by the database's clock
    std::int64_t time = 0;   ///< when the page was rendered; both in seconds since 1970
    std::string user;        ///< the id of the page's user
    std::string view;        ///< path and query, as the form posts to it
    std::string form;        ///< the form's key
    std::string suffix;      ///< of this rendering's control names
    Repetition repetition = Repetition::recognised;  ///< of the form
    Base base;                                       ///< of the form
};

/// The properties that a seal must have to fit a submission.
struct SealExpectation {
    std::string_view user;           ///< the id of the user who submits
    std::string_view view;           ///< path and query of the submission
    std::string_view form;           ///< the form's key
    std::string_view suffix;         ///< of the submitted control names
    std::int64_t now = 0;            ///< by the database's clock, seconds since 1970
    std::chrono::seconds max_age{};  ///< of the page instance, from its birth
};

/// The most by which a database's clock may step back while a page is open.
inline constexpr std::chrono::seconds clock_tolerance = std::chrono::minutes{1};

/// The outcome of checking a seal.
enum class SealVerdict {
    valid,
    unreadable,  ///< missing, forged, or under a secret that is gone
    of_another_user,
    of_another_form,
    too_old,
    from_the_future,
};

/// The first fault in the order above. Only a seal that is `valid`, `too_old` or `from_the_future`
/// may be used for display.
SealVerdict verify(Seal const& seal, SealExpectation const& expectation);

}  // namespace holdfast::concurrency
