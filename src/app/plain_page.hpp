// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <holdfast/widgets/page_head.hpp>

#include "app/post.hpp"
#include "app/refusal.hpp"

namespace holdfast {

/// What happened, everything typed, copyable, and where it helps a button that sends the very
/// same submission again.
std::string plain_page(PageHead head, Post const& post, PlainRefusal const& refusal,
                       std::optional<Url> const& login);

/// What a user may do about an error.
std::string advice(http::Status status);

/// What happened, in those words, and a way on.
std::string error_page(PageHead head, http::Status status, std::string_view text,
                       std::optional<Url> const& login);

}  // namespace holdfast
