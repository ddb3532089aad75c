// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace holdfast {

/// Where the users of a row's controls see what they are called: at each control, or once in the
/// heading of the column.
enum class RowLabels : std::uint8_t { at_controls, in_headings };

/// Whether a row's object is saved, or is one that a user may add.
enum class RowState : std::uint8_t { saved, blank };

/// What a row gives to the controls in it.
struct RowPlace {
    std::string key;   ///< starts their keys, such as `product[17].`
    std::string name;  ///< what users call the row
    RowLabels labels = RowLabels::at_controls;
    RowState state = RowState::saved;
};

/// Where a control stands: in which form of which rendering, and in which row.
struct ControlPlace {
    std::string_view form;          ///< its key
    std::string_view suffix;        ///< of the rendering's names
    std::string_view owner;         ///< the id of the form's element, unless that is around it
    RowPlace const* row = nullptr;  ///< outlives the control; null outside of rows
};

}  // namespace holdfast
