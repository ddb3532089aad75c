// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <holdfast/concurrency/compare.hpp>
#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/sql/transaction.hpp>
#include <holdfast/text/url.hpp>

#include "app/submission/claims.hpp"
#include "app/submission/post.hpp"
#include "app/submission/refusal.hpp"

namespace holdfast {

/// The outcome of a submission that was applied.
struct Applied {
    Url location;
    std::string said = {};                    ///< to its user, on the page that comes next
    std::vector<concurrency::Change> passed;  ///< what others changed meanwhile
    std::int64_t now = 0;                     ///< by the database's clock
    std::optional<std::int64_t> before;       ///< when, if it was applied by an earlier request
    std::optional<std::string> session;       ///< its new id; empty: it has ended
    std::optional<std::string> user = {};     ///< who goes on, where that is another one now
};

/// Ends a submission whose page instance was applied before with the very same input.
struct AlreadyApplied {
    Applied applied;
};

/// The end of a submission that this request does not apply. Its transaction is rolled back.
using Ending =
    std::variant<FormRefusal, PlainRefusal, AlreadyApplied, SlowWorkAsked, MalformedSubmission>;

/// Whether the claim is that of this very input. The digester is the opened seal's.
bool is_same_input(Post const& post, concurrency::Digester const& digester,
                   AppliedSubmission const& claim);

/// The fate of a submission before it is tried: a login or a logout saves nothing.
Fate fate_before(concurrency::Seal const& seal);

/// The answer to the very submission that was applied before.
AlreadyApplied applied_before(AppliedSubmission const& claim, std::int64_t now);

/// Whether an account that is not logged in any more was to log out, rather than to log in: that
/// would have texts.
bool is_logout(Post const& post, concurrency::Seal const& seal);

/// The answer to a logout that has nothing left to do.
AlreadyApplied logged_out_before(Post const& post);

/// Says that its user saved other input of the page at that time.
FormRefusal already_saved(std::int64_t time);

/// Says that the page was saved at that time, but not by whom or with which input.
FormRefusal saved_somehow(std::int64_t time);

}  // namespace holdfast
