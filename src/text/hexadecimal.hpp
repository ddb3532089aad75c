// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

namespace holdfast::text {

/// The bytes as hexadecimal digits. The time that this takes may tell of them: not for secrets.
std::string hexadecimal(std::span<unsigned char const> bytes);

}  // namespace holdfast::text
