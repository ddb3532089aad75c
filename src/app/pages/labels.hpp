// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <string>

namespace holdfast {

/// The labels of a form's controls by their keys, as far as they are known.
using Labels = std::map<std::string, std::string, std::less<>>;

}  // namespace holdfast
