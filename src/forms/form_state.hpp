// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/fields/bound_event.hpp>
#include <holdfast/html/page_memory.hpp>
#include <holdfast/text/url.hpp>

#include "forms/form_parts.hpp"
#include "forms/refusal/refusal_report.hpp"

namespace holdfast {

/// The address to which a user goes after an event, if a guard holds.
struct Transition {
    BoundEvent event;
    std::function<Url()> target;  ///< called after the event, like the guard
    std::function<bool()> guard;
};

/// The explanation of a violated constraint of the database.
struct ViolationWords {
    std::string constraint;
    PrimitiveInput const* input;
    std::string words;
};

/// The knowledge of a form beside its properties: its ways out, and what its page makes of it.
struct FormState : html::OfPage {
    std::vector<Transition> transitions;
    std::vector<ViolationWords> violation_words;
    FormParts parts;
    std::string owner;  ///< its element's id, where the element is behind the form around it
    std::string seal;
    bool is_too_large = false;
    std::optional<RefusalReport> report;
};

}  // namespace holdfast
