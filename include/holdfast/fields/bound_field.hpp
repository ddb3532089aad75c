// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include <holdfast/fields/field.hpp>
#include <holdfast/fields/optional_format.hpp>
#include <holdfast/fields/proposal.hpp>
#include <holdfast/text/message.hpp>

namespace holdfast {

/// Begins the keys and labels of one of several objects of a type, in one form.
struct FieldPrefix {
    std::string key;    ///< such as "billing"
    std::string label;  ///< such as "Billing address: "
};

/// One field of one object, as an input sees it. The object must outlive it.
class BoundField {
public:
    explicit BoundField(FieldDescription const& description) : description_{description} {}
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
    virtual bool is_readable() const = 0;

    /// Whether it lets its user change the value; what cannot be seen cannot be changed either.
    virtual bool is_writable() const = 0;

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
    /// Whether the text counts as not given.
    virtual bool is_empty(std::string_view text) const = 0;

    /// Whether it is not enough where one must be given; of most types white space is not.
    virtual bool is_blank(std::string_view text) const = 0;

    /// The conditions under which a text must be given.
    virtual std::optional<Violation> broken_condition(Proposal const& proposal) const = 0;

    virtual std::optional<Violation> violation_of_value(std::string_view text,
                                                        Proposal const& proposal) const = 0;

private:
    struct Names {
        std::string key;
        std::string label;
    };

    FieldDescription const& description_;
    std::optional<Names> own_;
};

namespace detail {

// A type's descriptions are made once, whoever asks first.
template <class Object>
auto const& fields_of() {
    if constexpr (requires { Object::fields(); }) {
        static auto const fields = Object::fields();
        return fields;
    } else {
        static_assert(
            requires { fields_for(std::type_identity<Object>{}); },
            "the object's type has no `static auto fields()`, or that does not compile");
        static auto const fields = fields_for(std::type_identity<Object>{});
        return fields;
    }
}

// What is said of that member; the descriptions live for ever.
template <class Object, class Owner, class Value>
Field<Owner, Value> const& declared_field(Value Owner::*member) {
    Field<Owner, Value> const* found = nullptr;
    auto const consider = [&]<class Described>(Described const& described) {
        if constexpr (std::is_same_v<Described, Field<Owner, Value>>) {
            if (described.member == member) found = &described;
        }
    };
    std::apply([&](auto const&... described) { (consider(described), ...); }, fields_of<Object>());
    if (found == nullptr)
        throw std::logic_error{"no field is declared for this member: list it in fields()"};
    return *found;
}

// The label of the field that is there in memory.
template <class Object>
std::string label_of(Object const& object, void const* place) {
    std::string label;
    auto const consider = [&](auto const& described) {
        if (&(object.*described.member) == place) label = described.description.label;
    };
    std::apply([&](auto const&... described) { (consider(described), ...); }, fields_of<Object>());
    return label;
}

template <class Object, class Owner, class Value>
class MemberField final : public BoundField {
public:
    MemberField(Object& object, Field<Owner, Value> const& field)
        : BoundField{field.description}, object_{object}, field_{field} {}

    std::string canonical() const override {
        return FieldFormat<Value>::format(object_.*field_.member);
    }

    std::string display() const override { return display_of(object_.*field_.member); }

    bool is_readable() const override { return field_.is_readable(object_); }
    bool is_writable() const override { return field_.is_writable(object_); }

    void store(std::string_view text) override {
        auto parsed = FieldFormat<Value>::parse(text);
        auto* const value = std::get_if<Value>(&parsed);
        if (value == nullptr) throw std::logic_error{"stored a text that was not checked"};
        object_.*field_.member = std::move(*value);
    }

    Notation notation() const override { return notation_of<Value>; }

    void const* place() const override { return &(object_.*field_.member); }

protected:
    bool is_empty(std::string_view text) const override {
        if constexpr (has_own_emptiness) {
            return FieldFormat<Value>::is_empty(text);
        } else {
            return text.empty();
        }
    }

    bool is_blank(std::string_view text) const override {
        return has_own_emptiness ? is_empty(text) : !required.accepts(text);
    }

    std::optional<Violation> broken_condition(Proposal const& proposal) const override {
        for (auto const& condition : field_.conditions) {
            if (condition.applies(object_, proposal)) return Violation{condition.message};
        }
        return {};
    }

    std::optional<Violation> violation_of_value(std::string_view text,
                                                Proposal const& proposal) const override {
        auto const parsed = FieldFormat<Value>::parse(text);
        if (auto const* const violation = std::get_if<Violation>(&parsed)) {
            return field_.mistyped.empty() ? *violation : Violation{field_.mistyped};
        }
        auto const& value = std::get<Value>(parsed);
        for (auto const& rule : field_.rules) {
            if (!rule.accepts(value)) return Violation{rule.message};
        }
        for (auto const& relation : field_.relations) {
            if (relation.holds(object_, value, proposal)) continue;
            auto const other = label_of(object_, relation.other(object_));
            return Violation{text::filled_in(relation.message, "other", other)};
        }
        return {};
    }

private:
    static constexpr bool has_own_emptiness =
        requires(std::string_view text) { FieldFormat<Value>::is_empty(text); };

    Object& object_;
    Field<Owner, Value> const& field_;
};

}  // namespace detail

/// The field of that member. The description comes from the object's `static auto fields()`, or,
/// for types that are not yours, from a function `fields_for(std::type_identity<Object>)` found
/// by argument-dependent look-up. Throws std::logic_error when there is none for the member.
template <class Object, class Owner, class Value>
    requires std::derived_from<Object, Owner>
std::unique_ptr<BoundField> field_of(Object& object, Value Owner::*member) {
    return std::make_unique<detail::MemberField<Object, Owner, Value>>(
        object, detail::declared_field<Object>(member));
}

/// The same for one of several objects of that type in one form.
template <class Object, class Owner, class Value>
    requires std::derived_from<Object, Owner>
std::unique_ptr<BoundField> field_of(Object& object, Value Owner::*member,
                                     FieldPrefix const& prefix) {
    auto field = field_of(object, member);
    field->set_prefix(prefix);
    return field;
}

}  // namespace holdfast
