// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/concurrency/participation.hpp>
#include <holdfast/fields/bound_field.hpp>
#include <holdfast/forms/inputs/control.hpp>
#include <holdfast/widgets/has_attributes.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

namespace concurrency {
struct Participant;
}  // namespace concurrency

struct ControlPlace;
struct InputState;
struct RowPlace;

using concurrency::Availability;

/// The treatment of two changes of one input's text.
enum class Merging { none, lines };

/// The options of any input.
struct InputOptions {
    Availability availability = Availability::enabled;  ///< disabled: shown, and not to be changed
    concurrency::Comparison comparison =
        concurrency::Comparison::compared;  ///< ignored: others may change it
    Merging merging = Merging::none;        ///< under ConcurrencyPolicy::merge
    std::string help{};                     ///< a sentence shown with the input
    std::string before{};                   ///< words or a symbol joined to a control of one line
    std::string after{};                    ///< the same, behind the control
    std::string autocomplete{};             ///< HTML's name for the data that browsers may fill in
};

/// Keeps an input out of the check: others may change its value meanwhile.
inline InputOptions const ignore_concurrent_change{.comparison = concurrency::Comparison::ignored};

/// A field in its place in a form: a control, and the state that it shows. `InputWith` makes one
/// from a control.
class PrimitiveInput : public Widget, public HasAttributes {
public:
    ~PrimitiveInput() override;

    /// The HTML control.
    virtual Control const& control() const = 0;

    /// The field's key, behind that of the row in which the input stands.
    std::string const& key() const { return key_; }

    /// The field's label, with the name of the row around the input.
    std::string const& label() const { return label_; }

    /// The sentence shown with the input.
    std::string const& help() const { return options_.help; }

    /// The field, which the input owns.
    BoundField& field() const { return *field_; }

    /// An input whose field may not be read is neither written nor part of its form.
    bool visible() const override;

    /// Whether its field must always be given.
    bool is_required() const;

    /// Whether the user can change the input.
    Availability availability() const { return options_.availability; }

    /// Sets whether the user can change the input. Call it before the page is attached.
    void set_availability(Availability availability) { options_.availability = availability; }

    /// The treatment of two changes of the text.
    Merging merging() const { return options_.merging; }

    /// Whether a page ever shows the value.
    Disclosure disclosure() const { return control().disclosure(); }

    /// The text that a browser sends back for a value when nobody touches the control.
    std::string echo(std::string_view value) const { return control().echo(value); }

    /// The text to store when somebody sent this one.
    std::string read(std::string_view sent) const { return control().read(sent); }

    /// Whether a text from `read` is the present value, or all that the control shows of it.
    bool shows_as_present(std::string_view text) const;

    /// The reason why a text from `read` cannot be stored, in words for its user; nothing when it
    /// can.
    std::optional<std::string> violation_of(std::string_view text, Proposal const& proposal) const;

    /// The meaning of the input's absence from a submission.
    Absence absence() const { return control().absence(); }

    /// Writes the attributes that tell screen readers of a fault and of the descriptions.
    void write_state(html::Writer& writer) const;

    /// The options on offer; nothing where any text can be typed.
    std::optional<std::span<Option const>> options() const { return control().options(); }

    /// The options on offer, and present values that are not among them.
    std::span<Option const> shown_options() const { return control().shown_options(); }

    /// The values in a text: one, or each of a set.
    std::vector<std::string> values(std::string_view text) const { return control().values(text); }

    /// A value in the words of the page.
    std::string display(std::string_view value) const { return control().display(value); }

    /// The input as its form relies on it.
    concurrency::Participant participant() const;

    /// Takes its place in a form; `Form` calls this.
    void attach(ControlPlace const& place);

    void accept(FormPartVisitor& visitor) override;

    /// The input's place in a list of rows, or null.
    RowPlace const* row() const { return row_; }

    /// Whether the heading of a column shows its label.
    bool is_labelled_by_heading() const;

    /// Shows this text as though its user had typed it. The saved value stays the one that the user
    /// relies on, and the text is saved with the next submission. Give new objects their first
    /// values in their members instead. A refused page ignores it and shows the sent text.
    void prefill(std::string text) { prefilled_ = std::move(text); }

    /// The text in the control: the typed one, or else the field's value.
    std::string shown() const;

    /// The bytes of its present value in the seal.
    std::size_t sealed_size() const;

    /// The most UTF-16 code units under its field's constraints.
    std::size_t most_length() const;

    /// Limits browsers to that many UTF-16 code units, at most `most_length`.
    void limit_length(std::size_t length) { length_limit_ = length; }

    /// Shows this on a refused page; without a typed text, the field's value.
    void show(InputState state);

    /// The state that a refused page shows.
    InputState const& state() const;

    /// Shows the field's value again.
    void show_present();

    /// Marks the input as too large to be sent. Nobody can change it then.
    void set_too_large();

    /// Whether the input is marked as too large.
    bool is_too_large() const { return is_too_large_; }

    /// The name of its text in a submission. This and the ids are empty before the page is
    /// attached.
    std::string const& name() const { return name_; }

    /// The name of its choice between two values in a submission.
    std::string choice_name() const;

    /// The control's id, unique on the page.
    std::string const& id() const { return name_; }

    /// The id of its help.
    std::string help_id() const;

    /// The id of its message about a fault.
    std::string violation_id() const;

    /// The id of the words before it.
    std::string before_id() const;

    /// The id of the words after it.
    std::string after_id() const;

protected:
    /// The field's object outlives the input.
    PrimitiveInput(std::unique_ptr<BoundField> field, InputOptions&& options);

    /// The input's label in a row of that name.
    virtual std::string label_in(std::string_view row) const;

    /// Runs once the input has its place in a form.
    virtual void attached() {}

private:
    void write(html::Writer& writer) const final;
    void write_control(html::Writer& writer) const;
    void write_choice(html::Writer& writer) const;
    void write_joined(html::Writer& writer) const;
    std::string described_by() const;

    std::unique_ptr<BoundField> field_;
    InputOptions options_;
    std::string key_;
    std::string label_;
    RowPlace const* row_ = nullptr;
    std::string owner_;  // the id of the form's element, where that is elsewhere
    std::string name_;
    std::optional<std::size_t> length_limit_;
    std::optional<std::string> prefilled_;
    std::unique_ptr<InputState> state_;  // null unless the page is refused
    bool is_too_large_ = false;
};

}  // namespace holdfast
