// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "forms/form_parts.hpp"
#include "forms/size/text_room.hpp"

namespace holdfast {

/// The most that a browser sends of a form, but for typed text.
struct SubmissionSize {
    std::size_t fields = 0;
    std::size_t bytes = 0;

    /// The inputs that one types into, and what each demands.
    std::vector<PrimitiveInput*> texts;
    std::vector<TextDemand> demands;

    /// Counts texts of so many bytes that are sent under one name. All sizes are those of what is
    /// encoded.
    void add(std::size_t name_bytes, std::size_t text_bytes, std::size_t count);

    /// Counts a text of so many bytes, encoded, that is sent under a name.
    void add(std::string_view name, std::size_t text_bytes);

    /// Counts a control, and a choice beside it, which a refused page may offer.
    void add_input(PrimitiveInput& input);

    void add_inputs(std::span<PrimitiveInput* const> inputs) {
        for (auto* const input : inputs) add_input(*input);
    }

    /// Counts the one of the form's buttons that has the longest name.
    void add_button(FormParts const& parts);
};

}  // namespace holdfast
