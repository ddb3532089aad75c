// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/forms/form.hpp>
#include <holdfast/http/status.hpp>

#include "app/pages/failure_report.hpp"
#include "app/submission/applied.hpp"

namespace holdfast {

/// A page as programs see it: its forms, with what a submission of each is to send.
std::string page_json(std::string_view title, std::span<Form* const> forms);

/// The address to which an applied submission led, and the changes of others meanwhile.
std::string applied_json(Applied const& applied);

/// Problem details (RFC 9457) of a refused submission: what changed since its form was rendered,
/// what breaks a constraint, and the form to be submitted again.
std::string problem_json(http::Status status, Form const& refused);

/// Problem details of what has no form, and of the failure that is its cause, if there is one.
std::string problem_json(http::Status status, std::string_view detail,
                         std::optional<FailureReport> const& failure = {});

/// The same of a submission.
std::string problem_json(http::Status status, std::string_view detail, Fate fate,
                         std::optional<FailureReport> const& failure);

}  // namespace holdfast
