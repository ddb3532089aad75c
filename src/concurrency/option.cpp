// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <holdfast/concurrency/option.hpp>

namespace holdfast::concurrency {

OptionDigest digest_of(Option const& option, Digester const& digester) {
    std::array const pairs{std::pair{option.value, option.label}};
    auto const whole = digester.pairs(pairs);
    OptionDigest digest = 0;
    std::memcpy(&digest, whole.data(), sizeof digest);
    return digest;
}

Option const* find_option(std::span<Option const> options, std::string_view value) {
    auto const found = std::ranges::find(options, value, &Option::value);
    return found == options.end() ? nullptr : &*found;
}

}  // namespace holdfast::concurrency
