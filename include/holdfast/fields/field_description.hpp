// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/proposal.hpp>
#include <holdfast/fields/storage.hpp>

namespace holdfast {

/// The names, rules and rights of a field. Its functions take the addresses of the object, as one
/// of the class that declares the member, and of the value. All fields thus have the same type of
/// description.
struct FieldDescription {
    /// A rule for the value alone.
    struct Rule {
        std::function<bool(void const* value)> accepts;  ///< whether the value keeps the rule
        std::string message;                             ///< may contain `{label}`
    };

    /// A rule about this field and another one.
    struct RelationRule {
        /// Whether the value keeps the rule.
        std::function<bool(void const* object, void const* value, Proposal const&)> holds;
        void const* (*other)(void const* object);  ///< finds the other field's value in memory
        std::string message;                       ///< may contain `{label}` and `{other}`
    };

    /// A condition under which the text must be given.
    struct Condition {
        /// Whether the text must be given.
        std::function<bool(void const* object, Proposal const&)> applies;
        std::string message;  ///< for an empty text; may contain `{label}`
    };

    /// A rule that no two rows of the table have the same value.
    struct Uniqueness {
        LetterCase letters;   ///< how texts are compared
        std::string message;  ///< may contain `{label}`
    };

    /// The description of a field without constraints.
    FieldDescription(std::string field_key, std::string field_label);

    FieldDescription(FieldDescription const&);                 ///< copies it
    FieldDescription(FieldDescription&&) noexcept;             ///< moves it
    FieldDescription& operator=(FieldDescription const&);      ///< copies it
    FieldDescription& operator=(FieldDescription&&) noexcept;  ///< moves it
    ~FieldDescription();

    /// Predicates of the object for a right, which needs them all.
    using Rights = std::vector<std::function<bool(void const* object)>>;

    std::string key;                           ///< its name in HTML
    std::string label;                         ///< its name for people
    std::vector<Constraint> constraints = {};  ///< for its text
    std::vector<Rule> rules = {};              ///< for its value
    std::vector<RelationRule> relations = {};  ///< to other fields
    std::vector<Condition> conditions = {};    ///< under which its text must be given
    std::string mistyped = {};  ///< instead of the type's own messages, unless it is empty
    Rights readable_if = {};    ///< to see the value
    Rights writable_if = {};    ///< to change the value
    std::string column = {};    ///< its name in the database, unless that is the key
    std::optional<Uniqueness> uniqueness = {};  ///< among the rows of its table

    /// The name of its column.
    std::string const& column_name() const { return column.empty() ? key : column; }

    /// Whether the object lets its present user see the value.
    bool is_readable(void const* object) const;

    /// Whether the object lets its user change the value. A value out of sight cannot be changed.
    bool is_writable(void const* object) const;
};

}  // namespace holdfast
