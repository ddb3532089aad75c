// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast::concurrency {

// What a conforming browser sends back from an untouched control (protocol.md, "Words": echo),
// with newlines as LF. Pure functions of the value that the page prints.

/// `<input type=text>`: newlines stripped (HTML standard, 4.10.5.1.2).
std::string echo_of_one_line(std::string_view value);

/// `<textarea>`: newlines normalised (HTML standard, 4.10.11).
std::string echo_of_many_lines(std::string_view value);

/// `<input type=hidden>`: no sanitisation (HTML standard, 4.10.5.1.1).
std::string echo_of_hidden(std::string_view value);

}  // namespace holdfast::concurrency
