// SPDX-License-Identifier: MIT
#pragma once

namespace holdfast::torture {

inline constexpr int family_size = 4;
inline constexpr int list_count = 60'000;

}  // namespace holdfast::torture
