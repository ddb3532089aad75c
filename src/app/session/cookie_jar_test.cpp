// SPDX-License-Identifier: MIT
#include "app/session/cookie_jar.hpp"

#include <gmock/gmock.h>

#include "app/session/visitor.hpp"

namespace holdfast {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

concurrency::Keyring keyring(std::vector<std::string> const& secrets) {
    return concurrency::Keyring{secrets};
}

std::string const first_secret = "the first secret of these tests";
std::string const second_secret = "the second secret of these tests";
std::string const an_id = "0123456789abcdef0123456789abcdef";

CookieJar jar(std::string_view application, std::vector<std::string> const& secrets,
              http::Transport transport = http::Transport::plain) {
    return {application, keyring(secrets), transport};
}

/// The cookie that a browser sends after it was told to keep that.
std::string kept_by(CookieJar const& jar, CookieKind kind, std::string value) {
    http::Response response;
    jar.keep(response, kind, std::move(value));
    auto const& header = response.headers.at(0).second;
    return header.substr(0, header.find(';'));
}

std::string found(CookieJar const& jar, CookieKind kind, std::string const& shown) {
    http::Request request;
    request.headers.push_back({"Cookie", shown});
    return std::string{jar.find(request, kind)};
}

TEST(CookieJar, FindsWhatItHasKeptAndNothingElse) {
    auto const board = jar("board", {first_secret});
    auto const shown = kept_by(board, CookieKind::session, an_id);
    EXPECT_EQ(found(board, CookieKind::session, "a=b; " + shown), an_id);
    EXPECT_EQ(found(board, CookieKind::visitor, shown), "");
    EXPECT_EQ(found(board, CookieKind::session, "a=b"), "");
}

TEST(CookieJar, TellsApplicationsOfOneHostApartByTheirNames) {
    auto const shown = kept_by(jar("board", {first_secret}), CookieKind::session, an_id);
    EXPECT_EQ(found(jar("shop", {first_secret}), CookieKind::session, shown), "");
}

TEST(CookieJar, TellsTwoOfOneNameApartByTheirSecrets) {
    auto const shown = kept_by(jar("board", {first_secret}), CookieKind::session, an_id);
    EXPECT_EQ(found(jar("board", {second_secret}), CookieKind::session, shown), "");
}

TEST(CookieJar, StillFindsWhatWasKeptUnderARetiredSecret) {
    auto const shown = kept_by(jar("board", {first_secret}), CookieKind::session, an_id);
    auto const later = jar("board", {second_secret, first_secret});
    EXPECT_EQ(found(later, CookieKind::session, shown), an_id);
    auto const newer = kept_by(later, CookieKind::session, std::string(32, 'f'));
    EXPECT_EQ(found(later, CookieKind::session, shown + "; " + newer), std::string(32, 'f'));
}

TEST(CookieJar, StillFindsWhatEarlierVersionsKept) {
    EXPECT_EQ(found(jar("board", {first_secret}), CookieKind::session, "session=" + an_id), an_id);
}

TEST(CookieJar, MakesAnyNameOfAnApplicationFitForACookie) {
    for (auto const* const name : {"", "Aushänge & Notizen", "a=b; c", "__Secure-x", "\"\t\\,"}) {
        for (auto const transport : {http::Transport::plain, http::Transport::secure}) {
            auto const named = jar(name, {first_secret}, transport);
            auto const shown = kept_by(named, CookieKind::visitor, an_id);
            EXPECT_EQ(found(named, CookieKind::visitor, shown), an_id) << name;
            EXPECT_EQ(shown.starts_with("__Host-"), transport == http::Transport::secure);
        }
    }
}

TEST(CookieJar, TakesACookieAway) {
    http::Response response;
    jar("board", {first_secret}).remove(response, CookieKind::session);
    auto const& header = response.headers.at(0).second;
    EXPECT_THAT(header, StartsWith("session-board-"));
    EXPECT_THAT(header, HasSubstr("=;"));
    EXPECT_THAT(header, HasSubstr("Max-Age=0"));
}

TEST(Visitor, ThatAnEarlierVersionKnewIsGivenTheCookieOfItsNewName) {
    auto const cookies = jar("board", {first_secret});
    http::Request request;
    auto const old = "visitor=" + an_id;
    request.headers.push_back({"Cookie", old});
    auto const visitor = Visitor::of(request, cookies);
    EXPECT_EQ(visitor.id, an_id);
    http::Response response;
    keep_visitor(response, visitor, cookies);
    auto const& header = response.headers.at(0).second;
    EXPECT_THAT(header, StartsWith("visitor-board-"));
    EXPECT_THAT(header, HasSubstr(an_id));

    auto const shown = header.substr(0, header.find(';'));
    request.headers = {{"Cookie", shown}};
    http::Response next;
    keep_visitor(next, Visitor::of(request, cookies), cookies);
    EXPECT_TRUE(next.headers.empty());
}

}  // namespace
}  // namespace holdfast
