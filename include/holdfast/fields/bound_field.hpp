// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/field_description.hpp>
#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/parsed.hpp>
#include <holdfast/fields/proposal.hpp>
#include <holdfast/text/message.hpp>

namespace holdfast {

/// Begins the keys and labels of one of several objects of a type, in one form.
struct FieldPrefix {
    std::string key;    ///< such as "billing"
    std::string label;  ///< such as "Billing address: "
};

/// For the only object of its type in a form.
inline FieldPrefix const no_prefix{};

namespace detail {

/// The object of a field, whatever its type.
struct FieldObject {
    void const* object;  ///< as one of the class whose member the field is
    void const* whole;   ///< as one of the class that lists the field
    std::string (*label_at)(void const* whole, void const* place);  ///< of its field there
};

}  // namespace detail

/// One field of one object, as an input sees it. The object must outlive it.
class BoundField {
public:
    virtual ~BoundField() = default;

    BoundField(BoundField const&) = delete;
    BoundField& operator=(BoundField const&) = delete;

    std::string const& key() const { return own_ ? own_->key : description_.key; }
    std::string const& label() const { return own_ ? own_->label : description_.label; }

    /// Tells its object from others of the same type in one form: what its key and its label begin
    /// with.
    void set_prefix(FieldPrefix const& prefix) {
        own_.emplace(prefix.key + '-' + description_.key, prefix.label + description_.label);
    }
    std::vector<Constraint> const& constraints() const { return description_.constraints; }

    /// The object's present value, independent of locale.
    virtual std::string canonical() const = 0;

    /// The value in words for people.
    virtual std::string display() const = 0;

    /// Whether the object lets its present user see the value.
    bool is_readable() const { return description_.is_readable(object_.object); }

    /// Whether it lets its user change the value; what cannot be seen cannot be changed either.
    bool is_writable() const { return description_.is_writable(object_.object); }

    /// Why the text cannot be the field's value, in words for its user; nothing when it can. The
    /// proposal says which values other fields are going to have.
    std::optional<std::string> violation(std::string_view text,
                                         Proposal const& proposal = Proposal{}) const;

    /// Why the field cannot stay without a text; nothing when it can.
    std::optional<std::string> violation_when_missing(Proposal const& proposal = Proposal{}) const;

    /// Whether somebody who typed that text gave something, rather than nothing that one can see.
    bool is_given(std::string_view text) const { return !is_blank(text); }

    virtual Notation notation() const = 0;

    /// Where the value is in memory: what a Proposal knows it by.
    virtual void const* place() const = 0;

    /// Stores the text's value in the object. Throws std::logic_error when it has a violation.
    virtual void store(std::string_view text) = 0;

protected:
    /// Both outlive the field.
    BoundField(FieldDescription const& description, detail::FieldObject object)
        : description_{description}, object_{object} {}

    /// Whether the text counts as not given.
    virtual bool is_empty(std::string_view text) const = 0;

    /// Whether it is not enough where one must be given; of most types white space is not.
    virtual bool is_blank(std::string_view text) const = 0;

    virtual std::optional<Violation> violation_of_value(std::string_view text,
                                                        Proposal const& proposal) const = 0;

    /// Why the text is no value: the reason of its type, or what the field says instead.
    Violation mistyped(Violation const& reason) const;

    /// The rule that a value breaks, given its address.
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
