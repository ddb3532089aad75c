// SPDX-License-Identifier: MIT
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/text/url.hpp>

namespace holdfast {
namespace {

TEST(Url, LeadsToTheWebAMailboxATelephoneOrWithinTheApplication) {
    for (std::string const address :
         {"", "/", "/a?b=c#d", "?page=2", "#top", "a/b", "./a:b", "../x", "//example.org/a",
          "http://example.org", "HTTPS://example.org/?u=javascript:alert(1)", "mailto:a@b.org",
          "tel:+44207946000", "/javascript:alert(1)", "?next=data:x", "javascript&colon;alert(1)",
          "&#106;avascript:alert(1)", "1a:b", "-a:b"}) {
        EXPECT_EQ(Url{address}.text(), address);
        EXPECT_FALSE(Url{address}.leads_nowhere()) << address;
        EXPECT_TRUE(Url::parse(address));
    }
}

TEST(Url, OfAnotherSchemeLeadsNowhere) {
    for (std::string const address : {"javascript:alert(1)",
                                      "JavaScript:alert(1)",
                                      " javascript:alert(1)",
                                      "\tjavascript:alert(1)",
                                      "java\tscript:alert(1)",
                                      "java\nscript:alert(1)",
                                      "java\r\nscript\t:alert(1)",
                                      "\x01javascript:alert(1)",
                                      "\x1F \x02 javascript:alert(1)",
                                      "vbscript:x",
                                      "data:text/html,x",
                                      "DATA:,",
                                      "blob:x",
                                      "file:///etc/passwd",
                                      "about:blank",
                                      "view-source:x",
                                      "filesystem:x",
                                      "livescript:x",
                                      "mocha:x",
                                      "jar:x",
                                      "intent:x",
                                      "ms-word:x",
                                      "x+y.z-1:x"}) {
        EXPECT_TRUE(Url{address}.leads_nowhere()) << address;
        EXPECT_EQ(Url{address}.text(), "about:invalid");
        EXPECT_FALSE(Url::parse(address)) << address;
    }
    EXPECT_TRUE((Url{std::string{"\0javascript:alert(1)", 20}}.leads_nowhere()));
}

TEST(Url, OfAnySchemeIsForTheProgramToChoose) {
    EXPECT_EQ(Url::of_any_scheme("data:image/png;base64,AA").text(), "data:image/png;base64,AA");
}

// The scheme that a browser would see in the text (URL standard, "basic URL parser"), written
// another way.
std::string scheme_that_browsers_see(std::string text) {
    std::erase_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
    auto const is_edge = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    while (!text.empty() && is_edge(text.front())) text.erase(0, 1);
    std::string scheme;
    for (char const c : text) {
        if (c == ':') return scheme;
        bool const is_letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
        bool const goes_on =
            std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' || c == '.';
        if (!is_letter && (scheme.empty() || !goes_on)) return "";
        scheme += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return "";
}

TEST(Url, NeverHasASchemeThatRunsNorAControlCharacter) {
    EXPECT_TRUE(rc::check([] {
        auto const part =
            rc::gen::element<std::string>("java", "script", "data", "http", "s", ":", "\t", "\n",
                                          "\r", " ", "\x01", "/", "A", "tel", "\x7F", "&",
                                          std::string(1, '\0'), "\xFF");
        std::string text;
        for (auto const& piece : *rc::gen::container<std::vector<std::string>>(part)) text += piece;
        Url const url{text};
        auto const scheme = scheme_that_browsers_see(url.text());
        RC_ASSERT(scheme == "" || scheme == "http" || scheme == "https" || scheme == "tel" ||
                  (scheme == "about" && url.leads_nowhere()));
        for (char const c : url.text()) {
            RC_ASSERT(static_cast<unsigned char>(c) >= ' ' && c != '\x7F');
        }
        RC_ASSERT(Url{url.text()} == url || url.leads_nowhere());
    }));
}

}  // namespace
}  // namespace holdfast
