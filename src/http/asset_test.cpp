// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <gmock/gmock.h>

#include <holdfast/http/asset.hpp>

namespace holdfast::http {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr Asset asset{.name = "style.min.css",
                      .hash = "0123abcd",
                      .content_type = "text/css",
                      .content = "p {}"};

std::string header(Response const& response, std::string_view name) {
    for (auto const& [key, value] : response.headers) {
        if (key == name) return value;
    }
    return {};
}

Status status_for(std::string_view if_none_match) {
    Request request;
    request.headers = {{"Accept", "*/*"}, {"if-none-match", if_none_match}};
    return serve(asset, request).status;
}

TEST(Asset, HasAnAddressThatChangesWithItsContent) {
    EXPECT_EQ(asset.address(), "/assets/style.min.0123abcd.css");
    EXPECT_EQ((Asset{.name = "plain", .hash = "1"}.address()), "/assets/plain.1");
}

TEST(Asset, IsServedToBeKeptForGood) {
    auto const response = serve(asset, Request{});
    EXPECT_EQ(response.status, Status::ok);
    EXPECT_EQ(header(response, "ETag"), "\"0123abcd\"");
    EXPECT_EQ(header(response, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(response, "Content-Type"), "text/css");
    EXPECT_EQ(response.static_body, "p {}");
}

TEST(Asset, IsNotSentAgainToThoseWhoHaveIt) {
    for (auto const* list : {R"("0123abcd")", "*", R"(W/"0123abcd")", R"("x", "0123abcd")",
                             "\"a,b\" ,\t W/\"\",\"0123abcd\""}) {
        EXPECT_EQ(status_for(list), Status::not_modified) << list;
    }
    Request request;
    request.headers = {{"If-None-Match", "\"x\""}, {"If-None-Match", "\"0123abcd\""}};
    auto const response = serve(asset, request);
    EXPECT_EQ(response.status, Status::not_modified);
    EXPECT_EQ(header(response, "ETag"), "\"0123abcd\"");
    EXPECT_EQ(response.static_body, "");
}

TEST(Asset, IsSentToThoseWhoHaveAnother) {
    for (auto const* list : {"", "\"x\"", "0123abcd", "\"0123abcd", "\"x", ", ,", "\"x\" *", "W/",
                             "x, \"0123abcd\""}) {
        EXPECT_EQ(status_for(list), Status::ok) << list;
    }
}

constexpr Asset compressible{.name = "style.css",
                             .hash = "0123abcd",
                             .content_type = "text/css",
                             .content = "p {}",
                             .gzip = "compressed"};

Response served_to(std::string_view accept_encoding, std::string_view if_none_match = {}) {
    Request request;
    request.headers = {{"accept-encoding", accept_encoding}, {"If-None-Match", if_none_match}};
    return serve(compressible, request);
}

TEST(Asset, IsCompressedForThoseWhoAcceptThat) {
    auto const response = served_to("br, gzip");
    EXPECT_EQ(response.static_body, "compressed");
    EXPECT_EQ(header(response, "Content-Encoding"), "gzip");
    EXPECT_EQ(header(response, "Content-Type"), "text/css");
    EXPECT_EQ(header(response, "Vary"), "Accept-Encoding");
}

TEST(Asset, IsNotCompressedForOthers) {
    for (auto const* other : {"", "br", "gzip;q=0"}) {
        auto const response = served_to(other);
        EXPECT_EQ(response.static_body, "p {}") << other;
        EXPECT_EQ(header(response, "Content-Encoding"), "") << other;
        EXPECT_EQ(header(response, "Vary"), "Accept-Encoding") << other;
    }
}

TEST(Asset, HasATagForEachOfItsForms) {
    auto const tag = header(served_to("gzip"), "ETag");
    EXPECT_NE(tag, header(served_to(""), "ETag"));
    EXPECT_EQ(served_to("gzip", tag).status, Status::not_modified);
    EXPECT_EQ(served_to("", tag).status, Status::ok);
}

TEST(LibraryAssets, AreSmallerCompressed) {
    for (auto const& own : library_assets()) {
        EXPECT_THAT(own.gzip, StartsWith("\x1f\x8b")) << own.name;
        EXPECT_LT(own.gzip.size(), own.content.size() / 2) << own.name;
    }
}

TEST(LibraryAssets, AreStyleSheetsAndAScript) {
    auto const& bootstrap = library_asset("bootstrap.min.css");
    EXPECT_THAT(bootstrap.address(), StartsWith("/assets/bootstrap.min."));
    EXPECT_EQ(bootstrap.content_type, "text/css; charset=utf-8");
    EXPECT_THAT(bootstrap.content, HasSubstr("Bootstrap"));
    EXPECT_THAT(bootstrap.content, HasSubstr(".btn-primary"));
    EXPECT_THAT(bootstrap.content, Not(HasSubstr("sourceMappingURL")));
    EXPECT_NE(bootstrap.hash, library_asset("holdfast.css").hash);
    EXPECT_EQ(library_asset("holdfast.js").content_type, "text/javascript; charset=utf-8");
    EXPECT_THROW(library_asset("other.css"), std::logic_error);
}

}  // namespace
}  // namespace holdfast::http
