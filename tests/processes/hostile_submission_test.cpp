// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include "support/attacked_server.hpp"

namespace holdfast::processes {
namespace {

using namespace std::string_literals;

using ::testing::HasSubstr;

constexpr auto typed = "a text that was typed";

/// Requests that are well-formed, but no submission of a page that this server gave to this user.
class HostileSubmission : public AttackedServer {
protected:
    FormPage open_and_type() {
        auto page = visitor_.open();
        page.type(typed);
        return page;
    }

    Entries with_seal(std::string const& seal) const {
        auto entries = page_.entries("increment");
        for (auto& [name, value] : entries) {
            if (name == page_.name("seal")) value = seal;
        }
        return entries;
    }

    Entries without(std::string_view key) const {
        auto entries = page_.entries("increment");
        std::erase_if(entries, [&](auto const& entry) { return entry.first == page_.name(key); });
        return entries;
    }

    /// Refused, and the page comes back with what was typed.
    void expect_unverified(Entries const& entries) {
        auto const answer = visitor_.post(encoded(entries));
        EXPECT_EQ(answer.status, 403);
        EXPECT_EQ(FormPage{answer.body}.value("some_field_value"), typed);
    }

    void expect_status(int status, std::string const& body) {
        auto const answer = visitor_.post(body);
        EXPECT_EQ(answer.status, status) << body.substr(0, 200);
        EXPECT_FALSE(answer.shows(typed));
    }

