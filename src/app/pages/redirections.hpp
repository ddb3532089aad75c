// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/app/views/redirect.hpp>
#include <holdfast/http/response.hpp>

#include "app/pages/application_context.hpp"
#include "app/pages/plain_pages.hpp"
#include "app/submission/applied.hpp"
#include "app/submission/post.hpp"

namespace holdfast {

/// Answers that lead to another page: by the header, or by a link where its address is too long.
class Redirections {
public:
    /// Both outlive it.
    Redirections(ApplicationContext const& context, PlainPages const& plain_pages)
        : context_{context}, plain_pages_{plain_pages} {}

    /// Leads to where a page has sent its user instead. Throws http::Error when that is no web
    /// address.
    http::Response to(Redirect const& redirect) const;

    /// Leads to the page that comes after a submission, which says what others changed meanwhile,
    /// or when it was applied before.
    http::Response applied(Post const& post, Applied const& applied) const;

    /// Has the next page show a sealed notice.
    void keep_notice(http::Response& response, std::string notice) const;

private:
    http::Response answer_to_applied(Post const& post, Applied const& applied) const;

    ApplicationContext const& context_;
    PlainPages const& plain_pages_;
};

}  // namespace holdfast
