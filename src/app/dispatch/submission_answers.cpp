// SPDX-License-Identifier: MIT
#include "app/dispatch/submission_answers.hpp"

#include <utility>

#include "app/telemetry/log.hpp"

namespace holdfast {

http::Response SubmissionAnswers::applied(http::Response prepared) const {
    return counted(SubmissionOutcome::applied, std::move(prepared));
}

http::Response SubmissionAnswers::applied_before(Post const& post, Applied const& applied) const {
    return counted(SubmissionOutcome::applied_before, pages_.redirections.applied(post, applied));
}

http::Response SubmissionAnswers::refused(Post& post, FormRefusal const& refusal) const {
    if (before_refusal_) before_refusal_();
    auto page = pages_.renderer.refused(post, refusal);
    if (auto const* const plain = std::get_if<PlainRefusal>(&page)) return refused(post, *plain);
    if (auto const* const saved = std::get_if<SavedMeanwhile>(&page)) {
        return saved_meanwhile(post, *saved);
    }
    context_.metrics.count_refusal(refusal.cause);
    return std::get<http::Response>(std::move(page));
}

http::Response SubmissionAnswers::saved_meanwhile(Post& post, SavedMeanwhile const& saved) const {
    auto const& [claim, now] = saved;
    if (!post.opened) {
        post.fate = Fate::unknown;
        return refused(post, saved_somehow(claim.applied_at));
    }
    if (is_same_input(post, post.opened->digester, claim)) {
        return applied_before(post, holdfast::applied_before(claim, now).applied);
    }
    return refused(post, already_saved(claim.applied_at));
}

http::Response SubmissionAnswers::refused(Post const& post, PlainRefusal const& refusal) const {
    auto const outcome = refusal.status == http::Status::service_unavailable
                             ? SubmissionOutcome::unavailable
                             : SubmissionOutcome::plain;
    return counted(outcome, pages_.plain.refused(post, refusal));
}

http::Response SubmissionAnswers::malformed(Post const& post, http::Status status) const {
    return counted(SubmissionOutcome::malformed, pages_.plain.error(post.request, status));
}

http::Response SubmissionAnswers::failed(Post const& post, PlainRefusal refusal) const {
    if (!refusal.failure) refusal.failure = caught_failure(post.request);
    log_failure(post.request, *refusal.failure);
    return counted(SubmissionOutcome::failed, pages_.plain.refused(post, refusal));
}

http::Response SubmissionAnswers::counted(SubmissionOutcome outcome,
                                          http::Response response) const {
    context_.metrics.count_submission(outcome);
    return response;
}

}  // namespace holdfast
