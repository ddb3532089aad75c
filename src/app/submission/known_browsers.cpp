// SPDX-License-Identifier: MIT
#include "app/submission/known_browsers.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include <sodium.h>

#include <holdfast/concurrency/page_instance.hpp>

namespace holdfast {
namespace {

constexpr std::size_t most_accounts = 5;  // of one browser; the latest
constexpr std::size_t proof_size = 2 * std::tuple_size_v<concurrency::Digest>;
constexpr char separator = '.';
constexpr std::chrono::seconds known_age = std::chrono::days{400};  // as long as browsers allow

}  // namespace

std::string KnownBrowsers::proof(Post const& post, std::string_view account) const {
    std::array<std::pair<std::string, std::string>, 2> const pairs{
        {{"known browser of", std::string{account}}, {"visitor", post.visitor.id}}};
    return concurrency::PageInstance{keyring_.digester().pairs(pairs)}.text();
}

bool KnownBrowsers::knows(Post const& post, std::string_view account) const {
    auto const shown = cookies_.find(post.request, CookieKind::known_browser);
    auto const expected = proof(post, account);
    for (auto rest = shown; !rest.empty();) {
        auto const part = rest.substr(0, rest.find(separator));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        bool const is_it = part.size() == expected.size() &&
                           sodium_memcmp(part.data(), expected.data(), part.size()) == 0;
        if (is_it) return true;
    }
    return false;
}

void KnownBrowsers::remember(http::Response& response, Post const& post) const {
    for (auto const& work : post.slow_work) {
        auto const account = work->guessed();
        if (account.empty() || !work->is_right() || knows(post, account)) continue;
        auto value = proof(post, account);
        constexpr std::size_t room = (most_accounts - 1) * (proof_size + 1) - 1;
        auto const before = cookies_.find(post.request, CookieKind::known_browser).substr(0, room);
        bool const may_be_ours = !before.empty() && before.find_first_not_of("0123456789abcdef.") ==
                                                        std::string_view::npos;
        if (may_be_ours) value.append(1, separator).append(before);
        cookies_.keep(response, CookieKind::known_browser, std::move(value), known_age);
        return;
    }
}

}  // namespace holdfast
