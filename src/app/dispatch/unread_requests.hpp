// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <holdfast/http/refusal.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>

#include "app/pages/application_context.hpp"
#include "app/pages/plain_pages.hpp"

namespace holdfast {

/// The methods that the address of a request takes, for the header `Allow`.
std::string_view allowed_methods(http::Request const& request);

/// Answers requests that are refused before their content was read.
class UnreadRequests {
public:
    /// Its arguments outlive it.
    UnreadRequests(ApplicationContext const& context, PlainPages const& pages)
        : context_{context}, pages_{pages} {}

    /// Answers one, and counts it if it is a submission.
    http::Response refused(http::Request const& request, http::Refusal const& refusal) const;

private:
    void count(http::Status status) const;

    ApplicationContext const& context_;
    PlainPages const& pages_;
};

}  // namespace holdfast
