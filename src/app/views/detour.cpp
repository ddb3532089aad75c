// SPDX-License-Identifier: MIT
#include "app/views/detour.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <holdfast/app/views/route.hpp>
#include <holdfast/text/percent.hpp>

#include "app/views/query.hpp"

namespace holdfast {
namespace {

// Detours within detours are encoded again and again; this is well below what servers take.
constexpr std::size_t longest_return_address = 2'000;

struct Split {
    std::string_view path;
    std::string_view query;
};

Split split(std::string_view address) {
    auto const mark = std::min(address.find('?'), address.size());
    return {address.substr(0, mark), address.substr(std::min(mark + 1, address.size()))};
}

// A browser takes `//host` and `/\host` for another site, and leaves control characters out before
// it looks.
bool is_local(std::string_view address) {
    return address.size() <= longest_return_address && address.starts_with('/') &&
           !address.starts_with("//") &&
           std::ranges::all_of(address, [](char c) { return c > ' ' && c < 0x7F && c != '\\'; });
}

}  // namespace

Url address_of(http::Request const& request) {
    std::string address{request.path};
    if (!request.query.empty()) address.append(1, '?').append(request.query);
    return Url{std::move(address)};
}

Url detour(Url const& there, Url const& from) {
    auto const encoded = text::percent_encode(from.text());
    if (encoded.size() > longest_return_address) return there;
    char const separator = there.text().find('?') == std::string::npos ? '?' : '&';
    return Url{there.text() + separator + std::string{return_argument} + '=' + encoded};
}

std::optional<Url> return_address(Url const& detour, UserInterface const& user_interface) {
    auto const arguments = read_query(split(detour.text()).query);
    if (!arguments) return {};
    auto const found =
        std::ranges::find(*arguments, return_argument, &http::FormData::value_type::first);
    if (found == arguments->end() || !is_local(found->second)) return {};
    auto const [path, query] = split(found->second);
    if (user_interface.find(path, query).definition == nullptr) return {};
    return Url{found->second};
}

}  // namespace holdfast
