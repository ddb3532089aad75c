// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <holdfast/concurrency/keyring.hpp>

#include "forms/submission/submission.hpp"
#include "forms/submission/submitted_input.hpp"

namespace holdfast {

/// A submission resolved against the inputs of its form, once: the check, the validation, what is
/// stored and what a refusal shows all read it.
class SubmittedInputs {
public:
    /// The inputs are attached; the seal is null when it was not opened. All outlive it.
    SubmittedInputs(std::span<PrimitiveInput* const> inputs, Submission const& submission,
                    concurrency::OpenedSeal const* opened);

    std::vector<SubmittedInput>& all() { return inputs_; }
    std::vector<SubmittedInput> const& all() const { return inputs_; }

    /// The input of that key, or null.
    SubmittedInput* find(std::string_view key);
    SubmittedInput const* find(std::string_view key) const;

private:
    std::vector<SubmittedInput> inputs_;
    std::unordered_map<std::string_view, std::size_t> by_key_;
};

}  // namespace holdfast
