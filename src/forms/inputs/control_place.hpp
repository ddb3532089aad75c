// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace holdfast {

/// The place of the labels of a row's controls: at each control, or once in the heading of the
/// column.
enum class RowLabels : std::uint8_t { at_controls, in_headings };

/// Whether a row's object is saved or new.
enum class RowState : std::uint8_t { saved, blank };

/// The properties of a row that its controls need.
struct RowPlace {
    std::string key;                            ///< starts their keys, such as `product[17].`
    std::string name;                           ///< the row's name for users
    std::string given_name;                     ///< the name from the application; may be blank
    RowLabels labels = RowLabels::at_controls;  ///< where its labels are
    RowState state = RowState::saved;           ///< saved or new
};

/// The place of a control: its form, its rendering and its row.
struct ControlPlace {
    std::string_view form;          ///< its key
    std::string_view suffix;        ///< of the rendering's names
    std::string_view owner;         ///< the id of the form's element, unless that is around it
    RowPlace const* row = nullptr;  ///< outlives the control; null outside of rows
};

}  // namespace holdfast
