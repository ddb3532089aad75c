// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

/// The author of a request: an account that has logged in, or a visitor, identified only by a
/// random cookie.
struct User {
    std::string id;                      ///< seals are bound to it
    std::optional<std::string> account;  ///< as it was given to `Session::log_in`

    /// The visitor with that cookie.
    static User visitor(std::string const& cookie) { return {"visitor:" + cookie, {}}; }

    /// The account of that name.
    static User with_account(std::string account) {
        return {"account:" + account, std::move(account)};
    }

    /// Whether an id is an account's.
    static bool is_account(std::string_view id) { return id.starts_with("account:"); }

    friend bool operator==(User const&, User const&) = default;
};

}  // namespace holdfast
