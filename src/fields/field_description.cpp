// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/fields/field_description.hpp>
#include <holdfast/fields/storage.hpp>
#include <holdfast/text/messages/fields.hpp>

namespace holdfast {
namespace {

bool allowed_by(FieldDescription::Rights const& rights, void const* object) {
    return std::ranges::all_of(rights, [object](auto const& allows) { return allows(object); });
}

}  // namespace

std::string detail::taken_message() {
    return text::unfilled<messages::value_is_taken>();
}

FieldDescription::FieldDescription(std::string field_key, std::string field_label)
    : key{std::move(field_key)}, label{std::move(field_label)} {}

FieldDescription::FieldDescription(FieldDescription const&) = default;
FieldDescription::FieldDescription(FieldDescription&&) noexcept = default;
FieldDescription& FieldDescription::operator=(FieldDescription const&) = default;
FieldDescription& FieldDescription::operator=(FieldDescription&&) noexcept = default;
FieldDescription::~FieldDescription() = default;

bool FieldDescription::is_readable(void const* object) const {
    return allowed_by(readable_if, object);
}

bool FieldDescription::is_writable(void const* object) const {
    return is_readable(object) && allowed_by(writable_if, object);
}

}  // namespace holdfast
