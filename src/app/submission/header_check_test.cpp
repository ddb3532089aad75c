// SPDX-License-Identifier: MIT
#include "app/submission/header_check.hpp"

#include <string>

#include <gtest/gtest.h>

namespace holdfast {
namespace {

/// Headers of a submission that is read, to be changed by each test.
class HeaderCheck : public ::testing::Test {
protected:
    HeaderCheck() {
        user_interface.define_view("/", "Note");
        request.headers = {{"Host", "localhost"},
                           {"Content-Type", "application/x-www-form-urlencoded"},
                           {"Sec-Fetch-Site", "same-origin"},
                           {"Content-Length", "1000000"}};
    }

    void set(std::string_view name, std::string_view value) {
        for (auto& header : request.headers) {
            if (header.name == name) header.value = value;
        }
    }

    /// The status of the refusal, or 0.
    int status() const {
        auto const refusal = check_header(request, names, user_interface, "");
        return refusal ? static_cast<int>(refusal->status) : 0;
    }

    UserInterface user_interface;
    SiteNames names{"", {}};
    http::Request request{.method = http::Method::post, .path = "/"};
};

TEST_F(HeaderCheck, LetsTheSubmissionOfAViewPass) {
    EXPECT_EQ(status(), 0);
    set("Sec-Fetch-Site", "");
    EXPECT_EQ(status(), 0);
    request.method = http::Method::get;
    request.path = "/nowhere";
    EXPECT_EQ(status(), 0);
}

TEST_F(HeaderCheck, RefusesWhatIsNotForThisSite) {
    for (auto const* host : {"", "evil.example"}) {
        set("Host", host);
        for (auto const method : {http::Method::post, http::Method::get, http::Method::put}) {
            request.method = method;
            EXPECT_EQ(status(), 421);
        }
    }
}

TEST_F(HeaderCheck, RefusesMethodsThatNothingHas) {
    for (auto const method : {http::Method::put, http::Method::patch, http::Method::delete_,
                              http::Method::options, http::Method::other}) {
        request.method = method;
        EXPECT_EQ(status(), 405);
    }
    request.method = http::Method::post;
    request.path = "/-/health";
    EXPECT_EQ(status(), 405);
}

TEST_F(HeaderCheck, RefusesWhatComesFromAnotherSiteOrIsNoFormData) {
    set("Sec-Fetch-Site", "cross-site");
    EXPECT_EQ(status(), 403);
    set("Sec-Fetch-Site", "same-origin");
    for (auto const* type : {"", "text/plain", "multipart/form-data; boundary=x"}) {
        set("Content-Type", type);
        EXPECT_EQ(status(), 415);
    }
}

TEST_F(HeaderCheck, RefusesMuchForAPageThatDoesNotExist) {
    for (auto const* path : {"/nowhere", "/assets/x", "/notes"}) {
        request.path = path;
        for (auto const* length : {"1000000", "65537", "", "99999999999999999999999"}) {
            set("Content-Length", length);
            EXPECT_EQ(status(), 404) << path << ' ' << length;
        }
    }
}

// Their views may be gone with a release while their pages are open.
TEST_F(HeaderCheck, LetsPassWhatFormsOfThisSiteUsuallySend) {
    request.path = "/nowhere";
    set("Content-Length", "65536");
    EXPECT_EQ(status(), 0);
    set("Sec-Fetch-Site", "");
    EXPECT_EQ(status(), 404);
}

}  // namespace
}  // namespace holdfast
