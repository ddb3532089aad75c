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

bool FieldDescription::is_readable(void const* object) const {
    return allowed_by(readable_if, object);
}

bool FieldDescription::is_writable(void const* object) const {
    return is_readable(object) && allowed_by(writable_if, object);
}

}  // namespace holdfast
