// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/app/application.hpp>
#include <holdfast/testing/page.hpp>

namespace holdfast::testing {

/// One user's browser, without a network: it keeps cookies and parses pages as HTML5. Each page
/// that it opens is a tab of its own. Pages refer to their browser.
class Browser {
public:
    /// The application outlives the browser.
    explicit Browser(Application const& application) : application_{application} {}

    /// The same browser, with its cookies, at another application that has taken the place of this.
    Browser at(Application const& application) const;

    /// Opens an address of the application in a new tab and follows redirects.
    Page open(std::string_view address);

    /// Sends form data and follows redirects.
    Page post(std::string_view address, http::FormData const& entries);

    /// Sends a body as it is and follows no redirect.
    http::Response send(http::Method method, std::string_view address, std::string_view body = {});

    /// What the browser says in addition to `Host`, `Cookie` and, on posts, `Content-Type` and
    /// `Sec-Fetch-Site`; replaces those, and an empty value leaves one out.
    void set_header(std::string name, std::string value) {
        headers_[std::move(name)] = std::move(value);
    }

    /// The IPv4 or IPv6 address that it comes from; by default it is not known.
    void set_address(std::string address) { address_ = std::move(address); }

    /// The value of the application's cookie `visitor`, `session`, `notice` or `known`; empty when
    /// the browser does not have it.
    std::string cookie(std::string_view name) const;

    void forget_cookies() { cookies_.clear(); }

private:
    friend class Page;

    Page navigate(http::Method method, std::string_view address, std::string_view body);
    void keep_cookies(http::Response const& response);
    std::string cookie_header() const;

    Application const& application_;
    std::map<std::string, std::string, std::less<>> cookies_;
    std::map<std::string, std::string, std::less<>> headers_;
    std::string address_;
};

}  // namespace holdfast::testing
