// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace holdfast::text {

/// The bytes as hexadecimal digits. The time that this takes may tell of them: not for secrets.
std::string hexadecimal(std::span<unsigned char const> bytes);

/// Appends them to a text.
void append_hexadecimal(std::string& text, std::span<std::byte const> bytes);

}  // namespace holdfast::text
