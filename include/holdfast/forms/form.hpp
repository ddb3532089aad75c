// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/fields/bound_event.hpp>
#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/forms/concurrency_policy.hpp>
#include <holdfast/forms/form_context.hpp>
#include <holdfast/forms/form_parts.hpp>
#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/forms/refusal/refusal_alert.hpp>
#include <holdfast/forms/refusal/refusal_report.hpp>
#include <holdfast/forms/transition.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

using concurrency::Repetition;

class FormRow;
struct SizeLimits;
struct SubmissionSize;

/// Explains a violated constraint of the database at an input.
struct ExplainedViolation {
    std::string constraint;  ///< as the database calls it
    std::string input;       ///< its key
    std::string words;       ///< for its user
};

/// A form whose submission is applied only to the state that its user saw.
class Form : public Element {
public:
    /// The key is unique on the page; the context outlives the form.
    Form(FormContext& context, std::string key);

    std::string const& key() const { return key_; }
    FormContext const& context() const { return context_; }

    /// Why the submission that this page answers was refused, or null. Show it to the user; a
    /// form that does not place an alert itself shows it at its top.
    DomainException const* exception() const { return exception_ ? &*exception_ : nullptr; }

    /// Where a user goes after the event; without it, to the same page again.
    void define_event_handler(BoundEvent const& event, Url target) {
        define_transition(event, std::move(target));
    }

    /// The same if a guard holds: the first transition of an event whose guard does is taken. The
    /// target is an address, a bookmark or a callable that returns one, the guard a callable that
    /// returns bool; both are called after the event, in its transaction, with what it returned if
    /// they take that.
    template <std::derived_from<BoundEvent> Event, class Target, class Guard = bool>
    void define_transition(Event const& event, Target target, Guard guard = true) {
        transitions_.push_back({event, detail::after<Url>(event, std::move(target)),
                                detail::after<bool>(event, std::move(guard))});
    }

    /// Says in the application's words, at an input of this form, that the database refused what
    /// the event wrote because of that constraint: the name of one on PostgreSQL, of an index over
    /// an expression on both databases, and on SQLite else its columns (see SqlError::constraint).
    /// To be called for each of the names that a constraint has.
    void explain_violation(std::string constraint, PrimitiveInput& input, std::string words);

    /// Says which object the form is about, so that it is refused when it is about another; the
    /// name is what its users call it.
    void set_object(std::string identity, std::string name) {
        object_ = {std::move(identity), std::move(name)};
    }

    /// Relies on the tracked widgets in something that stands elsewhere on the page, and outlives
    /// the form.
    void relies_on(Widget& widget) { relied_on_.push_back(&widget); }

    ConcurrencyPolicy concurrency_policy() const { return concurrency_policy_; }
    void set_concurrency_policy(ConcurrencyPolicy policy) { concurrency_policy_ = policy; }

    /// For login and logout only: a submission that comes again runs again.
    Repetition repetition() const { return repetition_; }
    void set_repetition(Repetition repetition) { repetition_ = repetition; }

    /// Finds the form's inputs, buttons, rows and tracked widgets and names them; called once,
    /// after the page is built and those forms around it are attached (see `attach`). Throws
    /// std::logic_error for what cannot be a key.
    void attach();

    /// Takes the base from what the form shows now; called once, before the page is written. What
    /// is more than the server takes at once is left out, or not to be changed, and the form says
    /// so.
    void seal();

    /// Whether its page could be sent again, whole, with those blank rows saved, in which texts of
    /// so many bytes were typed, and those other rows removed.
    bool has_room_for(std::span<FormRow const* const> added,
                      std::span<FormRow const* const> removed, std::size_t typed) const;

    std::span<PrimitiveInput* const> inputs() const { return parts_.inputs; }
    std::span<ButtonInput* const> buttons() const { return parts_.buttons; }
    std::span<FormRow* const> rows() const { return parts_.rows; }
    std::span<FormRows* const> row_lists() const { return parts_.row_lists; }

    /// The input or the button of that key, or null.
    PrimitiveInput const* input(std::string_view key) const;
    ButtonInput const* button(std::string_view key) const;

    /// Where an event leads that was fired; nothing: to the same page.
    std::optional<Url> target(BoundEvent const& event) const;

    /// The name and the text of the seal that the form sends; empty before `seal`.
    std::string seal_name() const;
    std::string const& seal_text() const { return seal_; }

    std::vector<ExplainedViolation> explained_violations() const;

    /// What this page says of the submission that it refuses, or null.
    RefusalReport const* report() const { return report_ ? &*report_ : nullptr; }

    Url const& address() const { return context_.rendering().address; }

    /// What the form relies on, in document order.
    std::vector<concurrency::Participant> participants() const;

protected:
    Form(FormContext& context, std::string key, WidgetRole role);

    void write(html::Writer& writer) const override;

private:
    struct ViolationWords {
        std::string constraint;
        PrimitiveInput const* input;
        std::string words;
    };

    void report_refusal(RefusedSubmission const& refused);
    void focus_added_row(RefusedSubmission const& refused);
    void shorten_as_recorded();
    bool take_base();
    void shorten();
    std::vector<PrimitiveInput*> inputs_without_place() const;
    void keep_texts_without_place();
    void give_up();
    void offer_rows_that_fit();
    SubmissionSize size() const;
    SizeLimits limits() const;
    void limit_input();
    void add_shortened(std::vector<concurrency::Participant>& participants) const;
    std::string kept_name(KeptText const& kept) const;
    void write_contents(html::Writer& writer) const;
    void write_seal(html::Writer& writer) const;
    void write_default_button(html::Writer& writer) const;
    void write_kept_texts(html::Writer& writer) const;
    void write_owner(html::Writer& writer) const;
    void write_nested_elements(html::Writer& writer) const;

    FormContext& context_;
    std::string key_;
    std::optional<DomainException> exception_;
    std::pair<std::string, std::string> object_;  // identity and name
    ConcurrencyPolicy concurrency_policy_ = ConcurrencyPolicy::refuse;
    Repetition repetition_ = Repetition::recognised;
    std::vector<Widget*> relied_on_;
    std::vector<Transition> transitions_;
    std::vector<ViolationWords> violation_words_;
    FormParts parts_;
    std::string owner_;  // its element's id, where the element is behind the form around it
    std::string seal_;
    bool is_too_large_ = false;
    std::optional<RefusalReport> report_;
};

}  // namespace holdfast
