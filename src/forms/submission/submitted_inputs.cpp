// SPDX-License-Identifier: MIT
#include "forms/submission/submitted_inputs.hpp"

#include <utility>

#include <holdfast/concurrency/echo.hpp>

namespace holdfast {
namespace {

struct Resolver {
    Submission const& submission;
    concurrency::OpenedSeal const* opened;

    SubmittedInput operator()(PrimitiveInput& input) const {
        auto const* const recorded =
            opened == nullptr ? nullptr : opened->seal.base.find(input.key());
        auto const text = sent(input, recorded);
        SubmittedInput submitted{.input = &input,
                                 .recorded = recorded,
                                 .takes_current = submission.takes_current(input.key()),
                                 .is_well_formed = is_well_formed(input, recorded, text)};
        if (text && is_typed(input, recorded, *text)) submitted.typed = input.read(*text);
        return submitted;
    }

    std::optional<std::string> sent(PrimitiveInput const& input,
                                    concurrency::Recorded const* recorded) const {
        bool const could_send = input.availability() == Availability::enabled;
        if (opened == nullptr && could_send) return submission.text(input.key(), input.absence());
        return submission.text(input.key(), recorded);
    }

    // Browsers send nothing for a disabled control: what was sent for one was typed somehow.
    // Without a base only a text that differs from the present value can have been typed.
    bool is_typed(PrimitiveInput const& input, concurrency::Recorded const* recorded,
                  std::string_view text) const {
        if (recorded != nullptr) {
            return recorded->availability == Availability::disabled ||
                   concurrency::touched(*recorded, text, opened->digester);
        }
        if (input.disclosure() == Disclosure::secret) return !text.empty();
        return text != input.echo(input.field().canonical());
    }

    bool is_well_formed(PrimitiveInput const& input, concurrency::Recorded const* recorded,
                        std::optional<std::string> const& text) const {
        bool const may_be_sent =
            recorded != nullptr && recorded->availability == Availability::enabled;
        bool const is_twice =
            input.absence() != Absence::empty_set && submission.texts(input.key()).size() > 1;
        return text.has_value() == may_be_sent && !is_twice;
    }
};

}  // namespace

SubmittedInputs::SubmittedInputs(std::span<PrimitiveInput* const> inputs,
                                 Submission const& submission,
                                 concurrency::OpenedSeal const* opened) {
    Resolver const resolve{submission, opened};
    inputs_.reserve(inputs.size());
    for (auto* const input : inputs) {
        by_key_.emplace(input->key(), inputs_.size());
        inputs_.push_back(resolve(*input));
    }
}

SubmittedInput* SubmittedInputs::find(std::string_view key) {
    auto const found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : &inputs_[found->second];
}

SubmittedInput const* SubmittedInputs::find(std::string_view key) const {
    auto const found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : &inputs_[found->second];
}

}  // namespace holdfast
