// SPDX-License-Identifier: MIT
#include "forms/text_room.hpp"

#include <algorithm>

#include <holdfast/concurrency/base.hpp>

namespace holdfast {
namespace {

// A unit is at most three bytes of UTF-8, of which a browser makes %XX each. (A character of four
// bytes is two units.) In the seal they are four, in base64.
constexpr std::size_t longest_unit = 9;
constexpr std::size_t longest_sealed_unit = 4;
constexpr std::size_t most_sealed = concurrency::RecordedText::longest_whole / 3 * 4 + 4;

// Of a text of that length at most, whether it is typed now or was saved before.
std::size_t bytes_of(TextDemand const& demand, std::size_t length) {
    return std::max(demand.sent, longest_unit * length) +
           std::max(demand.sealed, std::min(longest_sealed_unit * length, most_sealed));
}

}  // namespace

std::vector<std::size_t> text_lengths(std::span<TextDemand const> demands, TextRoom room) {
    bool above_shown = true;
    auto const length = [&above_shown](TextDemand const& demand, std::size_t share) {
        return std::min(demand.most, (above_shown ? demand.shown : 0) + share);
    };
    auto const bytes_with = [&](std::size_t share) {
        std::size_t bytes = 0;
        for (auto const& demand : demands) bytes += bytes_of(demand, length(demand, share));
        return bytes;
    };
    above_shown = bytes_with(0) <= room.bytes;

    auto const usable = room.bytes - std::min(room.bytes, room.kept_free);
    std::size_t share = 0;
    std::size_t too_much = usable / longest_unit + 1;
    while (too_much - share > 1) {
        auto const middle = share + (too_much - share) / 2;
        (bytes_with(middle) <= usable ? share : too_much) = middle;
    }

    std::vector<std::size_t> lengths;
    for (auto const& demand : demands) lengths.push_back(length(demand, share));
    return lengths;
}

}  // namespace holdfast
