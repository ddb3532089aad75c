// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include <holdfast/http/method.hpp>

namespace holdfast::http {

namespace {

constexpr std::array<std::pair<std::string_view, Method>, 7> methods{{
    {"GET", Method::get},
    {"HEAD", Method::head},
    {"POST", Method::post},
    {"PUT", Method::put},
    {"PATCH", Method::patch},
    {"DELETE", Method::delete_},
    {"OPTIONS", Method::options},
}};

}  // namespace

Method method_of(std::string_view name) {
    auto const found =
        std::ranges::find(methods, name, [](auto const& entry) { return entry.first; });
    return found == methods.end() ? Method::other : found->second;
}

std::string_view name(Method method) {
    auto const found =
        std::ranges::find(methods, method, [](auto const& entry) { return entry.second; });
    return found == methods.end() ? "other" : found->first;
}

}  // namespace holdfast::http
