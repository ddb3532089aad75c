// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <holdfast/forms/form_parts.hpp>

#include "forms/text_room.hpp"

namespace holdfast {

/// What a browser sends of a form at most, but for what is typed.
struct SubmissionSize {
    std::size_t fields = 0;
    std::size_t bytes = 0;

    /// The inputs that one types into, and what each demands.
    std::vector<PrimitiveInput*> texts;
    std::vector<TextDemand> demands;

    /// Counts texts of so many bytes, encoded, that are sent under one name.
    void add(std::string_view name, std::size_t text_bytes, std::size_t count = 1);

    /// Counts the controls, and a choice beside each, which a refused page may offer.
    void add_inputs(FormParts const& parts);

    /// Counts the one of the form's buttons that has the longest name.
    void add_button(FormParts const& parts);
};

}  // namespace holdfast
