// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/http/response.hpp>

#include "app/session/cookie_jar.hpp"
#include "app/submission/post.hpp"

namespace holdfast {

/// The browsers from which somebody once got an account's password right, by a cookie that proves
/// it: who guesses at the account elsewhere cannot keep its owner out there.
class KnownBrowsers {
public:
    /// Both outlive it.
    KnownBrowsers(concurrency::Keyring const& keyring, CookieJar const& cookies)
        : keyring_{keyring}, cookies_{cookies} {}

    /// Whether the browser that submits is known for this account.
    bool knows(Post const& post, std::string_view account) const;

    /// Lets the browser know the proof for what the submission guessed right.
    void remember(http::Response& response, Post const& post) const;

private:
    std::string proof(Post const& post, std::string_view account) const;

    concurrency::Keyring const& keyring_;
    CookieJar const& cookies_;
};

}  // namespace holdfast
