// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <holdfast/concurrency/participant.hpp>

#include "html/page_sets.hpp"

namespace holdfast {

class ButtonInput;
class Form;
class FormRow;
class FormRows;
class PrimitiveInput;
class RefusalAlert;
struct RowPlace;

/// The parts of a form on its page, in document order.
struct FormParts {
    html::PageVector<PrimitiveInput*> inputs;                        ///< visible inputs
    html::PageMap<std::string_view, PrimitiveInput*> inputs_by_key;  ///< the same
    html::PageVector<ButtonInput*> buttons;                          ///< visible buttons
    html::PageVector<FormRows*> row_lists;                           ///< lists of rows
    html::PageVector<FormRow*> rows;                                 ///< rows of all lists
    html::PageVector<FormRow*> left_out;                ///< rows for which there is no room
    html::PageVector<Form*> nested;                     ///< forms within the form
    std::vector<concurrency::Participant> tracked;      ///< strings of tracked widgets
    html::PageVector<RowPlace const*> rows_of_tracked;  ///< for each of them, null outside of rows
    html::PageSet<std::string> unreadable;              ///< keys of fields that may not be read now
    RefusalAlert* alert = nullptr;                      ///< placed by the application, or null
};

}  // namespace holdfast
