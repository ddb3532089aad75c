// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast {

/// Where everything begins that is for those who run an application, or for its pages' script. No
/// view is there.
inline constexpr std::string_view operations_path = "/-/";

/// What says only that the process answers, so that it must wait for nothing.
inline constexpr std::string_view health_path = "/-/health";

/// What says whether the database can be used, too.
inline constexpr std::string_view ready_path = "/-/ready";

/// What was counted, which touches no database.
inline constexpr std::string_view metrics_path = "/-/metrics";

/// Where a page's script asks whether what it sent was saved: `/-/saved?instance=` and 32
/// hexadecimal digits, its form's `data-instance`.
inline constexpr std::string_view saved_path = "/-/saved";

/// Where a page's script asks in development whether the program was started again.
inline constexpr std::string_view started_path = "/-/development/started";

/// The asset that asks there, which production does not serve.
inline constexpr std::string_view development_script = "development.js";

}  // namespace holdfast
