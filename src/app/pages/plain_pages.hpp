// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include <holdfast/http/method.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>
#include <holdfast/http/status.hpp>
#include <holdfast/text/url.hpp>

#include "app/pages/application_context.hpp"
#include "app/pages/labels.hpp"
#include "app/pages/library_head.hpp"
#include "app/pages/plain_page.hpp"
#include "app/submission/post.hpp"
#include "app/submission/refusal.hpp"
#include "app/telemetry/failure.hpp"

namespace holdfast {

/// Answers with pages that need no view and no database.
class PlainPages {
public:
    /// Both outlive it.
    PlainPages(ApplicationContext const& context, LibraryHead const& head)
        : context_{context}, head_{head} {}

    /// A refused submission, with everything typed (protocol.md, "Refused").
    http::Response refused(Post const& post, PlainRefusal const& refusal) const;

    /// An error page without anything of the request.
    http::Response error(http::Request const& request, http::Status status) const;
    http::Response error(http::Request const& request, http::Status status,
                         std::string_view text) const;

    /// The error page of a request that failed, in those words.
    http::Response failed(http::Request const& request, Failure const& failure,
                          std::string_view text) const;

    /// A way on to an address that is too long for a header.
    http::Response link(std::string_view headline, Url const& location) const;

private:
    Labels labels(Post const& post, PlainRefusal const& refusal) const;
    Labels labels_of_page(Post const& post) const;
    std::optional<Url> public_start() const;
    ErrorLook look(http::Method method) const;
    http::Response error(http::Request const& request, http::Status status, std::string_view text,
                         std::optional<FailureReport> failure) const;

    ApplicationContext const& context_;
    LibraryHead const& head_;
};

}  // namespace holdfast
