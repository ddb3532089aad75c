// SPDX-License-Identifier: MIT
#pragma once

namespace holdfast {

/// Who uses an application: its users, or those who write it.
enum class Environment {
    production,   ///< a failure is told to the log
    development,  ///< a failure is told on its page, too, and pages follow the program's restarts
};

}  // namespace holdfast
