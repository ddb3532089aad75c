// SPDX-License-Identifier: MIT
#include "forms/size/text_room.hpp"

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

// Each may have its shown length and a share, or whichever of them is more.
enum class Sharing { above_shown, of_all };

std::size_t shared_length(TextDemand const& demand, Sharing sharing, std::size_t share) {
    return std::min(demand.most, (sharing == Sharing::above_shown ? demand.shown : 0) + share);
}

}  // namespace

std::vector<std::size_t> text_lengths(std::span<TextDemand const> demands, TextRoom room) {
    auto const bytes_with = [&](Sharing sharing, std::size_t share) {
        std::size_t bytes = 0;
        for (auto const& demand : demands) {
            bytes += bytes_of(demand, shared_length(demand, sharing, share));
        }
        return bytes;
    };
    bool const could_all_be_typed_anew = bytes_with(Sharing::above_shown, 0) <= room.bytes;
    auto const sharing = could_all_be_typed_anew ? Sharing::above_shown : Sharing::of_all;

    auto const usable = room.bytes - std::min(room.bytes, room.kept_free);
    std::size_t share = 0;
    std::size_t too_much = usable / longest_unit + 1;
    while (too_much - share > 1) {
        auto const middle = share + (too_much - share) / 2;
        (bytes_with(sharing, middle) <= usable ? share : too_much) = middle;
    }

    std::vector<std::size_t> lengths;
    for (auto const& demand : demands) {
        auto const as_it_is = std::min(demand.most, demand.shown);
        lengths.push_back(std::max(as_it_is, shared_length(demand, sharing, share)));
    }
    return lengths;
}

}  // namespace holdfast
