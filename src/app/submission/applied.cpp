// SPDX-License-Identifier: MIT
#include "app/submission/applied.hpp"

#include <holdfast/app/session/user.hpp>
#include <holdfast/text/messages/refusals.hpp>

#include "app/views/time_of_day.hpp"

namespace holdfast {

bool is_same_input(Post const& post, concurrency::Digester const& digester,
                   AppliedSubmission const& claim) {
    return claim.digest == Claims::text(digester.pairs(post.submission.input()));
}

Fate fate_before(concurrency::Seal const& seal) {
    bool const saves = seal.repetition == concurrency::Repetition::recognised;
    return saves ? Fate::unknown : Fate::not_saved;
}

AlreadyApplied applied_before(AppliedSubmission const& claim, std::int64_t now) {
    return {{.location = Url{claim.location},
             .passed = {},
             .now = now,
             .before = claim.applied_at,
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
            .headline =
                text::say<messages::already_saved_other_input>({{"time", time_of_day(time)}})};
}

FormRefusal saved_somehow(std::int64_t time) {
    return {.cause = RefusalCause::already_saved,
            .headline = text::say<messages::already_saved_somehow>({{"time", time_of_day(time)}})};
}

}  // namespace holdfast
