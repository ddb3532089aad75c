// SPDX-License-Identifier: MIT
#include "forms/submission/submitted_input.hpp"

namespace holdfast {

bool SubmittedInput::gives() const {
    if (!is_touched() || input->shows_as_present(*typed)) return false;
    bool const is_one_option = input->options() && input->absence() != Absence::empty_set;
    return is_one_option ? !typed->empty() : input->field().is_given(*typed);
}

}  // namespace holdfast
