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

namespace holdfast {

/// One field of one object, as an input sees it. The object must outlive it.
class BoundField {
public:
    explicit BoundField(FieldDescription const& description) : description_{description} {}
    virtual ~BoundField() = default;

    BoundField(BoundField const&) = delete;
    BoundField& operator=(BoundField const&) = delete;

    std::string const& key() const { return description_.key; }
    std::string const& label() const { return description_.label; }
    std::vector<Constraint> const& constraints() const { return description_.constraints; }

    /// The object's present value, independent of locale.
    virtual std::string canonical() const = 0;

    /// Why the text cannot be the field's value, in words for its user; nothing when it can.
    std::optional<std::string> violation(std::string_view text) const;

    /// Stores the text's value in the object. Throws std::logic_error when it has a violation.
    virtual void store(std::string_view text) = 0;

protected:
    virtual std::optional<Violation> violation_of_type(std::string_view text) const = 0;

private:
    FieldDescription const& description_;
};

namespace detail {

template <class Object, class Owner, class Value>
class MemberField final : public BoundField {
public:
    MemberField(Object& object, Field<Owner, Value> const& field)
        : BoundField{field.description}, object_{object}, field_{field} {}

    std::string canonical() const override {
        return FieldFormat<Value>::format(object_.*field_.member);
    }

    void store(std::string_view text) override {
        auto parsed = FieldFormat<Value>::parse(text);
        auto* const value = std::get_if<Value>(&parsed);
        if (value == nullptr) throw std::logic_error{"stored a text that was not checked"};
        object_.*field_.member = std::move(*value);
    }

protected:
    std::optional<Violation> violation_of_type(std::string_view text) const override {
        auto const parsed = FieldFormat<Value>::parse(text);
        if (auto const* const violation = std::get_if<Violation>(&parsed)) return *violation;
        for (auto const& rule : field_.rules) {
            if (!rule.accepts(std::get<Value>(parsed))) return Violation{rule.message};
        }
        return {};
    }

private:
    Object& object_;
    Field<Owner, Value> const& field_;
};

// A type's descriptions are made once, whoever asks first.
template <class Object>
auto const& fields_of() {
    if constexpr (requires { Object::fields(); }) {
        static auto const fields = Object::fields();
        return fields;
    } else {
        static auto const fields = fields_for(std::type_identity<Object>{});
        return fields;
    }
}

}  // namespace detail

/// The field of that member. The description comes from the object's `static auto fields()`, or,
/// for types that are not yours, from a function `fields_for(std::type_identity<Object>)` found
/// by argument-dependent look-up. Throws std::logic_error when there is none for the member.
template <class Object, class Owner, class Value>
    requires std::derived_from<Object, Owner>
std::unique_ptr<BoundField> field_of(Object& object, Value Owner::*member) {
    std::unique_ptr<BoundField> bound;
    auto const consider = [&]<class Described>(Described const& described) {
        if constexpr (std::is_same_v<decltype(described.member), Value Owner::*>) {
            if (described.member == member) {
                bound =
                    std::make_unique<detail::MemberField<Object, Owner, Value>>(object, described);
            }
        }
    };
    std::apply([&](auto const&... described) { (consider(described), ...); },
               detail::fields_of<Object>());
    if (!bound) throw std::logic_error{"no field is declared for this member"};
    return bound;
}

}  // namespace holdfast
