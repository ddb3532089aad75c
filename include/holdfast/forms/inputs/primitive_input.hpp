// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/concurrency/participant.hpp>
#include <holdfast/fields/bound_field.hpp>
#include <holdfast/forms/inputs/control_place.hpp>
#include <holdfast/widgets/has_attributes.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

using concurrency::Absence;
using concurrency::Availability;
using concurrency::Option;

/// What to do when two people changed the text of one input.
enum class Merging { none, lines };

/// What may be said of any input where it is made.
struct InputOptions {
    Availability availability = Availability::enabled;
    concurrency::Comparison comparison = concurrency::Comparison::compared;
    Merging merging = Merging::none;  ///< under ConcurrencyPolicy::merge
    std::string help{};               ///< a sentence shown with the input
    std::string before{};             ///< words or a symbol joined to a control of one line
    std::string after{};
    std::string autocomplete{};  ///< what browsers may fill in: HTML's name for it
};

/// Keeps an input out of the check: others may have changed its value meanwhile.
inline InputOptions const ignore_concurrent_change{.comparison = concurrency::Comparison::ignored};

/// Whether a page ever shows an input's value, or what was typed into it.
enum class Disclosure { shown, secret };

/// Which of two values an input is to have after a conflict.
enum class Choice { mine, current };

/// Where an input's label is: above it or around it, put there by the form's layout; beside it,
/// written by the input; or nowhere, since the input is not seen.
enum class LabelPlacement { above, around, beside, nowhere };

/// The texts that a browser sends under one name.
struct SentTexts {
    std::size_t count = 1;
    std::size_t bytes = 0;  ///< of them all, encoded, without their names
};

/// A control of a form that shows one field and takes one text for it.
class PrimitiveInput : public Widget, public HasAttributes {
public:
    /// Whether it is for fields whose texts are written like that, which decides whether it can be
    /// made for a field of a type. An input that is not for all of them has an `accepts` of its
    /// own.
    static constexpr bool accepts(Notation) { return true; }

    /// The field's key, behind that of the row in which the input stands.
    std::string const& key() const { return key_; }

    /// The field's label, with the name of the row in which the input stands.
    std::string const& label() const { return label_; }

    std::string const& help() const { return options_.help; }
    BoundField& field() const { return *field_; }

    /// Neither written nor part of its form where its field may not be read.
    bool visible() const override { return Widget::visible() && field_->is_readable(); }

    /// Whether its field must always be given.
    bool is_required() const;

    Availability availability() const { return options_.availability; }
    void set_availability(Availability availability) { options_.availability = availability; }

    Merging merging() const { return options_.merging; }

    virtual Disclosure disclosure() const { return Disclosure::shown; }

    /// What a browser sends back for a value when nobody touches the control, with newlines as LF
    /// (protocol.md, "Words": echo).
    virtual std::string echo(std::string_view value) const = 0;

    /// What is to be stored when somebody sent that text.
    virtual std::string read(std::string_view sent) const { return echo(sent); }

    /// Whether a text that `read` gave is the present value, or all that its control shows of it.
    bool shows_as_present(std::string_view text) const;

    /// Why a text that was read cannot be stored, in words for its user; nothing when it can.
    virtual std::optional<std::string> violation_of(std::string_view text,
                                                    Proposal const& proposal) const {
        return field_->violation(text, proposal);
    }

    virtual Absence absence() const { return Absence::malformed; }

    virtual LabelPlacement label_placement() const { return LabelPlacement::above; }

    /// A CSS class for what stands around the input and its label.
    virtual std::string_view group_class() const { return {}; }

    /// The ARIA role of what stands around it and its label, where that one is the control that is
    /// wrong or right; nothing where the input itself is.
    virtual std::string_view group_role() const { return {}; }

    /// Says to those who do not see it that it is wrong, and what describes it.
    void write_state(html::Writer& writer) const;

    /// What it offers; nothing where any text can be typed.
    virtual std::optional<std::span<Option const>> options() const { return {}; }

    /// The same, and present values that are not among them.
    virtual std::span<Option const> shown_options() const { return {}; }

    /// The values that a text stands for: one, or each of a set.
    virtual std::vector<std::string> values(std::string_view text) const {
        return {std::string{text}};
    }

    /// A value in the words of the page.
    virtual std::string display(std::string_view value) const { return std::string{value}; }

    concurrency::Participant participant() const;

