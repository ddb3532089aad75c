// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/concurrency/compare.hpp>
#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/text/url.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

/// The longest time for which a notice is on its way.
inline constexpr std::chrono::seconds notice_age{60};

/// For whom, where and when a notice is shown.
struct NoticePlace {
    std::string user;
    Url address{"/"};
    std::int64_t now = 0;
};

/// The words for a user after a submission was applied.
struct Notice {
    std::string headline;
    std::span<concurrency::Change const> changes;  ///< that others made meanwhile
};

/// A notice sealed to travel in a cookie to the page that comes next, in at most 1,400 bytes
/// whatever it says: long texts are cut, and of many changes it says how many more there are.
std::string seal_notice(concurrency::Keyring const& keyring, NoticePlace const& place,
                        Notice const& notice);

/// The same for the page to which the one leads that it was for; nothing when it was not for that.
std::optional<std::string> forward_notice(concurrency::Keyring const& keyring,
                                          NoticePlace const& place, Url const& further,
                                          std::string_view sealed);

/// Says it, or null when the text is not a notice for this place, or an old one.
std::unique_ptr<Widget> open_notice(concurrency::Keyring const& keyring, NoticePlace const& place,
                                    std::string_view sealed);

}  // namespace holdfast
