// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/concurrency/compare.hpp>
#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/sql/transaction.hpp>
#include <holdfast/text/url.hpp>

#include "app/post.hpp"
#include "app/refusal.hpp"

namespace holdfast {

/// What became of a submission that was applied.
struct Applied {
    Url location;
    std::vector<concurrency::Change> passed;  ///< what others changed meanwhile
    std::int64_t now = 0;                     ///< by the database's clock
    std::optional<std::int64_t> before;       ///< when, if it was applied by an earlier request
    std::optional<std::string> session;       ///< its new id; empty: it has ended
};

/// Thrown when the page instance was applied before with the very same input.
struct AlreadyApplied {
    Applied applied;
};

/// When other input of the opened seal's page instance was applied, or nothing. Throws
/// AlreadyApplied when this very submission was.
std::optional<std::int64_t> applied_before(sql::Transaction& transaction, Post const& post,
                                           concurrency::OpenedSeal const& opened);

/// Whether an account that is not logged in any more was to log out, rather than to log in: that
/// would have texts.
bool is_logout(Post const& post, concurrency::Seal const& seal);

/// What a logout is answered that has nothing left to do.
AlreadyApplied logged_out_before(Post const& post);

/// That other input of the page was saved at that time.
FormRefusal already_saved(std::int64_t time);

}  // namespace holdfast
