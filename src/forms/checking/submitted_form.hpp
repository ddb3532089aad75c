// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/concurrency/compare.hpp>
#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/forms/rows/form_row.hpp>

#include "forms/submission/form_refusal.hpp"
#include "forms/submission/submission.hpp"
#include "forms/submission/submitted_inputs.hpp"

namespace holdfast {

/// A form as it is now beside what was submitted from it: checks, validates and stores what was
/// typed (protocol.md, "Submit", steps 4 and 5). Knows no transaction, event or view.
class SubmittedForm {
public:
    /// The form is attached. All outlive it.
    SubmittedForm(Form& form, Submission const& submission, concurrency::OpenedSeal const& opened);

    /// Refuses when the form is not as its user saw it, as far as its policy asks for that. To be
    /// called once.
    std::optional<FormRefusal> check();

    /// The changes of others that the check let pass.
    std::vector<concurrency::Change> const& passed() const { return passed_; }

    /// Whether each enabled input was sent as often as a browser sends it.
    bool is_well_formed() const;

    /// Refuses what breaks a constraint, and rows for which the form has no room.
    std::optional<FormRefusal> validate() const;

    /// Stores what was typed in the form's objects, and hands new ones over.
    void apply() const;

private:
    void set_rows_aside();
    void set_aside(FormRow const& row);
    bool is_wanted(FormRow const& row) const;
    bool gives(FormRow const& row) const;
    std::optional<FormRefusal> refuse_without_rights() const;
    bool passes(concurrency::Change const& change);
    bool merges(SubmittedInput& input);
    bool has_place_for_ignored_texts() const;
    bool means_what_it_meant(SubmittedInput const& input) const;
    Proposal proposal() const;
    bool has_room() const;

    Form& form_;
    Submission const& submission_;
    concurrency::OpenedSeal const& opened_;
    SubmittedInputs inputs_;
    std::vector<concurrency::Change> passed_;
    std::set<std::string, std::less<>> merged_;  // keys of inputs
    std::vector<FormRow const*> added_rows_;
    std::vector<FormRow const*> removed_rows_;
};

/// The refusal of a form that is no longer as its user saw it.
FormRefusal conflict();

}  // namespace holdfast
