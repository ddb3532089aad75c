// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

#include <holdfast/http/refusal.hpp>
#include <holdfast/text/messages/http.hpp>

#include "http/server/budget.hpp"

namespace holdfast::http {

/// The refusal of content for which there is no memory now.
inline constexpr Refusal no_room{Status::service_unavailable, messages::no_room_for_content};

/// A request's content as it arrives. It takes memory as it grows, so that who only announces much
/// takes none.
class Body {
public:
    /// The budget outlives it.
    explicit Body(Budget& budget) : share_{budget} {}

    /// Its expected length.
    void expect(std::size_t size) { expected_ = size; }

    /// Whether the budget has what is expected, at this moment.
    bool has_room() const {
        return expected_ == unknown || share_.budget().has(expected_ - bytes_.size());
    }

    /// False when the budget has too little for it.
    [[nodiscard]] bool append(std::string_view part);

    std::string_view text() const { return {bytes_.data(), bytes_.size()}; }

    /// Gives its memory back.
    void clear();

private:
    static constexpr auto unknown = std::numeric_limits<std::size_t>::max();

    Budget::Share share_;
    std::vector<char> bytes_;
    std::size_t expected_ = unknown;
};

}  // namespace holdfast::http
