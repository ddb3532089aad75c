// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/text/message.hpp>

/// Every sentence for users is in this folder, whole and with named places.
namespace holdfast::messages {

using text::CountedMessage;
using text::Message;

inline constexpr Message list_goes_on{"{list}, {next}"};
inline constexpr Message two_sentences{"{first} {second}"};
inline constexpr Message thing_of_row{"{thing} of {row}"};
inline constexpr Message sentence_about_row{"{row}: {sentence}"};
inline constexpr Message empty_value{"empty"};

}  // namespace holdfast::messages
