// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/text/form_pair.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast::text {

std::optional<FormPair> take_form_pair(std::string_view& data) {
    while (!data.empty()) {
        auto const sequence = data.substr(0, data.find('&'));
        data.remove_prefix(std::min(sequence.size() + 1, data.size()));
        if (sequence.empty()) continue;
        auto const equals = std::min(sequence.find('='), sequence.size());
        return FormPair{.name = sequence.substr(0, equals),
                        .value = sequence.substr(std::min(equals + 1, sequence.size()))};
    }
    return {};
}

std::optional<std::string> form_text(std::string_view encoded) {
    auto decoded = form_decode(encoded);
    if (decoded && (decoded->find('\0') != std::string::npos || !is_utf8(*decoded))) return {};
    return decoded;
}

}  // namespace holdfast::text
