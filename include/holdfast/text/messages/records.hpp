// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/text/message.hpp>

/// Sentences of the ready pages of records.
namespace holdfast::messages {

using text::Message;

inline constexpr Message add_record{"Add"};
inline constexpr Message save_record{"Save"};
inline constexpr Message delete_record{"Delete"};
inline constexpr Message delete_this_record{"Delete…"};
inline constexpr Message keep_record{"Keep it"};
inline constexpr Message title_of_adding{"Add"};
inline constexpr Message title_of_editing{"Edit {name}"};
inline constexpr Message title_of_deleting{"Delete {name}"};
inline constexpr Message deleted_for_good{"What is deleted is gone for good:"};
inline constexpr Message record_without_name{"Number {key}"};
inline constexpr Message search_in{"Search in {fields}"};
inline constexpr Message record_is_not_for_you{"You may not do this here."};

}  // namespace holdfast::messages