    /// Takes its place in a form; `Form` calls this.
    void attach(ControlPlace const& place);

    /// Where it stands in a list of rows, or null.
    RowPlace const* row() const { return row_; }

    /// Whether one sees what it is called in the heading of its column, and not beside it.
    bool is_labelled_by_heading() const {
        return row_ != nullptr && row_->labels == RowLabels::in_headings;
    }

    /// Shows this text as though its user had typed it: what is saved stays what the user relies
    /// on, and the text is saved with the next submission. Give new objects their first values in
    /// their members instead. Nothing on a page that is refused, which shows what was sent.
    void prefill(std::string text) { prefilled_ = std::move(text); }
    void forget_prefilled() { prefilled_.reset(); }

    /// What the control shows: what was typed, or else the field's value.
    std::string shown() const;

    /// Whether one types into the control, as it is shown, rather than to choose with it.
    virtual bool takes_text() const { return true; }

    /// What a browser sends for the control at most, but for what is typed into it.
    virtual SentTexts most_sent() const;

    /// The bytes of the seal in which its present value stands.
    std::size_t sealed_size() const;

    /// The most UTF-16 code units that its field's constraints let it have.
    std::size_t most_length() const;

    /// Lets a browser take no more than that many UTF-16 code units; at most `most_length`.
    void limit_length(std::size_t length) { length_limit_ = length; }

    /// Shows this text instead of the field's value.
    void show_typed(std::string text) { typed_ = std::move(text); }
    void show_present() { typed_.reset(); }
    void show_violation(std::string message);

    /// Lets the user choose between what was typed and the present value.
    void offer_choice(Choice chosen) { choice_ = chosen; }

    /// Says that it holds more than can be sent, and lets nobody change it.
    void set_too_large();
    bool is_too_large() const { return is_too_large_; }

    /// Says that somebody else changed the value shown.
    void mark_updated() { is_updated_ = true; }

    std::optional<std::string> const& typed() const { return typed_; }
    std::optional<std::string> const& violation() const { return violation_; }

    /// What it sends its text under; this and its id are empty before the page is attached.
    std::string const& name() const { return name_; }

    /// What it sends a choice under between two values.
    std::string const& choice_name() const { return choice_name_; }

    /// Unique on the page.
    std::string const& id() const { return id_; }
    std::string help_id() const { return id_ + "-help"; }
    std::string violation_id() const { return id_ + "-violation"; }
    std::string before_id() const { return id_ + "-before"; }
    std::string after_id() const { return id_ + "-after"; }

protected:
    PrimitiveInput(std::unique_ptr<BoundField> field, InputOptions options)
        : Widget{WidgetRole::input},
          field_{std::move(field)},
          options_{std::move(options)},
          key_{field_->key()},
          label_{field_->label()} {}

    /// What it is called in a row of that name.
    virtual std::string label_in(std::string_view row) const;

    /// Called when it has taken its place in a form.
    virtual void attached() {}

    /// Writes the control alone.
    virtual void write_control(html::Writer& writer) const = 0;

    /// The attributes that every control has; between `start` and the value. The CSS classes come
    /// to those of the input.
    void write_common_attributes(html::Writer& writer, std::string_view css_classes = {}) const {
        write_attributes(writer, id_, css_classes);
    }

    /// The same for one of several controls, which has an id of its own.
    void write_attributes(html::Writer& writer, std::string_view id,
                          std::string_view css_classes = {}) const;

    /// Whether the field's minimum is one of the values that a step leads to, as browsers, which
    /// count from there, take for granted.
    bool steps_from_minimum(Constraint const& step) const;

    // Those constraints that HTML has an attribute for, by where it lets them stand.
    void write_required(html::Writer& writer) const;
    void write_length_constraints(html::Writer& writer) const;  ///< and `required`
    void write_text_constraints(html::Writer& writer) const;    ///< the same and patterns
    void write_limits(html::Writer& writer) const;              ///< minimum and maximum
    void write_range_constraints(html::Writer& writer) const;   ///< the same and `required`

private:
    void write(html::Writer& writer) const final;
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
    std::string id_;
    std::string choice_name_;
    std::optional<std::size_t> length_limit_;
    std::optional<std::string> prefilled_;
    std::optional<std::string> typed_;
    std::optional<std::string> violation_;
    std::optional<Choice> choice_;
    bool is_updated_ = false;
    bool is_too_large_ = false;
};

}  // namespace holdfast
