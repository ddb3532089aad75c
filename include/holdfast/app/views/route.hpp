// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace holdfast {

class ViewDefinition;

/// Which view an address is of, and with which arguments.
struct Route {
    ViewDefinition const* definition = nullptr;  ///< null: no view has this address
    std::vector<std::string> arguments;          ///< texts, in the order of the view's arguments
};

}  // namespace holdfast
