// SPDX-License-Identifier: MIT
#include "app/submission/site_names.hpp"

#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "app/submission/own_site.hpp"

namespace holdfast {
namespace {

using namespace std::string_literals;

http::Endpoint endpoint(std::string const& text) {
    return http::Endpoint::parse(text);
}

bool includes(SiteNames const& names, std::string_view host) {
    return names.include(host);
}

TEST(SiteNames, OfThisMachineAloneAreItsOwnWithAnyPort) {
    SiteNames const names{"", endpoint("127.0.0.1:8080")};
    for (auto const* host :
         {"localhost", "localhost:8080", "LOCALHOST:1", "localhost.", "localhost.:8080",
          "app.localhost", "a.b.localhost:8080", "127.0.0.1", "127.0.0.1:8080", "127.0.0.1:9",
          "127.9.8.7:8080", "[::1]", "[::1]:8080", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]:8080",
          "localhost:"}) {
        EXPECT_TRUE(includes(names, host)) << host;
    }
    for (auto const* host : {"",
                             "evil.example",
                             "evil.example:8080",
                             "localhost.evil.example",
                             "evillocalhost",
                             "127.0.0.1.evil.example",
                             "127.0.0.1.",
                             "127.1",
                             "2130706433",
                             "0x7f.0.0.1",
                             "0x7f000001",
                             "0177.0.0.1",
                             "128.0.0.1",
                             "0.0.0.0",
                             "192.168.1.5:8080",
                             "[::]",
                             "[::2]:8080",
                             "::1",
                             "[::1",
                             "::1]",
                             "[]",
                             "[127.0.0.1]",
                             "localhost:0",
                             "localhost:99999",
                             "localhost:80a",
                             "localhost:-1",
                             "localhost:80:80",
                             "localhost..",
                             ".localhost",
                             "localhost:8080 ",
                             " ",
                             "user@localhost",
                             "local host",
                             "[::1%25lo]",
                             "\xc3\xa9.localhost"}) {
        EXPECT_FALSE(includes(names, host)) << host;
    }
}

TEST(SiteNames, OfAnAddressThatIsListenedOnAreThatOneWithItsPort) {
    SiteNames const names{"", endpoint("192.168.1.5:8080")};
    EXPECT_TRUE(includes(names, "192.168.1.5:8080"));
    EXPECT_TRUE(includes(names, "localhost:8080"));
    for (auto const* host : {"192.168.1.5", "192.168.1.5:80", "192.168.1.6:8080", "host:8080"}) {
        EXPECT_FALSE(includes(names, host)) << host;
    }
    EXPECT_TRUE(includes(SiteNames{"", endpoint("192.168.1.5:80")}, "192.168.1.5"));
    SiteNames const v6{"", endpoint("[2001:db8::1]:8080")};
    EXPECT_TRUE(includes(v6, "[2001:DB8:0::1]:8080"));
    EXPECT_FALSE(includes(v6, "[2001:db8::2]:8080"));
}

// A stranger can have a name of his lead here, but no address.
TEST(SiteNames, OfAllAddressesOfAMachineAreAnyAddressAndNoStrangersName) {
    for (auto const* where : {"0.0.0.0:8080", "[::]:8080"}) {
        SiteNames const names{"", endpoint(where)};
        EXPECT_TRUE(includes(names, "192.168.1.5:8080"));
        EXPECT_TRUE(includes(names, "[2001:db8::1]:8080"));
        EXPECT_TRUE(includes(names, "localhost:8080"));
        EXPECT_FALSE(includes(names, "evil.example:8080"));
        EXPECT_FALSE(includes(names, ""));
    }
}

TEST(SiteNames, WithAPublicOriginAreItsAuthorityAlone) {
    SiteNames const names{"https://example.com", endpoint("127.0.0.1:8080")};
    for (auto const* host : {"example.com", "EXAMPLE.com", "example.com:443", "example.com:"}) {
        EXPECT_TRUE(includes(names, host)) << host;
    }
    for (auto const* host : {"", "example.com:80", "example.com:8080", "www.example.com", "example",
                             "example.com.", "localhost", "127.0.0.1:8080", "[::1]"}) {
        EXPECT_FALSE(includes(names, host)) << host;
    }
    SiteNames const with_port{"http://example.com:8080", {}};
    EXPECT_TRUE(includes(with_port, "example.com:8080"));
    EXPECT_FALSE(includes(with_port, "example.com"));
    EXPECT_FALSE(includes(with_port, "example.com:80"));
    SiteNames const plain{"http://example.com", {}};
    EXPECT_TRUE(includes(plain, "example.com:80"));
    EXPECT_FALSE(includes(plain, "example.com:443"));
    SiteNames const v6{"http://[2001:db8::1]", {}};
    EXPECT_TRUE(includes(v6, "[2001:DB8:0:0::1]"));
}

TEST(SiteNames, NeedNotBeSaidByWhoAsksHowAProcessIs) {
    for (auto const* host : {"", "10.0.0.7:8080", "[2001:db8::1]", "localhost:8080", "127.0.0.1"}) {
        EXPECT_TRUE(is_probe(host)) << host;
    }
    for (auto const* host : {"evil.example", "10.0.0.7.evil.example", "localhost.evil.example"}) {
        EXPECT_FALSE(is_probe(host)) << host;
    }
}

TEST(PublicOrigin, IsWhatBrowsersMakeOfTheUrl) {
    EXPECT_EQ(public_origin(""), "");
    EXPECT_EQ(public_origin("https://Example.COM"), "https://example.com");
    EXPECT_EQ(public_origin("https://example.com/"), "https://example.com");
    EXPECT_EQ(public_origin("HTTPS://example.com:443/"), "https://example.com");
    EXPECT_EQ(public_origin("http://example.com:80"), "http://example.com");
    EXPECT_EQ(public_origin("http://example.com:443"), "http://example.com:443");
    EXPECT_EQ(public_origin("https://example.com:8443"), "https://example.com:8443");
    EXPECT_EQ(public_origin("http://localhost:8080"), "http://localhost:8080");
    EXPECT_EQ(public_origin("http://192.0.2.1"), "http://192.0.2.1");
    EXPECT_EQ(public_origin("http://[2001:DB8:0::1]:8080"), "http://[2001:db8::1]:8080");
    EXPECT_EQ(public_origin("https://xn--bcher-kva.example"), "https://xn--bcher-kva.example");
}

TEST(PublicOrigin, IsNoneOfWhatIsNoPublicUrl) {
    for (auto const& url : {"x"s,
                            "/"s,
                            ":"s,
                            "://"s,
                            "http"s,
                            "http:"s,
                            "http:/"s,
                            "http://"s,
                            "https://"s,
                            "https:///"s,
                            "https:example.com"s,
                            "example.com"s,
                            "//example.com"s,
                            "ftp://example.com"s,
                            "https://example.com/a"s,
                            "https://example.com//"s,
                            "https://example.com?a"s,
                            "https://example.com#a"s,
                            "https://user@example.com"s,
                            "https://:443"s,
                            "https://example.com:"s + "0"s,
                            "https://example.com:65536"s,
                            "https://example.com:x"s,
                            "https://example.com:1:2"s,
                            "https://exa mple.com"s,
                            " https://example.com"s,
                            "https://example.com "s,
                            "https://example..com"s,
                            "https://.com"s,
                            "https://[::1"s,
                            "https://::1"s,
                            "https://[x]"s,
                            "https://256.0.0.1"s,
                            "https://1.2.3"s,
                            "https://1"s,
                            "https://b\xc3\xbc"
                            "cher.example"s,
                            "https://example.com\n"s,
                            "https://a\0b"s,
                            "https://*"s,
                            "https://example.com\\a"s,
                            "https://https://example.com"s,
                            "https://"s + std::string(300, 'a')}) {
        EXPECT_THROW(public_origin(url), std::invalid_argument) << url;
    }
}

}  // namespace
}  // namespace holdfast
