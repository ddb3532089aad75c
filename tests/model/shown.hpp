// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/testing/page.hpp>

#include "model/answer.hpp"

namespace holdfast::model {

/// The name that a control has in the model: `card.title.<suffix>` is `title`.
std::string name_of(std::string_view control);

/// A person's reading of a page and the model of an answer must be the same: throws
/// std::runtime_error, and says where they differ.
void expect_shown(testing::Page const& page, Answer const& answer);

/// Nothing that was typed may be missing from a refused page.
void expect_typed_texts_kept(testing::Page const& page, Submission const& submission);

}  // namespace holdfast::model
