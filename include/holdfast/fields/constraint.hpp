// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace holdfast {

/// The name of a constraint in HTML, which lets a browser help; `own` has no such name.
enum class ConstraintKind {
    required,
    min_length,
    max_length,
    pattern,
    minimum,
    maximum,
    step,
    own
};

/// A rule for the text of a field, with the message for texts that break it. `{label}` in the
/// message stands for the field's label. An empty text breaks only `required` (HTML standard,
/// 4.10.5.3).
struct Constraint {
    ConstraintKind kind = ConstraintKind::own;      ///< its attribute in HTML
    std::string argument;                           ///< of the HTML attribute
    std::function<bool(std::string_view)> accepts;  ///< whether a text keeps the rule
    std::string message;                            ///< may contain `{label}`

    /// The same rule with another message.
    Constraint with_message(std::string other) const;

    /// The message with that label filled in.
    std::string message_for(std::string_view label) const;
};

/// A rule for how a text is written. It fits fields of texts alone: not those of numbers, days and
/// the like, whose texts can be written in several ways.
struct TextConstraint : Constraint {
    /// The same rule with another message.
    TextConstraint with_message(std::string other) const;
};

/// The text is not empty, nor white space or invisible characters alone.
extern Constraint const required;

/// The text has at least that many UTF-16 code units, as HTML counts them.
TextConstraint min_length(std::size_t length);

/// The text has at most that many UTF-16 code units, as HTML counts them.
TextConstraint max_length(std::size_t length);

/// The whole text matches. The syntax is the common part of RE2 and HTML's `pattern`, which needs a
/// backslash before a hyphen in brackets: `[a-z\\-]`. Throws std::invalid_argument for an
/// expression that RE2 does not accept.
TextConstraint pattern(std::string const& expression);

/// The text is one e-mail address, by HTML's own pattern (HTML standard, 4.10.5.1.5).
extern TextConstraint const is_email;

/// The text is a whole web address: http or https, in the characters of RFC 3986, with a host that
/// browsers accept.
extern TextConstraint const is_url;

/// The text has three to fifteen digits, in groups as people write them, with `+` before a
/// country's code.
extern TextConstraint const is_telephone;

namespace detail {

/// The rules that have a usual sentence for values that break them.
enum class Rule { required, minimum, maximum, multiple, one_of, same, different, after, before };

/// The usual sentence of a rule, with its places.
std::string usual_message(Rule rule);

/// The message with these texts, as a list for people, at its place `{limit}`.
std::string with_limits(std::string const& message, std::span<std::string const> limits);

}  // namespace detail

/// The message for a text that is not a value of the field's type.
struct Mistyped {
    std::string message;  ///< may contain `{label}`
};

/// Replaces the messages of the type itself, such as "Beds must be a whole number."; the message
/// may contain `{label}`.
inline Mistyped mistyped(std::string message) {
    return {std::move(message)};
}

/// A rule of the application for a field's value.
template <class Predicate>
struct OwnConstraint {
    Predicate accepts;    ///< takes the value, returns whether it keeps the rule
    std::string message;  ///< may contain `{label}`
};

/// `accepts` takes the field's value; `message` may contain `{label}`.
template <class Predicate>
OwnConstraint<Predicate> must(Predicate accepts, std::string message) {
    return {std::move(accepts), std::move(message)};
}

}  // namespace holdfast
