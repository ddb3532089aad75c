// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/concurrency/compare.hpp>
#include <holdfast/sql/transaction.hpp>
#include <holdfast/text/url.hpp>

#include "app/post.hpp"

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

/// Throws AlreadyApplied when this very submission was applied before, and FormRefusal when other
/// input of its page instance was.
void refuse_if_applied(sql::Transaction& transaction, Post const& post);

}  // namespace holdfast
