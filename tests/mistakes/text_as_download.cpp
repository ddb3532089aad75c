// SPDX-License-Identifier: MIT
// Says: a download is a callable that takes the View
#include <string>

#include <holdfast/holdfast.hpp>
#include <holdfast/http/download.hpp>

namespace holdfast::mistakes {

void mistake(UserInterface& user_interface) {
    user_interface.define_download("/list.csv", "List", [](View&) { return std::string{"a,b"}; });
}

}  // namespace holdfast::mistakes
