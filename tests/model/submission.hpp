// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/state.hpp"

namespace holdfast::model {

enum class Policy { refuse, merge };

/// Several rendered pages can belong to one intention, which is applied at most once.
using Intention = int;

using Sent = std::vector<std::pair<std::string, std::string>>;

/// The readable part of the seal: of one that is damaged it can be read which intention it is of,
/// but not whether a claim is for the same input.
enum class Seal { valid, of_another_user, of_another_form, damaged, missing };

struct Submission {
    Policy policy = Policy::refuse;  ///< of the form that it is sent to
    Seal seal = Seal::valid;
    Intention intention = 0;
    State base;  ///< what its page showed
    Sent sent;   ///< by name, the button last

    /// Whether it is known what its user saw.
    bool is_base_known() const { return seal == Seal::valid; }

    std::optional<std::string> text(std::string_view name) const;

    /// The text that its user typed there; nothing when it is what an untouched control sends.
    std::optional<std::string> typed(std::string_view name, Value const& compared_with) const;
    std::optional<std::string> typed(std::string_view name) const;

    /// The same, but for what its user gave up for the current value.
    std::optional<std::string> wanted(std::string_view name) const;

    bool takes_current(std::string_view name) const;
    std::string pressed() const;

    /// Whether it asks for one more blank row, and submits nothing.
    bool is_preview() const;

    /// Whether the row of that name is to be removed.
    bool removes(std::string const& row) const;
    std::size_t blank_rows() const;
};

}  // namespace holdfast::model
