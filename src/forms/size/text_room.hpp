// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace holdfast {

/// One of the texts that share what the server takes of a form. Lengths are in UTF-16 code units.
struct TextDemand {
    std::size_t sent = 0;    ///< the bytes that a browser sends while nobody touches it
    std::size_t sealed = 0;  ///< the bytes of the present value in the seal
    std::size_t shown = 0;   ///< its length while nobody touches it
    std::size_t most = 0;    ///< the length that its field may have
};

/// The bytes for all texts of a form, as they are sent and in the seal.
struct TextRoom {
    std::size_t bytes = 0;
    std::size_t kept_free = 0;  ///< of these, not to be used for more than what is shown
};

/// The length that a browser may let each text reach, so that they have room together, now and when
/// they are saved. Each may be as long as the shown text and an equal share of the rest. A text
/// that needs less leaves its share to the others. The shown texts may be too long to be typed anew
/// in any script. Each text can then become as long as its share of the whole room, or keep its
/// length. It fits for certain only if nobody types it in a script that takes more bytes.
std::vector<std::size_t> text_lengths(std::span<TextDemand const> demands, TextRoom room);

}  // namespace holdfast
