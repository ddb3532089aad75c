// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/concurrency/participation.hpp>
#include <holdfast/fields/bound_event.hpp>
#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/forms/form_context.hpp>
#include <holdfast/text/url.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

using concurrency::Repetition;

class ButtonInput;
class FormRow;
class FormRows;
class PrimitiveInput;
struct FormState;
struct KeptText;
struct RefusalReport;
struct SizeLimits;
struct SubmissionSize;

/// The treatment of a submission when others changed something meanwhile (protocol.md, "Check").
enum class ConcurrencyPolicy : std::uint8_t {
    refuse,  ///< any change refuses
    merge,   ///< only a change of a touched input, or of anything but an input, refuses; the form
             ///< thereby declares its untouched inputs independent of its touched ones
};

/// Explains a violated constraint of the database at an input.
struct ExplainedViolation {
    std::string constraint;  ///< as the database calls it
    std::string input;       ///< its key
    std::string words;       ///< for its user
};

namespace detail {

// A callable, with what the event returned if it takes that, or a value as it is.
template <class Result, class Event, class Callable>
std::function<Result()> after(Event const& event, Callable callable) {
    if constexpr (std::is_invocable_r_v<Result, Callable&>) {
        return callable;
    } else if constexpr (requires { callable(event.result()); }) {
        return [event, callable = std::move(callable)]() -> Result {
            return callable(event.result());
        };
    } else {
        static_assert(std::constructible_from<Result, Callable>,
                      "a target leads to an address, a guard says bool; as a callable it takes "
                      "nothing, or what the event returned");
        return [result = Result(std::move(callable))] { return result; };
    }
}

}  // namespace detail

/// A form. Its submission is applied only to the state that its user saw.
class Form : public Element {
public:
    /// The key is unique on the page; the context outlives the form.
    Form(FormContext& context, std::string key);
    ~Form() override;

    /// The form's key, unique on the page.
    std::string const& key() const { return key_; }

    /// The page that the form stands in.
    FormContext const& context() const { return context_; }

    /// The reason why the submission that this page answers was refused, or null. Show it to the
    /// user. A form that does not place an alert itself shows it at its top.
    DomainException const* exception() const { return exception_ ? &*exception_ : nullptr; }

    /// Sends the user there after the event. Without it, the user comes to the same page again.
    void define_event_handler(BoundEvent const& event, Url target);

    /// Sends the user there after the event if a guard holds. The first transition whose guard
    /// holds is taken. The target is an address, a bookmark or a callable that returns one. The
    /// guard is a callable that returns bool. Both are called after the event, in its transaction,
    /// with the event's result if they take it.
    template <std::derived_from<BoundEvent> Event, class Target, class Guard = bool>
    void define_transition(Event const& event, Target target, Guard guard = true) {
        add_transition(event, detail::after<Url>(event, std::move(target)),
                       detail::after<bool>(event, std::move(guard)));
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
    std::span<PrimitiveInput* const> inputs() const;

    /// The buttons in document order, after `attach`.
    std::span<ButtonInput* const> buttons() const;

    /// The rows in document order, after `attach`.
    std::span<FormRow* const> rows() const;

    /// The lists of rows in document order, after `attach`.
    std::span<FormRows* const> row_lists() const;

    /// The forms that stand within this one, in document order, after `attach`.
    std::span<Form* const> nested_forms() const;

    /// The input of that key, or null.
    PrimitiveInput const* input(std::string_view key) const;

    /// The button of that key, or null.
    ButtonInput const* button(std::string_view key) const;

    /// The target of an event that was fired; nothing: the same page.
    std::optional<Url> target(BoundEvent const& event) const;

    /// The name of the seal's control.
    std::string seal_name() const;

    /// The text of the seal; empty before `seal`.
    std::string const& seal_text() const;

    /// The constraints that the form explains.
    std::vector<ExplainedViolation> explained_violations() const;

    /// The report about the submission that this page refuses, or null.
    RefusalReport const* report() const;

    /// The path and query that the form posts to.
    Url const& address() const { return context_.rendering().address; }

    /// Everything that the form relies on, in document order.
    std::vector<concurrency::Participant> participants() const;

    void accept(FormPartVisitor& visitor) override;

protected:
    void write(html::Writer& writer) const override;

private:
    void add_transition(BoundEvent const& event, std::function<Url()> target,
                        std::function<bool()> guard);
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
    std::unique_ptr<FormState> state_;
};

}  // namespace holdfast
