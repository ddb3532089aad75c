// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <holdfast/http/response.hpp>

#include "app/pages/application_context.hpp"
#include "app/pages/page_renderer.hpp"
#include "app/pages/plain_pages.hpp"
#include "app/pages/redirections.hpp"
#include "app/submission/applied.hpp"
#include "app/submission/post.hpp"
#include "app/submission/refusal.hpp"
#include "app/telemetry/metrics.hpp"

namespace holdfast {

/// The kinds of pages that answer submissions.
struct AnswerPages {
    PageRenderer const& renderer;
    PlainPages const& plain;
    Redirections const& redirections;
};

/// Answers a submission by what became of it, and counts that.
class SubmissionAnswers {
public:
    /// Its arguments outlive it. `before_refusal` is a test's, or empty.
    SubmissionAnswers(ApplicationContext const& context, AnswerPages const& pages,
                      std::function<void()> before_refusal)
        : context_{context}, pages_{pages}, before_refusal_{std::move(before_refusal)} {}

    /// The answer to what is about to be applied. It is not counted yet.
    http::Response prepare_applied(Post const& post, Applied const& applied) const {
        return pages_.redirections.applied(post, applied);
    }

    http::Response applied(http::Response prepared) const;
    http::Response applied_before(Post const& post, Applied const& applied) const;
    http::Response refused(Post& post, FormRefusal const& refusal) const;
    http::Response refused(Post const& post, PlainRefusal const& refusal) const;
    http::Response malformed(Post const& post, http::Status status) const;

    /// By the exception that is being handled, unless the refusal tells the failure.
    http::Response failed(Post const& post, PlainRefusal refusal) const;

private:
    http::Response saved_meanwhile(Post& post, SavedMeanwhile const& saved) const;
    http::Response counted(SubmissionOutcome outcome, http::Response response) const;

    ApplicationContext const& context_;
    AnswerPages pages_;
    std::function<void()> before_refusal_;
};

}  // namespace holdfast