    Visitor visitor_{server_};
    FormPage page_ = open_and_type();
    std::string body_ = page_.pressed("increment");
};

TEST_F(HostileSubmission, WithTextThatIsNoTextIsRefused) {
    auto const field = page_.name("some_field_value");
    for (auto const* const text : {"%ff", "%c3", "%ed%a0%80", "%c0%80", "%f4%90%80%80", "\xff",
                                   "%00", "a%00b", "%", "%4", "%zz", "%%"}) {
        expect_status(400, encoded(without("some_field_value")) + '&' + field + '=' + text);
        expect_status(400, body_ + '&' + text + "=x");
    }
    expect_status(400, body_ + "&x=\0"s);
}

TEST_F(HostileSubmission, WithAFieldMoreOrLessThanItsPageIsRefused) {
    expect_status(400, body_ + '&' + page_.name("some_field_value") + "=twice");
    expect_status(400, encoded(without("some_field_value")));
    expect_status(400, body_ + '&' + page_.name("seal") + '=' + page_.value("seal"));
    expect_status(400, body_ + '&' + page_.name("event.submit") + '=');
    expect_status(400, body_ + '&' + page_.name("event.increment") + '=');
    expect_status(400, encoded(without("event.increment")));
}

TEST_F(HostileSubmission, WithAButtonThatThereNeverWasIsRefused) {
    auto entries = without("event.increment");
    auto name = page_.name("event.increment");
    entries.emplace_back(name.replace(name.find("increment"), 9, "decrement"), "");
    EXPECT_EQ(visitor_.post(encoded(entries)).status, 403);
}

TEST_F(HostileSubmission, WithTooManyFieldsIsRefused) {
    std::string many;
    for (int i = 0; i < 2'500; ++i) many += "&x";
    expect_status(413, body_ + many);
}

TEST_F(HostileSubmission, ThatIsTooLargeIsRefused) {
    expect_status(413, body_ + "&x=" + std::string(1024 * 1024, 'x'));
}

TEST_F(HostileSubmission, ThatIsTooLargeIsToldSoByAPageLikeAllOthers) {
    auto const answer = visitor_.post(std::string(1024 * 1024 + 1, 'x'));
    EXPECT_EQ(answer.status, 413);
    EXPECT_THAT(answer.body, HasSubstr("<h1"));
    EXPECT_THAT(answer.body, HasSubstr("The request&#39;s content is too large."));
    EXPECT_THAT(answer.header("Content-Security-Policy"), HasSubstr("default-src"));
}

TEST_F(HostileSubmission, OfAnotherContentTypeIsRefused) {
    for (auto const* const type : {"text/plain", "multipart/form-data; boundary=x",
                                   "application/json", "application/x-www-form-urlencodedx", ""}) {
        auto headers = same_origin();
        headers.emplace_back("Content-Type", type);
        auto const answer = visitor_.post(body_, headers);
        EXPECT_EQ(answer.status, 415) << type;
        EXPECT_FALSE(answer.shows(typed));
    }
}

TEST_F(HostileSubmission, WithoutItsSealIsRefusedAndKeepsWhatWasTyped) {
    auto const seal = page_.value("seal");
    expect_unverified(without("seal"));
    expect_unverified(with_seal(""));
    expect_unverified(with_seal("forged"));
    expect_unverified(with_seal(std::string(seal.size(), 'A')));
    expect_unverified(with_seal(seal + "AAAA"));
    expect_unverified(with_seal(seal + ' '));
    for (std::size_t size = 1; size < seal.size(); size += 17) {
        expect_unverified(with_seal(seal.substr(0, size)));
    }
    for (std::size_t position = 0; position < seal.size(); position += 7) {
        auto forged = seal;
        forged[position] = forged[position] == 'x' ? 'y' : 'x';
        expect_unverified(with_seal(forged));
    }
}

TEST_F(HostileSubmission, WithTheSealOfAnotherUserIsRefusedAndKeepsWhatWasTyped) {
    Visitor other{server_};
    auto page = other.open();
    page.type("a text of the other");
    expect_unverified(with_seal(page.value("seal")));

    auto const answer = Visitor{server_}.post(body_);  // of a user without any cookie
    EXPECT_EQ(answer.status, 403);
    EXPECT_TRUE(answer.shows(typed));
    EXPECT_EQ(other.post(body_).status, 403);
}

TEST_F(HostileSubmission, WithTheSealOfAnotherRenderingIsRefused) {
    expect_unverified(with_seal(visitor_.open().value("seal")));
}

TEST_F(HostileSubmission, FromAnotherSiteIsRefusedWithoutAWord) {
    Visitor stranger{server_};
    for (auto const& headers :
         std::vector<Headers>{{{"Sec-Fetch-Site", "cross-site"}},
                              {{"Sec-Fetch-Site", "same-site"}},
                              {{"Sec-Fetch-Site", "something new"}},
                              {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "http://127.0.0.1"}},
                              {{"Sec-Fetch-Site", "none"}, {"Origin", "http://other.example"}},
                              {{"Origin", "null"}},
                              {{"Origin", "http://other.example"}},
                              {{"Origin", "http://127.0.0.1.other.example"}},
                              {{"Origin", "http://127.0.0.1:1"}},
                              {{"Origin", "127.0.0.1"}}}) {
        SCOPED_TRACE(::testing::PrintToString(headers));
        for (auto* const sender : {&visitor_, &stranger}) {
            auto const answer = sender->post(body_, headers);
            EXPECT_EQ(answer.status, 403);
            EXPECT_EQ(answer.header("Set-Cookie"), "");
            EXPECT_FALSE(answer.shows(typed));
            EXPECT_FALSE(answer.shows("simple_form"));
        }
    }
}

TEST_F(HostileSubmission, OfWhichNothingTellsWhereItIsFromGetsNoFormBack) {
    auto const answer = visitor_.post(encoded(with_seal("forged")), {});
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(answer.header("Set-Cookie"), "");
    EXPECT_FALSE(answer.shows("<form"));
    EXPECT_FALSE(answer.shows(".seal."));
}

TEST_F(HostileSubmission, ToNoPageIsRefused) {
    auto text = visitor_.post_text(body_);
    text.replace(text.find("/ "), 1, "/nowhere");
    EXPECT_EQ(visitor_.send(text).status, 404);
}

TEST_F(HostileSubmission, WithMarkupIsShownAsText) {
    page_.type("\"><script>alert(1)</script>");
    auto entries = page_.entries("increment");
    for (auto& [name, value] : entries) {
        if (name == page_.name("seal")) value = "\"><script>";
    }
    entries.emplace_back("<script>", "<script>");
    auto const answer = visitor_.post(encoded(entries));
    EXPECT_EQ(answer.status, 403);
    EXPECT_FALSE(answer.shows("<script>"));
    EXPECT_EQ(FormPage{answer.body}.value("some_field_value"), "\"><script>alert(1)</script>");
}

/// The same, where it is none.
TEST(Submission, WithAGoodSealNeedsNoHeaderThatTellsWhereItIsFrom) {
    Installation installation;
    auto const server = installation.serve();
    Visitor visitor{server};
    for (auto const& headers :
         std::vector<Headers>{{}, {{"Origin", "http://127.0.0.1"}}, {{"Sec-Fetch-Site", "none"}}}) {
        auto const before = installation.stored().counter;
        EXPECT_EQ(visitor.post(visitor.open().pressed("increment"), headers).status, 303);
        EXPECT_EQ(installation.stored().counter, before + 1);
    }
}

}  // namespace
}  // namespace holdfast::processes
