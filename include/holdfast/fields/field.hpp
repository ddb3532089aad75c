// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/limit.hpp>
#include <holdfast/fields/proposal.hpp>
#include <holdfast/fields/relation.hpp>
#include <holdfast/fields/right.hpp>

namespace holdfast {

/// What is said of a field whatever its type.
struct FieldDescription {
    std::string key;
    std::string label;
    std::vector<Constraint> constraints = {};
};

/// What users may see and change of a domain object's member, and by which rules.
template <class Owner, class Value>
struct Field {
    struct Rule {
        std::function<bool(Value const&)> accepts;
        std::string message;
    };

    /// A rule about this field and another one, which `other` finds in memory.
    struct RelationRule {
        std::function<bool(Owner const&, Value const&, Proposal const&)> holds;
        std::function<void const*(Owner const&)> other;
        std::string message;
    };

    /// When the text must be given.
    struct Condition {
        std::function<bool(Owner const&, Proposal const&)> applies;
        std::string message;
    };

    /// All of them must allow it.
    using Rights = std::vector<std::function<bool(Owner const&)>>;

    Value Owner::*member;
    FieldDescription description;
    std::vector<Rule> rules = {};
    std::vector<RelationRule> relations = {};
    std::vector<Condition> conditions = {};
    std::string mistyped = {};  ///< instead of the type's own messages, unless it is empty
    Rights readable_if = {};
    Rights writable_if = {};

    /// Whether the object lets its present user see the value.
    bool is_readable(Owner const& object) const { return allowed_by(readable_if, object); }

    /// Whether it lets its user change the value; what cannot be seen cannot be changed either.
    bool is_writable(Owner const& object) const {
        return is_readable(object) && allowed_by(writable_if, object);
    }

    void add(Mistyped changed) { mistyped = std::move(changed.message); }

    void add(Constraint constraint) { description.constraints.push_back(std::move(constraint)); }

    template <class Predicate>
        requires std::predicate<Predicate, Value const&>
    void add(OwnConstraint<Predicate> constraint) {
        rules.push_back({std::move(constraint.accepts), std::move(constraint.message)});
    }

    template <std::predicate<Owner const&> Allows>
    void add(ReadableIf<Allows> right) {
        readable_if.push_back(std::move(right.allows));
    }

    template <std::predicate<Owner const&> Allows>
    void add(WritableIf<Allows> right) {
        writable_if.push_back(std::move(right.allows));
    }

    template <class Bound, class Holds>
    void add(Limit<Bound, Holds> const& limit) {
        add(limit.template of<Value>());
    }

    template <class Bound>
    void add(OneOf<Bound> const& allowed) {
        add(allowed.template of<Value>());
    }

    // A text of the other field that is no value is reported there.
    template <class Base, class Other, class Holds>
        requires std::derived_from<Owner, Base>
    void add(Relation<Base, Other, Holds> relation) {
        auto const other = relation.other;
        relations.push_back(
            {[other, holds = std::move(relation.holds)](Owner const& object, Value const& value,
                                                        Proposal const& proposal) {
                 auto const theirs = proposal.value_of(object.*other);
                 return !theirs || holds(value, *theirs);
             },
             [other](Owner const& object) { return &(object.*other); },
             std::move(relation.message)});
    }

    template <class Base, class Other, class Predicate>
        requires std::derived_from<Owner, Base>
    void add(RequiredIf<Base, Other, Predicate> condition) {
        conditions.push_back({[other = condition.other,
                               applies = std::move(condition.applies)](Owner const& object,
                                                                       Proposal const& proposal) {
                                  auto const theirs = proposal.value_of(object.*other);
                                  return theirs && applies(*theirs);
                              },
                              std::move(condition.message)});
    }

private:
    static bool allowed_by(Rights const& rights, Owner const& object) {
        return std::ranges::all_of(rights, [&](auto const& allows) { return allows(object); });
    }
};

/// Describes a member for an object's `static auto fields()`. The constraints are checked in the
/// order given, a type's own reading of the text between `required` and the application's rules.
template <class Owner, class Value, class... Constraints>
Field<Owner, Value> field(Value Owner::*member, std::string key, std::string label,
                          Constraints... constraints) {
    Field<Owner, Value> described{.member = member,
                                  .description = {.key = std::move(key),
                                                  .label = std::move(label)}};
    (described.add(std::move(constraints)), ...);
    return described;
}

}  // namespace holdfast
