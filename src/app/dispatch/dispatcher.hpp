// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <holdfast/app/session/session.hpp>
#include <holdfast/app/settings/application_options.hpp>
#include <holdfast/app/settings/test_hooks.hpp>
#include <holdfast/fields/slow_work.hpp>
#include <holdfast/http/response.hpp>

#include "app/dispatch/slow_work_runner.hpp"
#include "app/dispatch/submitted_page.hpp"
#include "app/outbox/courier.hpp"
#include "app/pages/page_renderer.hpp"
#include "app/submission/own_site.hpp"
#include "app/submission/post.hpp"
#include "app/telemetry/metrics.hpp"

namespace holdfast {

/// Handles submissions in the order of protocol.md, "Submit".
class Dispatcher {
public:
    /// The renderer and what it refers to must outlive the dispatcher, as must the courier.
    Dispatcher(PageRenderer const& renderer, Courier& courier, TestHooks test_hooks)
        : renderer_{renderer},
          courier_{courier},
          test_hooks_{std::move(test_hooks)},
          slow_work_{std::make_unique<SlowWorkRunner>(renderer.keyring(), renderer.cookies(),
                                                      test_hooks_.now)} {}

    /// Answers a POST, whatever becomes of it; where it needs slow work, that is in the rest of the
    /// response, which refers to the post's request.
    http::Response answer(Post& post) const;

    /// Answers a POST that there is no time for, with all that was typed.
    http::Response turn_away(Post& post) const;

private:
    using Attempt = std::function<void(sql::Transaction&)>;

    http::Response submit(Post& post) const;
    http::Response come_back(Post const& post, SlowWorks works) const;
    http::Response refused(Post& post, FormRefusal const& refusal) const;
    http::Response fail(Post const& post, PlainRefusal const& refusal) const;
    http::Response counted(SubmissionOutcome outcome, http::Response response) const;

    Site require_own_site(Post const& post) const;
    void read_submission(Post& post) const;
    void show_again_with_a_row(Post const& post) const;
    Session session(sql::Transaction& transaction, Post const& post) const;
    void claim(sql::Transaction& transaction, Post& post) const;
    Applied record_outcome(sql::Transaction& transaction, Post const& post,
                           SubmittedPage const& page) const;
    static void commit(sql::Transaction& transaction, Post& post);
    void again(Post& post, Attempt const& attempt) const;
    void attempt_once(Post& post, Attempt const& attempt, std::string const& violated) const;

    PageRenderer const& renderer_;
    Courier& courier_;
    TestHooks test_hooks_;
    std::unique_ptr<SlowWorkRunner> slow_work_;
};

}  // namespace holdfast
