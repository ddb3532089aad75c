// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// What is said of a field whatever its type.
struct FieldDescription {
    std::string key;
    std::string label;
    std::vector<Constraint> constraints;
};

/// What users may see and change of a domain object's member, and by which rules.
template <class Owner, class Value>
struct Field {
    struct Rule {
        std::function<bool(Value const&)> accepts;
        std::string message;
    };

    Value Owner::*member;
    FieldDescription description;
    std::vector<Rule> rules;

    void add(Constraint constraint) { description.constraints.push_back(std::move(constraint)); }

    template <class Predicate>
        requires std::predicate<Predicate, Value const&>
    void add(OwnConstraint<Predicate> constraint) {
        rules.push_back({std::move(constraint.accepts), std::move(constraint.message)});
    }
};

/// Describes a member for an object's `static auto fields()`. The constraints are checked in the
/// order given, a type's own reading of the text between `required` and the application's rules.
template <class Owner, class Value, class... Constraints>
Field<Owner, Value> field(Value Owner::*member, std::string key, std::string label,
                          Constraints... constraints) {
    Field<Owner, Value> described{member, {std::move(key), std::move(label), {}}, {}};
    (described.add(std::move(constraints)), ...);
    return described;
}

}  // namespace holdfast
