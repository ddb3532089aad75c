// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/fields/bound_event.hpp>
#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/forms/concurrency_policy.hpp>
#include <holdfast/forms/form_context.hpp>
#include <holdfast/forms/form_parts.hpp>
#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/forms/inputs/form_part_visitor.hpp>
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

/// A form. Its submission is applied only to the state that its user saw.
class Form : public Element {
public:
    /// The key is unique on the page; the context outlives the form.
    Form(FormContext& context, std::string key);

    /// The form's key, unique on the page.
    std::string const& key() const { return key_; }

    /// The page that the form stands in.
    FormContext const& context() const { return context_; }

    /// The reason why the submission that this page answers was refused, or null. Show it to the
    /// user. A form that does not place an alert itself shows it at its top.
    DomainException const* exception() const { return exception_ ? &*exception_ : nullptr; }

    /// Sends the user there after the event. Without it, the user comes to the same page again.
    void define_event_handler(BoundEvent const& event, Url target) {
        define_transition(event, std::move(target));
    }

    /// Sends the user there after the event if a guard holds. The first transition whose guard
    /// holds is taken. The target is an address, a bookmark or a callable that returns one. The
    /// guard is a callable that returns bool. Both are called after the event, in its transaction,
    /// with the event's result if they take it.
    template <std::derived_from<BoundEvent> Event, class Target, class Guard = bool>
    void define_transition(Event const& event, Target target, Guard guard = true) {
        transitions_.push_back({event, detail::after<Url>(event, std::move(target)),
                                detail::after<bool>(event, std::move(guard))});
    }

    /// Explains a violated constraint of the database at an input of this form, in the
    /// application's words. PostgreSQL calls a constraint by its name; SQLite calls an index over
    /// an expression by its name and others by their columns (see SqlError::constraint). Call it
    /// for each name of a constraint.
    void explain_violation(std::string constraint, PrimitiveInput& input, std::string words);

    /// Says which object the form is about. A submission about another object is refused. The name
    /// is the object's name for users.
    void set_object(std::string identity, std::string name) {
        object_ = {std::move(identity), std::move(name)};
    }

    /// Relies on the tracked widgets in another widget of the page, which outlives the form.
    void relies_on(Widget& widget) { relied_on_.push_back(&widget); }

    /// Fires the form's events whatever became of their records. Otherwise a form relies on all
    /// fields of a record whose event it fires, unless it has inputs of that record.
    void relies_on_nothing() { relies_on_records_ = false; }

    /// Keeps an object as long as the form, such as one that a function returned:
    /// `auto& task = keep(Task::load(…))`. Use it, or a member, for whatever inputs and buttons
    /// are bound to.
    template <class Object>
    std::remove_cvref_t<Object>& keep(Object&& object) {
        auto kept = std::make_shared<std::remove_cvref_t<Object>>(std::forward<Object>(object));
        kept_.push_back(kept);
        return *kept;
    }

    /// The treatment of others' changes; `refuse` by default.
    ConcurrencyPolicy concurrency_policy() const { return concurrency_policy_; }

    /// Sets that treatment, before the form is attached.
    void set_concurrency_policy(ConcurrencyPolicy policy) { concurrency_policy_ = policy; }

    /// The treatment of a repeated submission.
    Repetition repetition() const { return repetition_; }

    /// Sets that treatment; `run_again` is for login and logout only.
    void set_repetition(Repetition repetition) { repetition_ = repetition; }

    /// Finds the form's inputs, buttons, rows and tracked widgets and names them. Called once,
    /// after the page is built and the forms around it are attached (see `attach`). Throws
    /// std::logic_error for an invalid key.
    void attach();

    /// Takes the base from the present contents of the form. Called once, before the page is
    /// written. Contents beyond the server's limits are left out or made unchangeable, and the form
    /// says so.
    void seal();

    /// Whether the page could be sent again, whole, once those blank rows are saved, with that many
    /// bytes of typed text, and those other rows are removed.
    bool has_room_for(std::span<FormRow const* const> added,
                      std::span<FormRow const* const> removed, std::size_t typed) const;

    /// The inputs in document order, after `attach`.
    std::span<PrimitiveInput* const> inputs() const { return parts_.inputs; }

    /// The buttons in document order, after `attach`.
    std::span<ButtonInput* const> buttons() const { return parts_.buttons; }

    /// The rows in document order, after `attach`.
    std::span<FormRow* const> rows() const { return parts_.rows; }

    /// The lists of rows in document order, after `attach`.
    std::span<FormRows* const> row_lists() const { return parts_.row_lists; }

    /// The input of that key, or null.
    PrimitiveInput const* input(std::string_view key) const;

    /// The button of that key, or null.
    ButtonInput const* button(std::string_view key) const;

    /// The target of an event that was fired; nothing: the same page.
    std::optional<Url> target(BoundEvent const& event) const;

    /// The name of the seal's control.
    std::string seal_name() const;

    /// The text of the seal; empty before `seal`.
    std::string const& seal_text() const { return seal_; }

    /// The constraints that the form explains.
    std::vector<ExplainedViolation> explained_violations() const;

    /// The report about the submission that this page refuses, or null.
    RefusalReport const* report() const { return report_ ? &*report_ : nullptr; }

    /// The path and query that the form posts to.
    Url const& address() const { return context_.rendering().address; }

    /// Everything that the form relies on, in document order.
    std::vector<concurrency::Participant> participants() const;

    void accept(FormPartVisitor& visitor) override { visitor.visit(*this); }

protected:
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
    void fit(concurrency::DatedInstance const& instance);
    SubmissionSize take_base(concurrency::DatedInstance const& instance);
    SubmissionSize shorten(concurrency::DatedInstance const& instance);
    std::vector<PrimitiveInput*> inputs_without_place() const;
    void keep_texts_without_place();
    void give_up();
    void offer_rows_that_fit(SubmissionSize const& size);
    SubmissionSize size() const;
    SizeLimits limits() const;
    void limit_input(SubmissionSize const& size);
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
    std::vector<std::shared_ptr<void>> kept_;
    std::vector<Widget*> relied_on_;
    bool relies_on_records_ = true;
    std::vector<Transition> transitions_;
    std::vector<ViolationWords> violation_words_;
    FormParts parts_;
    std::string owner_;  // its element's id, where the element is behind the form around it
    std::string seal_;
    bool is_too_large_ = false;
    std::optional<RefusalReport> report_;
};

}  // namespace holdfast
