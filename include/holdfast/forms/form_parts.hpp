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

/// What a form found of its own on the page, in document order.
struct FormParts {
    std::vector<PrimitiveInput*> inputs;
    std::unordered_map<std::string_view, PrimitiveInput*> inputs_by_key;
    std::vector<ButtonInput*> buttons;
    std::vector<FormRows*> row_lists;
    std::vector<FormRow*> rows;
    std::vector<FormRow*> left_out;  // rows for which there is no room
    std::vector<Form*> nested;
    std::vector<concurrency::Participant> tracked;
    std::vector<RowPlace const*> rows_of_tracked;  // for each of them, null outside of rows
    std::unordered_set<std::string> unreadable;    // keys of what may not be read now
    RefusalAlert* alert = nullptr;
};

}  // namespace holdfast
