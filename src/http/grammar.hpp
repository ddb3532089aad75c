// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace holdfast::http {

bool equal_ignoring_case(std::string_view left, std::string_view right);

/// Without the blanks and tabs around it.
std::string_view trim(std::string_view text);

/// The name of a file without the folders before it, on any system.
std::string_view last_component(std::string_view path);

/// RFC 9110, section 5.6.2.
bool is_token(std::string_view text);

/// Whether the text can stand in one header line: no control character but the tab.
bool is_field_value(std::string_view text);

/// Whether the text could be the value of `Host` (RFC 9112, section 3.2): a host name or address
/// with an optional port, or nothing.
bool is_host(std::string_view text);

/// A request target (RFC 9112, section 3.2) in parts.
struct Target {
    std::string_view path;
    std::string_view query;                     ///< without '?'
    std::optional<std::string_view> authority;  ///< of the absolute form
};

/// Nothing for what is neither in origin form nor an http or https address in absolute form.
std::optional<Target> split_target(std::string_view target);

}  // namespace holdfast::http
