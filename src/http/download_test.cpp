// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <holdfast/http/download.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

#include "http/content_disposition.hpp"
#include "http/grammar.hpp"
#include "http/header_parameters.hpp"
#include "http/range_header.hpp"

namespace holdfast::http {
namespace {

std::string header(Response const& response, std::string_view name) {
    for (auto const& [own, value] : response.headers) {
        if (own == name) return value;
    }
    return {};
}

Request get(std::vector<Header> headers = {}) {
    return {.method = Method::get,
            .path = {},
            .query = {},
            .headers = std::move(headers),
            .body = {},
            .id = {}};
}

Download text(std::string version = "v1") {
    return {.file_name = "a.txt",
            .content_type = "text/plain",
            .content = "0123456789",
            .version = std::move(version)};
}

/// A stream of a text.
class TextStream : public BodyStream {
public:
    explicit TextStream(std::string text) : text_{std::move(text)} {}

    Piece next(std::span<char> space) override {
        std::ranges::copy(text_, space.begin());
        return {.size = text_.size(), .state = Piece::State::done};
    }

private:
    std::string text_;
};

Download stored() {
    auto download = text();
    download.content =
        StoredContent{.size = 10, .open = [](ByteRange range) {
                          return std::make_unique<TextStream>(
                              std::string{"0123456789"}.substr(range.first, range.size));
                      }};
    return download;
}

std::string content(Response const& response) {
    if (!response.stream) return response.body;
    std::string text(100, ' ');
    text.resize(response.stream->next(text).size);
    return text;
}

TEST(Download, IsTheFileWithItsNameAndType) {
    for (auto* const make :
         {+[] { return text(); }, +[] { return text(""); }, +[] { return stored(); }}) {
        auto const response = serve(make(), get());
        EXPECT_EQ(response.status, Status::ok);
        EXPECT_EQ(content(response), "0123456789");
        EXPECT_EQ(header(response, "Content-Type"), "text/plain");
        EXPECT_EQ(header(response, "Content-Disposition"), "attachment; filename=\"a.txt\"");
        EXPECT_EQ(header(response, "X-Content-Type-Options"), "nosniff");
        EXPECT_THAT(header(response, "Content-Security-Policy"), testing::HasSubstr("sandbox"));
        EXPECT_EQ(header(response, "Cache-Control"), "private, no-cache");
    }
}

TEST(Download, OfAVersionIsNotSentTwice) {
    auto const first = serve(text(), get());
    EXPECT_EQ(header(first, "ETag"), "\"v1\"");
    for (auto const* const known : {"\"v1\"", "W/\"v1\"", "\"v0\", \"v1\"", "*"}) {
        auto const again = serve(text(), get({{"If-None-Match", known}}));
        EXPECT_EQ(again.status, Status::not_modified);
        EXPECT_EQ(header(again, "ETag"), "\"v1\"");
        EXPECT_EQ(header(again, "X-Content-Type-Options"), "nosniff");
        EXPECT_THAT(header(again, "Content-Security-Policy"), testing::HasSubstr("sandbox"));
        EXPECT_EQ(content(again), "");
    }
    EXPECT_EQ(serve(text(), get({{"If-None-Match", "\"v0\""}})).status, Status::ok);
    EXPECT_EQ(serve(text(""), get({{"If-None-Match", "*"}})).status, Status::ok);
    EXPECT_EQ(header(serve(text(""), get()), "ETag"), "");
    for (auto const* const version : {"a b", "a\"", "\xc3\xa9"}) {
        EXPECT_THROW(serve(text(version), get()), std::logic_error);
    }
}

TEST(Download, OfAVersionGivesAPart) {
    for (auto* const make : {+[] { return text(); }, +[] { return stored(); }}) {
        auto const part = serve(make(), get({{"Range", "bytes=2-4"}}));
        EXPECT_EQ(part.status, Status::partial_content);
        EXPECT_EQ(header(part, "Content-Range"), "bytes 2-4/10");
        EXPECT_EQ(content(part), "234");
        auto const none = serve(make(), get({{"Range", "bytes=10-"}}));
        EXPECT_EQ(none.status, Status::range_not_satisfiable);
        EXPECT_EQ(header(none, "Content-Range"), "bytes */10");
        EXPECT_EQ(content(none), "");
        EXPECT_EQ(header(serve(make(), get()), "Accept-Ranges"), "bytes");
    }
}

TEST(Download, ThatIsStoredHasTheLengthOfItsPart) {
    EXPECT_EQ(serve(stored(), get()).stream->length(), 10U);
    EXPECT_EQ(serve(stored(), get({{"Range", "bytes=2-4"}})).stream->length(), 3U);
}

TEST(Download, WithoutAStreamIsAMistake) {
    auto download = stored();
    std::get<StoredContent>(download.content).open = [](ByteRange) { return nullptr; };
    EXPECT_THROW(serve(std::move(download), get()), std::logic_error);
    auto other = text();
    other.content = std::unique_ptr<BodyStream>{};
    EXPECT_THROW(serve(std::move(other), get()), std::logic_error);
}

TEST(Download, GivesAPartOnlyOfWhatTheClientHas) {
    auto const status = [](std::string_view condition) {
        return serve(text(), get({{"Range", "bytes=2-4"}, {"If-Range", condition}})).status;
    };
    EXPECT_EQ(status("\"v1\""), Status::partial_content);
    for (auto const* const other : {"\"v0\"", "W/\"v1\"", "Sun, 29 Nov 2026 12:00:00 GMT"}) {
        EXPECT_EQ(status(other), Status::ok) << other;
    }
    EXPECT_EQ(serve(text(""), get({{"Range", "bytes=2-4"}})).status, Status::ok);
    auto head = get({{"Range", "bytes=2-4"}});
    head.method = Method::head;
    EXPECT_EQ(serve(text(), head).status, Status::ok);
}

TEST(Download, MayBeAStreamOfUnknownLength) {
    auto download = text();
    download.content = std::make_unique<TextStream>("all");
    auto const response = serve(std::move(download), get({{"Range", "bytes=0-0"}}));
    EXPECT_EQ(response.status, Status::ok);
    EXPECT_EQ(content(response), "all");
}

TEST(Range, IsReadAsItIsSpecified) {
    using Range = std::variant<WholeContent, ByteRange, NoSuchRange>;
    auto const range = [](std::string_view header) { return range_in(header, 10); };
    EXPECT_EQ(range("bytes=0-0"), Range(ByteRange{0, 1}));
    EXPECT_EQ(range("bytes=3-"), Range(ByteRange{3, 7}));
    EXPECT_EQ(range("BYTES=3-99"), Range(ByteRange{3, 7}));
    EXPECT_EQ(range("bytes=-3"), Range(ByteRange{7, 3}));
    EXPECT_EQ(range("bytes=-99"), Range(ByteRange{0, 10}));
    EXPECT_EQ(range("bytes=9-99999999999999999999999"), Range(ByteRange{9, 1}));
    for (auto const* const none :
         {"bytes=10-", "bytes=10-11", "bytes=-0", "bytes=99999999999999999999999-"}) {
        EXPECT_EQ(range(none), Range(NoSuchRange{})) << none;
    }
    for (auto const* const whole :
         {"", "bytes", "bytes=", "bytes=-", "bytes=1", "bytes=4-2", "bytes=a-", "bytes=1-b",
          "bytes=1-2,4-5", "bytes=+1-2", "lines=1-2", "bytes=1--2", "bytes= -"}) {
        EXPECT_EQ(range(whole), Range(WholeContent{})) << whole;
    }
    EXPECT_EQ(range_in("bytes=0-", 0), Range(NoSuchRange{}));
    EXPECT_EQ(range_in("bytes=-1", 0), Range(NoSuchRange{}));
}

TEST(Range, LiesInItsContent) {
    EXPECT_TRUE(rc::check([](std::uint64_t first, std::uint64_t last, std::uint64_t size) {
        auto const range = range_in(fmt::format("bytes={}-{}", first, last), size);
        auto const* const bytes = std::get_if<ByteRange>(&range);
        if (bytes == nullptr) return;
        RC_ASSERT(bytes->size > 0U);
        RC_ASSERT(bytes->first < size);
        RC_ASSERT(bytes->size <= size - bytes->first);
    }));
}

TEST(ContentDisposition, NamesAnyFile) {
    auto const value = [](std::string_view name) {
        return content_disposition(Disposition::attachment, name);
    };
    EXPECT_EQ(value("a b.txt"), "attachment; filename=\"a b.txt\"");
    EXPECT_EQ(value("é.txt"), "attachment; filename=\"_.txt\"; filename*=UTF-8''%C3%A9.txt");
    EXPECT_EQ(value("\"%.txt"), "attachment; filename=\"__.txt\"; filename*=UTF-8''%22%25.txt");
    EXPECT_EQ(value("../a\\b.txt"), "attachment; filename=\"b.txt\"");
    EXPECT_EQ(value("a\r\nb"), "attachment; filename=\"a__b\"");
    for (auto const* const none : {"", ".", "..", "a/"}) {
        EXPECT_EQ(value(none), "attachment; filename=\"download\"");
    }
    EXPECT_EQ(content_disposition(Disposition::inline_content, "a.txt"),
              "inline; filename=\"a.txt\"");
}

TEST(ContentDisposition, CanStandInAHeaderWhateverTheName) {
    EXPECT_TRUE(rc::check([](std::string const& name) {
        auto const value = content_disposition(Disposition::attachment, name);
        RC_ASSERT(is_field_value(value));
        auto const read = read_parameters(value, Backslash::escapes);
        RC_ASSERT(read.has_value());
        auto const* const encoded = read->find("filename*");
        if (encoded == nullptr) return;
        auto const decoded = text::percent_decode(std::string_view{*encoded}.substr(7));
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(text::is_utf8(*decoded));
    }));
}

}  // namespace
}  // namespace holdfast::http
