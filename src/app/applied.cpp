// SPDX-License-Identifier: MIT
#include "app/applied.hpp"

#include "app/claims.hpp"
#include "app/refusal.hpp"
#include "app/time_of_day.hpp"

namespace holdfast {
namespace {

std::string already_saved(std::int64_t time) {
    return "You already saved this page at " + time_of_day(time) +
           "; what you sent now was not saved";
}

}  // namespace

void refuse_if_applied(sql::Transaction& transaction, Post const& post) {
    auto const& [seal, digester] = *post.opened;
    auto const first = Claims{transaction}.find(seal.instance);
    if (!first) return;
    if (first->digest == Claims::text(digester.pairs(post.submission.input()))) {
        throw AlreadyApplied{{.location = Url{first->location},
                              .passed = {},
                              .now = transaction.now(),
                              .before = first->applied_at,
                              .session = {}}};
    }
    throw FormRefusal{.cause = RefusalCause::already_saved,
                      .headline = already_saved(first->applied_at)};
}

}  // namespace holdfast
