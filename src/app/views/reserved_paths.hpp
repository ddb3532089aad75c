// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast {

/// The beginning of all paths for those who run an application, or for its pages' script. No
/// view is there.
inline constexpr std::string_view operations_path = "/-/";

/// Says only that the process answers, so it must wait for nothing.
inline constexpr std::string_view health_path = "/-/health";

/// Says whether the database can be used, too.
inline constexpr std::string_view ready_path = "/-/ready";

/// The counts, which touch no database.
inline constexpr std::string_view metrics_path = "/-/metrics";

/// Tells a page's script whether its submission was saved: `/-/saved?instance=` and 32
/// hexadecimal digits, its form's `data-instance`.
inline constexpr std::string_view saved_path = "/-/saved";

/// Tells a page's script in development whether the program was started again.
inline constexpr std::string_view started_path = "/-/development/started";

/// The asset that asks there, which production does not serve.
inline constexpr std::string_view development_script = "development.js";

}  // namespace holdfast
