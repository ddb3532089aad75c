// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <boost/json/object.hpp>

#include <holdfast/app/settings/environment.hpp>
#include <holdfast/app/views/route.hpp>
#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/widgets/container.hpp>

#include "app/pages/labels.hpp"
#include "app/telemetry/failure.hpp"
#include "forms/submission/submission.hpp"

namespace holdfast {

/// The facts that the page of a failure may tell. In production it tells the request's id only.
struct FailureReport {
    Environment environment = Environment::production;
    Failure failure;
    std::string view;   ///< its path with its parameters, and its title; empty without a view
    std::string form;   ///< the key of the submitted one; empty without a submission
    std::string event;  ///< the key of the pressed button's, and its label; empty without one
};

/// Names the view, if there is one.
void set_view(FailureReport& report, Route const& route);

/// Names the view of the request, if it can be found.
void set_view(FailureReport& report, UserInterface const& views, http::Request const& request);

/// Names the form and the event of a submission, by the labels as far as they are known.
void set_submission(FailureReport& report, Submission const& submission, Labels const& labels);

/// Tells it on a page.
void add_report(Container& contents, FailureReport const& report);

/// Adds it to the problem details of the answer to a program.
void add_report(boost::json::object& problem, FailureReport const& report);

}  // namespace holdfast
