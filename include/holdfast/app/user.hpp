// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace holdfast {

/// Who makes a request: so far a visitor, known by a random cookie alone.
struct User {
    std::string id;  ///< seals are bound to it
};

}  // namespace holdfast
