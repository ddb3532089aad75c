// SPDX-License-Identifier: MIT
#include "app/applied.hpp"

#include "app/claims.hpp"
#include "app/time_of_day.hpp"

namespace holdfast {

std::optional<std::int64_t> applied_before(sql::Transaction& transaction, Post const& post,
                                           concurrency::OpenedSeal const& opened) {
    auto const& [seal, digester] = opened;
    auto const first = Claims{transaction}.find(seal.instance);
    if (!first) return {};
    if (first->digest != Claims::text(digester.pairs(post.submission.input()))) {
        return first->applied_at;
    }
    throw AlreadyApplied{{.location = Url{first->location},
                          .passed = {},
                          .now = transaction.now(),
                          .before = first->applied_at,
                          .session = {}}};
}

bool is_logout(Post const& post, concurrency::Seal const& seal) {
    return seal.repetition == concurrency::Repetition::run_again && User::is_account(seal.user) &&
           post.submission.pairs().size() == post.submission.pressed().size();
}

AlreadyApplied logged_out_before(Post const& post) {
    return {{.location = post.address, .session = std::string{}}};
}

FormRefusal already_saved(std::int64_t time) {
    return {.cause = RefusalCause::already_saved,
            .headline = "You already saved this page at " + time_of_day(time) +
                        "; what you sent now was not saved"};
}

}  // namespace holdfast
