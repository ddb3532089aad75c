// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <holdfast/app/views/user_interface.hpp>

#include "app/pages/failure_report.hpp"
#include "app/pages/labels.hpp"
#include "app/submission/post.hpp"
#include "app/submission/refusal.hpp"

namespace holdfast {

/// The parts of pages that need no view and no database.
struct ErrorLook {
    PageHead head;
    PageFactory const& factory;  ///< the application's; none, or one that throws: the library's
    std::optional<Url> login;
    std::optional<Url> start = Url{"/"};        ///< where one can go on from an error
    std::optional<FailureReport> failure = {};  ///< that the page is about
};

/// A page that says what happened and shows everything typed. Where it helps, a button sends the
/// very same submission again.
std::string plain_page(ErrorLook const& look, Post const& post, Labels const& labels,
                       PlainRefusal const& refusal);

/// The advice to a user about an error.
std::string advice(http::Status status);

/// A page that says what happened, in those words, and leads on.
std::string error_page(ErrorLook const& look, http::Status status, std::string_view text);

/// A way on to an address that is too long for a header.
std::string link_page(ErrorLook const& look, std::string_view headline, Url const& location);

}  // namespace holdfast
