// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>

#include <holdfast/http/form_data.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast::http {
namespace {

std::optional<std::string> decode(std::string_view encoded) {
    auto decoded = text::form_decode(encoded);
    if (decoded && (decoded->find('\0') != std::string::npos || !text::is_utf8(*decoded)))
        return {};
    return decoded;
}

}  // namespace

std::variant<FormData, FormDataError> parse_form_data(std::string_view body,
                                                      std::size_t most_fields) {
    FormData fields;
    while (!body.empty()) {
        auto const sequence = body.substr(0, body.find('&'));
        body.remove_prefix(std::min(sequence.size() + 1, body.size()));
        if (sequence.empty()) continue;
        if (fields.size() == most_fields) return FormDataError::too_many_fields;

        auto const equals = std::min(sequence.find('='), sequence.size());
        auto name = decode(sequence.substr(0, equals));
        auto value = decode(sequence.substr(std::min(equals + 1, sequence.size())));
        if (!name || !value) return FormDataError::malformed;
        fields.emplace_back(std::move(*name), std::move(*value));
    }
    return fields;
}

}  // namespace holdfast::http
