// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

#include <holdfast/concurrency/digest.hpp>
#include <holdfast/concurrency/option.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast::concurrency {
namespace {

constexpr std::size_t longest_label = 40;
constexpr std::size_t most_bytes = 1024;  // of the digests and the labels of one input
constexpr unsigned half = 32;             // bits of a digest

bool is_short(std::string_view label) {
    return label.size() <= longest_label && label.find('\n') == std::string_view::npos;
}

OptionDigest digest_of(std::string_view value, std::string_view label, Digester const& digester) {
    std::array const pairs{std::pair{std::string{value}, std::string{label}}};
    auto const whole = digester.pairs(pairs);
    OptionDigest digest = 0;
    std::memcpy(&digest, whole.data(), sizeof digest);
    return digest;
}

std::uint32_t lower_half(OptionDigest digest) {
    return static_cast<std::uint32_t>(digest);
}

}  // namespace

OptionDigest digest_of(Option const& option, Digester const& digester) {
    auto const of = [&](std::string_view label) {
        return digest_of(option.value, label, digester);
    };
    if (is_short(option.label)) return of(option.label);
    return of(option.label) << half | lower_half(of(short_label(option.label)));
}

std::string short_label(std::string_view label) {
    auto shortened = text::shortened(label, longest_label);
    std::ranges::replace(shortened, '\n', ' ');
    return shortened;
}

std::optional<std::string> short_labels(std::span<Option const> options) {
    auto const room = most_bytes - std::min(most_bytes, options.size() * sizeof(OptionDigest));
    std::string labels;
    for (auto const& option : options) {
        if (is_short(option.label)) {
            labels += option.label;
        } else {
            labels += short_label(option.label);
        }
        labels += '\n';
        if (labels.size() > room) return {};
    }
    return labels;
}

std::optional<std::string> find_short_label(std::string_view labels,
                                            std::span<OptionDigest const> digests,
                                            std::string_view value, Digester const& digester) {
    for (auto const digest : digests) {
        auto const label = labels.substr(0, labels.find('\n'));
        if (label.size() == labels.size()) break;
        labels.remove_prefix(label.size() + 1);
        if (lower_half(digest_of(value, label, digester)) == lower_half(digest)) {
            return std::string{label};
        }
    }
    return {};
}

Option const* find_option(std::span<Option const> options, std::string_view value) {
    auto const found = std::ranges::find(options, value, &Option::value);
    return found == options.end() ? nullptr : &*found;
}

}  // namespace holdfast::concurrency
