// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/forms/refusal/refusal_report.hpp>
#include <holdfast/forms/submission/refused_submission.hpp>

namespace holdfast {

/// Puts what was typed back into a refused form's inputs, and says what differs from what its
/// user saw (protocol.md, "Refused").
class RefusalReporter {
public:
    /// `present` is what the page that answers shows. All must outlive the reporter.
    RefusalReporter(RefusedSubmission const& refused, std::span<PrimitiveInput* const> inputs,
                    std::span<concurrency::Participant const> present)
        : refused_{refused}, inputs_{inputs}, present_{present} {}

    RefusalReport report();

private:
    void restore_typed_texts();
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

    concurrency::Recorded const* recorded(std::string_view key) const;
    PrimitiveInput* input(std::string_view key) const;
    std::optional<std::string> sent(PrimitiveInput const& input) const;
    bool touched(PrimitiveInput const& input, std::string_view text) const;
    bool touched(concurrency::Recorded const& base, std::string_view text) const;

    RefusedSubmission const& refused_;
    std::span<PrimitiveInput* const> inputs_;
    std::span<concurrency::Participant const> present_;
    std::unordered_map<std::string_view, PrimitiveInput*> by_key_;
    std::map<std::string, std::string, std::less<>> typed_;  // texts, by the input's key
    std::unordered_map<std::string, std::size_t> kept_;      // places in the report, by key
    RefusalReport report_;
};

}  // namespace holdfast
