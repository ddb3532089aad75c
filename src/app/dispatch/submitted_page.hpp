// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/app/session/session.hpp>
#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/app/views/view.hpp>
#include <holdfast/fields/slow_work.hpp>
#include <holdfast/forms/form.hpp>

#include "app/pages/application_context.hpp"
#include "app/submission/applied.hpp"
#include "app/submission/post.hpp"
#include "app/submission/refusal.hpp"
#include "forms/checking/submitted_form.hpp"

namespace holdfast {

/// The page of a submission, rebuilt inside the transaction that is to apply it, with its form and
/// the event of the button pressed. Application code sees neither typed text nor an exception here
/// before the check has passed.
class SubmittedPage {
public:
    /// All but the session outlive it.
    SubmittedPage(ApplicationContext const& context, sql::Transaction& transaction, Session session,
                  Post const& post);

    /// Ends the submission when its form or the one button pressed is not there. To be called
    /// before all others.
    std::optional<Ending> find_form_and_button();

    SubmittedForm& submitted() { return *submitted_; }

    /// Gives the event the slow work that it asks for, or asks for it while there is none.
    std::optional<SlowWorkAsked> prepare(SlowWorks const& done) const;

    /// Fires the event. It may refuse a value that another record has.
    std::optional<FormRefusal> fire(Deliverers const& deliverers);

    /// The application's words for constraints of the database.
    std::vector<ExplainedViolation> explained_violations() const {
        return form_->explained_violations();
    }

    /// The changes of others that the check let pass.
    std::vector<concurrency::Change> const& passed() const { return submitted_->passed(); }

    /// Whether the event left messages.
    bool has_posted() const { return view_.outbox().size() > 0; }

    /// The address to which the user goes after the event.
    Url const& location() const { return location_; }

    Session const& session() const { return view_.session(); }

    /// The words about it for the user on the next page; empty: none.
    std::string said() const;

private:
    std::optional<Ending> find_form();
    std::optional<Ending> find_button();
    std::optional<FormRefusal> fire_event() const;

    Post const& post_;
    sql::Transaction& transaction_;
    View view_;
    std::unique_ptr<HTML5Page> page_;  // refers to the view
    Form* form_ = nullptr;
    ButtonInput const* button_ = nullptr;
    std::unique_ptr<SubmittedForm> submitted_;
    Url location_;
};

}  // namespace holdfast
