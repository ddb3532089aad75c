// SPDX-License-Identifier: MIT
#include "http/server/body.hpp"

#include <algorithm>

namespace holdfast::http {

bool Body::append(std::string_view part) {
    auto const needed = bytes_.size() + part.size();
    if (needed > bytes_.capacity()) {
        auto const wanted = std::max(needed, std::min(2 * needed, expected_));
        if (!share_.grow_to(wanted)) return false;
        bytes_.reserve(wanted);
    }
    bytes_.insert(bytes_.end(), part.begin(), part.end());
    return true;
}

void Body::clear() {
    std::vector<char>{}.swap(bytes_);
    share_.give_back();
    expected_ = unknown;
}

}  // namespace holdfast::http
