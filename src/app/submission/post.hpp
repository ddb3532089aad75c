// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include <holdfast/app/session/session.hpp>
#include <holdfast/app/session/user.hpp>
#include <holdfast/app/views/route.hpp>
#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/fields/slow_work.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/http/form_data.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/transaction.hpp>
#include <holdfast/text/url.hpp>

#include "app/session/visitor.hpp"
#include "forms/submission/fate.hpp"
#include "forms/submission/submission.hpp"

namespace holdfast {

/// A POST request on its way through the protocol.
struct Post {
    http::Request const& request;
    Route route;
    Url address;
    Visitor visitor;
    sql::Deadline deadline;
    User user;  ///< who submits; nobody yet before the seal is opened
    http::FormData sent;
    Submission submission;
    std::optional<concurrency::OpenedSeal> opened;       ///< of this user and form; else nothing
    std::optional<concurrency::DatedInstance> instance;  ///< that refused pages inherit
    Fate fate = Fate::unknown;
    std::vector<ExplainedViolation> explained_violations;  ///< by the form, once it was rebuilt
    SlowWorks slow_work;                                   ///< what the event asked for before

    /// The same as it came, with what its event asked for.
    Post with(SlowWorks works) const {
        return {.request = request,
                .route = route,
                .address = address,
                .visitor = visitor,
                .deadline = deadline,
                .slow_work = std::move(works)};
    }
};

/// The session of who submits, or nothing when that is no longer the user whose seal was opened.
/// The transaction outlives it.
std::optional<Session> session_of(sql::Transaction& transaction, Post const& post,
                                  std::chrono::seconds age);

}  // namespace holdfast
