// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <holdfast/forms/inputs/primitive_input.hpp>

#include "forms/inputs/input_state.hpp"
#include "forms/refusal/option_labels.hpp"
#include "forms/refusal/refusal_report.hpp"
#include "forms/submission/refused_submission.hpp"
#include "forms/submission/submitted_inputs.hpp"

namespace holdfast {

/// The contents of a refused form: at its inputs, in their order, and above them.
struct ReportedRefusal {
    std::vector<InputState> states;
    RefusalReport report;
};

/// Says where a refused form shows what was typed, and what differs from what its user saw
/// (protocol.md, "Refused").
class RefusalReporter {
public:
    /// `present` is what the page that answers shows. All must outlive the reporter.
    RefusalReporter(RefusedSubmission const& refused, std::span<PrimitiveInput* const> inputs,
                    std::span<concurrency::Participant const> present);

    ReportedRefusal report();

private:
    void restore_typed_texts();
    void restore(SubmittedInput const& submitted, std::string const& text);
    static std::vector<std::string> values_without_place(PrimitiveInput const& input,
                                                         std::string const& text);
    void restore_violations();
    void keep_texts_without_input();
    void keep_sets_and_unticked_boxes();
    void keep(std::string const& key, std::string const& label, std::string text);
    void list_differences();
    void list_differences_without_base();
    void list_options();
    void offer_choices();
    void offer_choice_of_changed(Difference const& difference);

    concurrency::Recorded const* recorded(std::string_view key) const;
    InputState& state(SubmittedInput const& submitted);

    RefusedSubmission const& refused_;
    std::span<concurrency::Participant const> present_;
    OptionLabels labels_;
    SubmittedInputs inputs_;
    std::unordered_map<std::string, std::size_t> kept_;  // places in the report, by key
    std::vector<InputState> states_;                     // in the order of the inputs
    RefusalReport report_;
};

}  // namespace holdfast
