// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast::concurrency {

// The text that a conforming browser sends back from an untouched control (protocol.md, "Words":
// echo), with newlines as LF. Pure functions of the value that the page prints.

/// `<input type=text>`: newlines stripped (HTML standard, 4.10.5.1.2).
std::string echo_of_one_line(std::string_view value);

/// `<textarea>`: newlines normalised (HTML standard, 4.10.11).
std::string echo_of_many_lines(std::string_view value);

/// The text of a ticked check box, as a browser sends it.
inline constexpr std::string_view ticked_text = "yes";

/// The text that stands for a check box without a tick, for which a browser sends nothing.
inline constexpr std::string_view unticked_text = "no";

/// `<input type=checkbox>`: a box can be ticked for one value only, and nothing counts as unticked.
std::string echo_of_check_box(std::string_view value);

/// `<input type=hidden>`: no sanitisation (HTML standard, 4.10.5.1.1).
std::string echo_of_hidden(std::string_view value);

/// Several values, each sent as a text of its own: the set of these texts (text::join_entries).
std::string echo_of_set(std::string_view value);

}  // namespace holdfast::concurrency
