// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/field_description.hpp>
#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/proposal.hpp>

namespace holdfast {

/// The beginning of the keys and labels of one object, where a form has several of its type.
struct FieldPrefix {
    std::string key;    ///< such as "billing"
    std::string label;  ///< such as "Billing address: "
};

/// The prefix for the only object of its type in a form.
inline FieldPrefix const no_prefix{};

namespace detail {

/// The object of a field, whatever its type.
struct FieldObject {
    void const* object;  ///< as an object of the class that declares the member
    void const* whole;   ///< as an object of the class that lists the field
    std::string (*label_at)(void const* whole,
                            void const* place);  ///< the label of the field there
};

}  // namespace detail

/// One field of one object, as an input sees it. The object must outlive it.
class BoundField {
public:
    virtual ~BoundField();

    BoundField(BoundField const&) = delete;
    BoundField& operator=(BoundField const&) = delete;

    /// The name in HTML, with the prefix.
    std::string const& key() const { return own_ ? own_->key : description_.key; }

    /// The name for people, with the prefix.
    std::string const& label() const { return own_ ? own_->label : description_.label; }

    /// Tells its object from others of the same type in one form. The key and the label begin with
    /// the prefix.
    void set_prefix(FieldPrefix const& prefix);

    /// The rules for its text, in the order of their definition.
    std::vector<Constraint> const& constraints() const { return description_.constraints; }

    /// The object's present value, independent of locale.
    virtual std::string canonical() const = 0;

    /// The value in words for people.
    virtual std::string display() const = 0;

    /// Whether the object lets its present user see the value.
    bool is_readable() const { return description_.is_readable(object_.object); }

    /// Whether the object lets its user change the value. A value out of sight cannot be changed.
    bool is_writable() const { return description_.is_writable(object_.object); }

    /// The reason why the text cannot be the field's value, in words for its user; nothing when it
    /// can. The proposal has the future values of other fields.
    std::optional<std::string> violation(std::string_view text,
                                         Proposal const& proposal = Proposal{}) const;

    /// The reason why the field cannot stay without a text; nothing when it can.
    std::optional<std::string> violation_when_missing(Proposal const& proposal = Proposal{}) const;

    /// Whether the text has a visible character.
    bool is_given(std::string_view text) const { return !is_blank(text); }

    /// The notation of its texts, which decides which inputs take it.
    virtual Notation notation() const = 0;

    /// The address of the value in memory, by which a Proposal knows it.
    virtual void const* place() const = 0;

    /// Stores the text's value in the object. Throws std::logic_error when it has a violation.
    virtual void store(std::string_view text) = 0;

protected:
    /// Binds the description to the object. Both outlive the field.
    BoundField(FieldDescription const& description, detail::FieldObject object)
        : description_{description}, object_{object} {}

    /// Whether the text counts as not given.
    virtual bool is_empty(std::string_view text) const = 0;

    /// Whether the text is not enough for a required field, as white space is for most types.
    virtual bool is_blank(std::string_view text) const = 0;

    /// The reason why the text is no value, or the rule that its value breaks; nothing otherwise.
    virtual std::optional<Violation> violation_of_value(std::string_view text,
                                                        Proposal const& proposal) const = 0;

    /// The reason of the type why a text is no value, or the field's own sentence instead.
    Violation mistyped(Violation const& reason) const;

    /// The rule that the value at this address breaks, if any.
    std::optional<Violation> broken_rule(void const* value, Proposal const& proposal) const;

private:
    struct Names {
        std::string key;
        std::string label;
    };

    std::optional<Violation> broken_condition(Proposal const& proposal) const;

    FieldDescription const& description_;
    detail::FieldObject object_;
    std::optional<Names> own_;
};

}  // namespace holdfast
