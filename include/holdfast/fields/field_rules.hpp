// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/field_description.hpp>
#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/limit.hpp>
#include <holdfast/fields/member.hpp>
#include <holdfast/fields/proposal.hpp>
#include <holdfast/fields/relation.hpp>
#include <holdfast/fields/right.hpp>
#include <holdfast/fields/storage.hpp>

namespace holdfast::detail {

/// Adds constraints to the description of a field of that type in that class. A constraint that
/// does not fit has no `add`.
template <class Owner, class Value>
struct FieldRules {
    template <std::same_as<Constraint> Rule>
    static void add(FieldDescription& field, Rule constraint) {
        field.constraints.push_back(std::move(constraint));
    }

    template <std::same_as<TextConstraint> Rule>
        requires(notation_of<Value> == Notation::words)
    static void add(FieldDescription& field, Rule constraint) {
        field.constraints.push_back(std::move(constraint));
    }

    static void add(FieldDescription& field, Mistyped changed) {
        field.mistyped = std::move(changed.message);
    }

    template <class Predicate>
        requires std::predicate<Predicate const&, Value const&>
    static void add(FieldDescription& field, OwnConstraint<Predicate> constraint) {
        field.rules.push_back(
            {[accepts = std::move(constraint.accepts)](void const* value) -> bool {
                 return std::invoke(accepts, *static_cast<Value const*>(value));
             },
             std::move(constraint.message)});
    }

    template <std::predicate<Owner const&> Allows>
    static void add(FieldDescription& field, ReadableIf<Allows> right) {
        field.readable_if.push_back(of_object(std::move(right.allows)));
    }

    template <std::predicate<Owner const&> Allows>
    static void add(FieldDescription& field, WritableIf<Allows> right) {
        field.writable_if.push_back(of_object(std::move(right.allows)));
    }

    template <class Bound, class Holds>
        requires Limits<Value, Bound, Holds>
    static void add(FieldDescription& field, Limit<Bound, Holds> const& limit) {
        field.constraints.push_back(limit.template of<Value>());
    }

    template <class Bound>
        requires Limits<Value, Bound, std::equal_to<>>
    static void add(FieldDescription& field, OneOf<Bound> const& allowed) {
        field.constraints.push_back(allowed.template of<Value>());
    }

    // A text of the other field that is no value is reported there.
    template <auto other, class Holds>
        requires std::derived_from<Owner, OwnerOf<other>> &&
                 std::predicate<Holds const&, Value const&, ValueOf<other> const&>
    static void add(FieldDescription& field, Relation<other, Holds> relation) {
        field.relations.push_back(
            {[](void const* object, void const* value, Proposal const& proposal) -> bool {
                 auto const theirs = proposal.value_of(static_cast<Owner const*>(object)->*other);
                 return !theirs || Holds{}(*static_cast<Value const*>(value), *theirs);
             },
             [](void const* object) -> void const* {
                 return &(static_cast<Owner const*>(object)->*other);
             },
             std::move(relation.message)});
    }

    template <auto other, class Applies>
        requires std::derived_from<Owner, OwnerOf<other>>
    static void add(FieldDescription& field, RequiredIf<other, Applies> condition) {
        field.conditions.push_back(
            {[applies = std::move(condition.applies)](void const* object,
                                                      Proposal const& proposal) -> bool {
                 auto const theirs = proposal.value_of(static_cast<Owner const*>(object)->*other);
                 return theirs && std::invoke(applies, *theirs);
             },
             std::move(condition.message)});
    }

    // The type of the field says it.
    static void add(FieldDescription&, Computed) {}

    static void add(FieldDescription& field, ColumnName column) {
        field.column = std::move(column.name);
    }

    template <LetterCase letters>
        requires(letters == LetterCase::matters || notation_of<Value> == Notation::words)
    static void add(FieldDescription& field, Unique<letters> unique) {
        field.uniqueness = {letters, std::move(unique.message)};
    }

private:
    template <class Allows>
    static auto of_object(Allows allows) {
        return [allows = std::move(allows)](void const* object) -> bool {
            return std::invoke(allows, *static_cast<Owner const*>(object));
        };
    }
};

template <class Owner, class Value, class Rule>
inline constexpr bool fits_field = requires(FieldDescription& field, Rule rule) {
    FieldRules<Owner, Value>::add(field, std::move(rule));
};

}  // namespace holdfast::detail
