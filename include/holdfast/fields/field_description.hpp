// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/proposal.hpp>

namespace holdfast {

/// What is said of a field, and by which rules its value is checked. The rules take the addresses
/// of the object, as one of the class whose member the field is, and of the value, so that there is
/// one type of description for all fields.
struct FieldDescription {
    struct Rule {
        std::function<bool(void const* value)> accepts;
        std::string message;
    };

    /// A rule about this field and another one, which `other` finds in memory.
    struct RelationRule {
        std::function<bool(void const* object, void const* value, Proposal const&)> holds;
        void const* (*other)(void const* object);
        std::string message;
    };

    /// When the text must be given.
    struct Condition {
        std::function<bool(void const* object, Proposal const&)> applies;
        std::string message;
    };

    /// All of them must allow it.
    using Rights = std::vector<std::function<bool(void const* object)>>;

    std::string key;
    std::string label;
    std::vector<Constraint> constraints = {};
    std::vector<Rule> rules = {};
    std::vector<RelationRule> relations = {};
    std::vector<Condition> conditions = {};
    std::string mistyped = {};  ///< instead of the type's own messages, unless it is empty
    Rights readable_if = {};
    Rights writable_if = {};

    /// Whether the object lets its present user see the value.
    bool is_readable(void const* object) const;

    /// Whether it lets its user change the value; a value that cannot be seen cannot be changed
    /// either.
    bool is_writable(void const* object) const;
};

}  // namespace holdfast
