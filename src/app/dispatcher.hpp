// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <holdfast/app/application.hpp>
#include <holdfast/http/response.hpp>

#include "app/courier.hpp"
#include "app/metrics.hpp"
#include "app/own_site.hpp"
#include "app/page_renderer.hpp"
#include "app/post.hpp"
#include "app/slow_work_runner.hpp"
#include "app/submitted_form.hpp"

namespace holdfast {

/// Handles submissions in the order of protocol.md, "Submit".
class Dispatcher {
public:
    /// The renderer and what it refers to must outlive the dispatcher, as must the courier.
    Dispatcher(PageRenderer const& renderer, Courier& courier, Seams seams)
        : renderer_{renderer},
          courier_{courier},
          seams_{std::move(seams)},
          slow_work_{std::make_unique<SlowWorkRunner>(renderer.keyring(), renderer.cookies(),
                                                      seams_.now)} {}

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
    http::Response counted(SubmissionOutcome outcome, http::Response response) const;

    Site require_own_site(Post const& post) const;
    void read_submission(Post& post) const;
    void show_again_with_a_row(Post const& post) const;
    Session session(sql::Transaction& transaction, Post const& post) const;
    void claim(sql::Transaction& transaction, Post& post) const;
    Applied record_outcome(sql::Transaction& transaction, Post const& post,
                           SubmittedForm const& form) const;
    static void commit(sql::Transaction& transaction, Post& post);
    void again(Post& post, Attempt const& attempt) const;
    void attempt_once(Post& post, Attempt const& attempt, std::string const& violated) const;

    PageRenderer const& renderer_;
    Courier& courier_;
    Seams seams_;
    std::unique_ptr<SlowWorkRunner> slow_work_;
};

}  // namespace holdfast
