// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/forms/form.hpp>
#include <holdfast/http/status.hpp>

namespace holdfast {

/// A page as programs see it: its forms, with what a submission of each is to send.
std::string page_json(std::string_view title, std::span<Form* const> forms);

/// Where a submission led that was applied, now or at a time before (seconds since 1970).
std::string applied_json(Url const& location, std::optional<std::int64_t> before);

/// Problem details (RFC 9457) of a refused submission: what changed since its form was rendered,
/// what breaks a constraint, and the form to be submitted again.
std::string problem_json(http::Status status, Form const& refused);

/// Problem details of what has no form.
std::string problem_json(http::Status status, std::string_view detail);

}  // namespace holdfast
