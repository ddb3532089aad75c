// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <holdfast/concurrency/keyring.hpp>

#include "forms/submission/submitted_input.hpp"

namespace holdfast {

/// The labels of options that may be gone by now, as a submission's user saw them.
class OptionLabels {
public:
    /// Null for a seal that was not opened. It outlives this.
    explicit OptionLabels(concurrency::OpenedSeal const* opened) : opened_{opened} {}

    /// The label of a value then, or nothing where the base does not know it; the record may be
    /// null.
    std::optional<std::string> then(concurrency::Recorded const* recorded,
                                    std::string_view value) const;

    /// A typed text in the words of the page.
    std::string display(SubmittedInput const& submitted, std::string const& typed) const;

private:
    concurrency::OpenedSeal const* opened_;
};

}  // namespace holdfast
