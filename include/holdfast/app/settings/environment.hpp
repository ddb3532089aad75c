// SPDX-License-Identifier: MIT
#pragma once

namespace holdfast {

/// The people who use an application: its users, or its developers.
enum class Environment {
    production,   ///< the log describes a failure
    development,  ///< so does the page of a failure; open pages follow the program's restarts
};

}  // namespace holdfast
