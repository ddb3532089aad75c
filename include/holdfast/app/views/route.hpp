// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace holdfast {

class ViewDefinition;

/// The view of an address, and its arguments.
struct Route {
    ViewDefinition const* definition = nullptr;  ///< null: no view has this address
    std::vector<std::string> arguments;          ///< texts, in the order of the view's arguments
};

}  // namespace holdfast
