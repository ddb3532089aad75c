// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <holdfast/app/settings/application_options.hpp>
#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/app/views/view.hpp>
#include <holdfast/concurrency/compare.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/forms/rows/form_row.hpp>

#include "app/submission/post.hpp"

namespace holdfast {

/// The form of a submission, rebuilt inside the transaction that is to apply it. Application code
/// sees neither typed text nor an exception here before the check has passed.
class SubmittedForm {
public:
    /// Step 3. Throws FormRefusal, PlainRefusal or MalformedSubmission when the form or the one
    /// button pressed is not there.
    SubmittedForm(concurrency::Keyring const& keyring, ApplicationOptions const& options,
                  sql::Transaction& transaction, Session session, Post const& post);

    /// Step 4. Throws FormRefusal when the page is not as its user saw it, as far as the form's
    /// policy asks for that.
    void check();

    /// What others changed that the check let pass.
    std::vector<concurrency::Change> const& passed() const { return passed_; }

    // Step 5, in this order.
    void validate() const;  ///< throws FormRefusal; MalformedSubmission for absent or double inputs
    void apply() const;
    void prepare(SlowWorks const& done) const;  ///< throws SlowWorkAsked while there is none
    void fire(Deliverers const& deliverers);

    /// The application's words for constraints of the database.
    std::vector<ExplainedViolation> explained_violations() const;

    /// Whether the event left messages.
    bool has_posted() const { return view_.outbox().size() > 0; }

    /// Where the user goes after the event.
    Url const& location() const { return location_; }

    Session const& session() const { return view_.session(); }

    /// What the user is told of it on the next page; empty: nothing.
    std::string said() const;

private:
    bool touched(PrimitiveInput const& input) const;
    bool passes(concurrency::Change const& change);
    bool merges(PrimitiveInput const& input);
    void require_rights() const;
    void require_place_for_ignored_texts() const;
    void require_options_as_chosen() const;
    bool means_what_it_meant(PrimitiveInput const& input) const;
    std::string text_of(PrimitiveInput const& input) const;
    Proposal proposal() const;
    bool is_wanted(FormRow const& row) const;
    bool gives(PrimitiveInput const& input) const;
    void require_room() const;
    bool is_set_aside(PrimitiveInput const& input) const { return set_aside_.contains(&input); }
    void find_form();
    void find_button();
    void set_rows_aside();

    Post const& post_;
    sql::Transaction& transaction_;
    View view_;
    std::unique_ptr<HTML5Page> page_;  // refers to the view
    Form* form_ = nullptr;
    ButtonInput const* button_ = nullptr;
    Url location_;
    std::vector<concurrency::Change> passed_;
    std::vector<FormRow const*> added_rows_;
    std::unordered_set<PrimitiveInput const*> set_aside_;  // of rows without an object to store
    std::unordered_set<PrimitiveInput const*> of_removed_rows_;
    std::map<std::string, std::string, std::less<>> merged_;  // texts, by the input's key
};

}  // namespace holdfast
