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
#include "app/submission/refusal.hpp"

namespace holdfast {

/// A page as programs see it: its forms, with what a submission of each is to send.
std::string page_json(std::string_view title, std::span<Form* const> forms);

/// The address to which an applied submission led, and the changes of others meanwhile.
std::string applied_json(Applied const& applied);

/// Problem details (RFC 9457) of a refused submission: what changed since its form was rendered,
/// what breaks a constraint, and the form to be submitted again.
std::string problem_json(http::Status status, Form const& refused);

/// Problem details of a submission whose form cannot be shown, and of the failure that is its
/// cause, if there is one.
std::string problem_json(PlainRefusal const& refusal, Fate fate,
                         std::optional<FailureReport> const& failure);

/// Problem details of another request: of the fate of what it may have submitted, and of the
/// failure that is their cause, if there is one.
std::string problem_json(http::Status status, std::string_view detail, std::optional<Fate> fate,
                         std::optional<FailureReport> const& failure);

}  // namespace holdfast
