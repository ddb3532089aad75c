// SPDX-License-Identifier: MIT
#include <memory>
#include <stdexcept>

#include <re2/re2.h>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/text/blank.hpp>
#include <holdfast/text/messages/fields.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast {

Constraint Constraint::with_message(std::string other) const {
    auto changed = *this;
    changed.message = std::move(other);
    return changed;
}

TextConstraint TextConstraint::with_message(std::string other) const {
    return {Constraint::with_message(std::move(other))};
}

std::string Constraint::message_for(std::string_view label) const {
    return text::filled_in(message, "label", label);
}

std::string detail::usual_message(Rule rule) {
    switch (rule) {
        case Rule::required: return text::unfilled<messages::value_is_required>();
        case Rule::minimum: return text::unfilled<messages::value_is_too_small>();
        case Rule::maximum: return text::unfilled<messages::value_is_too_large>();
        case Rule::multiple: return text::unfilled<messages::no_multiple>();
        case Rule::one_of: return text::unfilled<messages::none_of_list>();
        case Rule::same: return text::unfilled<messages::not_the_same>();
        case Rule::different: return text::unfilled<messages::not_different>();
        case Rule::after: return text::unfilled<messages::not_after>();
        case Rule::before: return text::unfilled<messages::not_before>();
    }
    return {};
}

std::string detail::with_limits(std::string const& message, std::span<std::string const> limits) {
    std::string listed;
    for (auto const& limit : limits) text::enlist(listed, limit);
    return text::filled_in(message, "limit", listed);
}

Constraint const required{.kind = ConstraintKind::required,
                          .argument = {},
                          .accepts = [](std::string_view text) { return !text::is_blank(text); },
                          .message = text::unfilled<messages::value_is_required>()};

TextConstraint min_length(std::size_t length) {
    return {
        {.kind = ConstraintKind::min_length,
         .argument = std::to_string(length),
         .accepts = [length](std::string_view text) { return text::utf16_length(text) >= length; },
         .message =
             text::say<messages::text_is_too_short>(length, {{"label", text::label_place}})}};
}

TextConstraint max_length(std::size_t length) {
    return {
        {.kind = ConstraintKind::max_length,
         .argument = std::to_string(length),
         .accepts = [length](std::string_view text) { return text::utf16_length(text) <= length; },
         .message = text::say<messages::text_is_too_long>(length, {{"label", text::label_place}})}};
}

TextConstraint pattern(std::string const& expression) {
    RE2::Options options;
    options.set_log_errors(false);
    // Shared because a Constraint is a value; RE2 is linear in the text, whatever a user sends.
    auto const compiled = std::make_shared<RE2 const>(expression, options);
    if (!compiled->ok()) {
        throw std::invalid_argument{"pattern " + expression + ": " + compiled->error()};
    }
    return {{.kind = ConstraintKind::pattern,
             .argument = expression,
             .accepts =
                 [compiled](std::string_view text) {
                     return RE2::FullMatch(re2::StringPiece{text.data(), text.size()}, *compiled);
                 },
             .message = text::unfilled<messages::wrong_format>()}};
}

}  // namespace holdfast
