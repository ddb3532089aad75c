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
/// that it opens is a tab of its own. Pages refer to their browser, which outlives them. For one
/// thread.
class Browser {
public:
    /// A browser without cookies. The application outlives the browser.
    explicit Browser(Application const& application) : application_{application} {}

    /// The same browser, with its cookies, at another application that has taken the place of the
    /// first.
    Browser at(Application const& application) const;

    /// Opens an address of the application in a new tab and follows redirects.
    Page open(std::string_view address);

    /// Sends form data and follows redirects.
    Page post(std::string_view address, http::FormData const& entries);

    /// Sends a body as it is and follows no redirect. A stream is read into the response's body, as
    /// far as there is something without waiting.
    http::Response send(http::Method method, std::string_view address, std::string_view body = {});

    /// Sets a header that the browser sends in addition to `Host`, `Cookie` and, on posts,
    /// `Content-Type` and `Sec-Fetch-Site`. It replaces those headers, too; an empty value leaves
    /// one out.
    void set_header(std::string name, std::string value) {
        headers_[std::move(name)] = std::move(value);
    }

    /// Sets the browser's IPv4 or IPv6 address; it is unknown by default.
    void set_address(std::string address) { address_ = std::move(address); }

    /// The value of the application's cookie `visitor`, `session`, `notice` or `known`; empty when
    /// the browser does not have it.
    std::string cookie(std::string_view name) const;

    /// Deletes all cookies.
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
