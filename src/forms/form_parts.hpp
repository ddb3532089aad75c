// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <holdfast/concurrency/participant.hpp>

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
    std::vector<PrimitiveInput*> inputs;                                  ///< visible inputs
    std::unordered_map<std::string_view, PrimitiveInput*> inputs_by_key;  ///< the same
    std::vector<ButtonInput*> buttons;                                    ///< visible buttons
    std::vector<FormRows*> row_lists;                                     ///< lists of rows
    std::vector<FormRow*> rows;                                           ///< rows of all lists
    std::vector<FormRow*> left_out;                 ///< rows for which there is no room
    std::vector<Form*> nested;                      ///< forms within the form
    std::vector<concurrency::Participant> tracked;  ///< strings of tracked widgets
    std::vector<RowPlace const*> rows_of_tracked;   ///< for each of them, null outside of rows
    std::unordered_set<std::string> unreadable;     ///< keys of fields that may not be read now
    RefusalAlert* alert = nullptr;                  ///< placed by the application, or null
};

}  // namespace holdfast
