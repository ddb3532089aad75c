// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <holdfast/app/views/redirect.hpp>
#include <holdfast/fields/slow_work.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/http/error.hpp>
#include <holdfast/http/status.hpp>

#include "app/telemetry/failure.hpp"
#include "forms/submission/fate.hpp"
#include "forms/submission/form_refusal.hpp"
#include "forms/submission/refusal_cause.hpp"

namespace holdfast {

/// Whether sending the very same submission again may help.
enum class TryAgain { useless, useful };

/// The knowledge about a submission, in a sentence.
std::string sentence(Fate fate);

/// Undoes a submission whose form cannot be shown: the plain page, which says before the advice
/// whether it was saved.
struct PlainRefusal {
    http::Status status = http::Status::internal_server_error;
    std::string headline;
    std::string advice;
    TryAgain try_again = TryAgain::useless;
    std::optional<Url> elsewhere = {};    ///< where to go first, or instead
    std::optional<Failure> failure = {};  ///< of the application, which undid it
};

/// Says that a page leads elsewhere now.
PlainRefusal led_elsewhere(Redirect const& redirect);

/// Says that nobody is logged in any more, and how to go on.
PlainRefusal logged_out();

/// The application's own failure, which `failure` tells.
PlainRefusal our_mistake();

/// The database did not answer in time.
PlainRefusal not_in_time();

/// The database cannot be used at present.
PlainRefusal database_is_unavailable();

/// The server has no time for it.
PlainRefusal too_many_waiting();

/// The refusal by application code.
PlainRefusal refusal_of(http::Error const& error);

/// The database's refusal, in the application's words where it has some.
FormRefusal constraint_refusal(std::string const& constraint,
                               std::vector<ExplainedViolation> const& explained);

/// Undoes a submission whose event needs slow work, which is done before it is tried again.
struct SlowWorkAsked {
    SlowWorks works;
};

/// Ends a request that is not a submission of a page of ours: an error page without its text.
struct MalformedSubmission {
    http::Status status = http::Status::bad_request;
};

}  // namespace holdfast
