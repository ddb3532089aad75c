// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <holdfast/app/session/user.hpp>
#include <holdfast/record_views/default_input.hpp>
#include <holdfast/record_views/record_list.hpp>
#include <holdfast/record_views/record_views.hpp>

#include "text/number.hpp"

namespace holdfast::detail {
namespace {

// A longer text is typed into several lines, and shown on the page of its record only.
constexpr std::size_t longest_line = 200;

std::size_t most_length(FieldDescription const& description) {
    for (auto const& constraint : description.constraints) {
        if (constraint.kind != ConstraintKind::max_length) continue;
        return text::number_in<std::size_t>(constraint.argument).value_or(0);
    }
    return longest_line + 1;
}

// A constraint with other words has the same function.
bool is_kind(Constraint const& constraint, TextConstraint const& kind) {
    using Function = bool (*)(std::string_view);
    auto const* const own = constraint.accepts.target<Function>();
    auto const* const known = kind.accepts.target<Function>();
    return own != nullptr && known != nullptr && *own == *known;
}

}  // namespace

TextKind text_kind(FieldDescription const& description) {
    for (auto const& constraint : description.constraints) {
        if (is_kind(constraint, is_email)) return TextKind::email;
        if (is_kind(constraint, is_telephone)) return TextKind::telephone;
        if (is_kind(constraint, is_url)) return TextKind::web_address;
    }
    return most_length(description) > longest_line ? TextKind::lines : TextKind::line;
}

void fail_without_input(FieldDescription const& description) {
    throw std::logic_error{"the field " + description.key +
                           " has no default input: give RecordViewsOptions::add_inputs"};
}

std::string searched_text(std::vector<std::string> const& columns) {
    if (columns.empty()) return "''";
    std::string texts;
    for (auto const& column : columns) {
        texts += texts.empty() ? column : " || ' ' || " + column;
    }
    return "lower(" + texts + ")";
}

std::string SearchedFields::label() const {
    std::string listed;
    for (auto const& label : labels) text::enlist(listed, label);
    return text::say<messages::search_in>({{"fields", listed}});
}

std::string sort_expression(std::string const& column, Notation notation) {
    return notation == Notation::words ? "lower(" + column + ")" : column;
}

bool fits_line(FieldDescription const& description, Notation notation) {
    return notation != Notation::words || text_kind(description) != TextKind::lines;
}

void refuse_access(View const& view) {
    if (!view.user().account) throw http::Error{http::Status::unauthorized};
    throw http::Error{http::Status::forbidden, text::say<messages::record_is_not_for_you>()};
}

std::string name_of_key(std::string const& key) {
    return text::say<messages::record_without_name>({{"key", key}});
}

}  // namespace holdfast::detail
