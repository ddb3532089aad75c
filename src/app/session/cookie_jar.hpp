// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/http/cookie.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>

namespace holdfast {

enum class CookieKind : std::uint8_t { visitor, session, notice, known_browser };

/// The cookies of one application. Cookies know no ports, so their names tell the applications of a
/// host apart: by the application's name and by the secret that all its processes share.
class CookieJar {
public:
    CookieJar(std::string_view application, concurrency::Keyring const& keyring,
              http::Transport transport);

    /// The value that a browser shows, or an empty view: of the present name, else of one under a
    /// retired secret, else of the name that earlier versions gave it.
    std::string_view find(http::Request const& request, CookieKind kind) const;

    /// Whether the browser shows it under its present name.
    bool is_present(http::Request const& request, CookieKind kind) const;

    /// Without an age it is kept until the browser ends.
    void keep(http::Response& response, CookieKind kind, std::string value,
              std::optional<std::chrono::seconds> age = {}) const;
    void remove(http::Response& response, CookieKind kind) const;

private:
    static constexpr std::size_t kinds = 4;

    /// The names of one kind, the present one first.
    struct Names {
        std::string present;             ///< without prefix
        std::vector<std::string> shown;  ///< by the browser, with prefix
    };

    Names const& names(CookieKind kind) const { return names_[static_cast<std::size_t>(kind)]; }

    http::Transport transport_;
    std::array<Names, kinds> names_;
};

}  // namespace holdfast
