// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include <holdfast/app/session/session.hpp>
#include <holdfast/app/settings/test_hooks.hpp>
#include <holdfast/fields/slow_work.hpp>
#include <holdfast/http/response.hpp>

#include "app/dispatch/slow_work_runner.hpp"
#include "app/dispatch/submission_answers.hpp"
#include "app/dispatch/submitted_page.hpp"
#include "app/outbox/courier.hpp"
#include "app/pages/application_context.hpp"
#include "app/submission/applied.hpp"
#include "app/submission/own_site.hpp"
#include "app/submission/post.hpp"

namespace holdfast {

/// Handles submissions in the order of protocol.md, "Submit".
class Dispatcher {
public:
    /// Its arguments outlive it.
    Dispatcher(ApplicationContext const& context, AnswerPages const& pages, Courier& courier,
               TestHooks test_hooks);

    /// Answers a POST, whatever becomes of it; where it needs slow work, that is in the rest of the
    /// response, which refers to the post's request.
    http::Response answer(Post& post) const;

    /// Answers a POST that there is no time for, with all that was typed.
    http::Response turn_away(Post& post) const;

private:
    /// The answer to an applied submission, or the end of another one.
    using Outcome = std::variant<http::Response, Ending>;
    using Attempt = std::function<Outcome(sql::Transaction&)>;

    Outcome submit(Post& post) const;
    std::optional<Ending> read_submission(Post& post, Site site) const;
    std::optional<Ending> claim(sql::Transaction& transaction, Post& post) const;
    Applied record_outcome(sql::Transaction& transaction, Post const& post,
                           SubmittedPage const& page) const;
    static void commit(sql::Transaction& transaction, Post& post);
    Outcome again(Post& post, Attempt const& attempt) const;
    Outcome attempt_once(Post& post, Attempt const& attempt, std::string const& violated) const;

    http::Response end(Post& post, Ending& ending) const;
    http::Response come_back(Post const& post, SlowWorks works) const;
    http::Response outdated(Post& post) const;

    ApplicationContext const& context_;
    Courier& courier_;
    TestHooks test_hooks_;
    SubmissionAnswers answers_;
    std::unique_ptr<SlowWorkRunner> slow_work_;
};

}  // namespace holdfast
