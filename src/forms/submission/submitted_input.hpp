// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <holdfast/concurrency/base.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// The part of a submission about one input of its form. All that it points to outlives it.
struct SubmittedInput {
    PrimitiveInput* input = nullptr;
    concurrency::Recorded const* recorded = nullptr;  ///< what its user saw, or null
    std::optional<std::string> typed{};  ///< what the input reads in a text that differs from its
                                         ///< echo; nothing where nobody touched it
    bool takes_current = false;          ///< its user gave up what was typed
    bool is_well_formed = true;          ///< a browser sends it as often as it was sent
    bool is_set_aside = false;           ///< it stands in a row that has no object to store
    bool is_of_removed_row = false;

    bool is_enabled() const { return input->availability() == Availability::enabled; }

    /// Whether its user typed something that is to be stored.
    bool is_touched() const { return typed && !takes_current; }

    /// The text to be stored: what was typed, or else the present value.
    std::string text() const { return is_touched() ? *typed : input->field().canonical(); }

    /// The typed text that may be shown again; null for a secret.
    std::string const* shown_again() const {
        return typed && input->disclosure() == Disclosure::shown ? &*typed : nullptr;
    }

    /// Whether its user gave a new object something; a preset that was taken out, or typed again,
    /// is nothing.
    bool gives() const;
};

}  // namespace holdfast
