// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <holdfast/text/utf8.hpp>

#include "http/multipart_fixture.hpp"
#include "http/multipart_writer.hpp"

namespace holdfast::http {
namespace {

using namespace std::string_literals;
using enum MultipartError;

ReadContent read(std::string_view content, MultipartLimits const& limits = {}) {
    MultipartReader reader{"b", limits};
    reader.read(content);
    auto const result = reader.finish();
    EXPECT_EQ(reader.ends(), result.error ? 0 : 1);
    return result;
}

std::optional<MultipartError> error_of(std::string_view content,
                                       MultipartLimits const& limits = {}) {
    return read(content, limits).error;
}

/// A content of one part with that header, whose lines end with CR LF.
std::string with_header(std::string_view header, std::string_view data = "") {
    return fmt::format("--b\r\n{}\r\n{}\r\n--b--\r\n", header, data);
}

std::string with_disposition(std::string_view parameters) {
    return with_header(fmt::format("Content-Disposition: form-data; {}\r\n", parameters));
}

ReadPart part(MultipartPart head, std::string data) {
    return {std::move(head), std::move(data), true};
}

TEST(Multipart, HasControlsAndFilesInTheOrderSent) {
    MultipartWriter writer{"b"};
    std::vector const parts{
        part({.name = "title", .file_name = {}, .content_type = ""}, "a\r\n--c\r\nb"),
        part({.name = "file", .file_name = "é \"1\".png", .content_type = "image/png"}, "\0\r\n-"s),
        part({.name = "file", .file_name = "", .content_type = "application/octet-stream"}, ""),
        part({.name = "line\r\nend", .file_name = {}, .content_type = ""}, "")};
    for (auto const& each : parts) writer.add(each.part, each.data);
    EXPECT_EQ(read(writer.whole()), (ReadContent{parts, {}}));
}

TEST(Multipart, MayBeEmpty) {
    EXPECT_EQ(read("--b--\r\n"), ReadContent{});
    EXPECT_EQ(read("--b--"), ReadContent{});
}

TEST(Multipart, LeavesOutWhatIsAroundTheParts) {
    auto const content = with_disposition("name=n");
    EXPECT_EQ(read("before --b\r\n--a\r\n" + content + "after\r\n--b\r\n"), read(content));
    EXPECT_EQ(read("\r\n" + content), read(content));
}

TEST(Multipart, MayHaveBlanksBehindABoundary) {
    EXPECT_EQ(read("--b \t\r\nContent-Disposition: form-data; name=n\r\n\r\n\r\n--b--  \r\n"),
              read(with_disposition("name=n")));
}

TEST(Multipart, OfABadShapeIsRefused) {
    EXPECT_EQ(error_of(""), ended_early);
    EXPECT_EQ(error_of("no boundary"), ended_early);
    EXPECT_EQ(error_of("--b"), ended_early);
    EXPECT_EQ(error_of("--b-"), ended_early);
    EXPECT_EQ(error_of("--b\r\n"), ended_early);
    EXPECT_EQ(error_of("--b\r\nContent-Disposition: form-data; name=n\r\n\r\ndata"), ended_early);
    EXPECT_EQ(error_of("--b\r\nContent-Disposition: form-data; name=n\r\n\r\ndata\r\n--b"),
              ended_early);
    EXPECT_EQ(error_of("--bc\r\n"), boundary_line_goes_on);
    EXPECT_EQ(error_of("--b-c\r\n"), boundary_line_goes_on);
    EXPECT_EQ(error_of("--b c\r\n"), boundary_line_goes_on);
    EXPECT_EQ(error_of("--b\rc"), boundary_line_goes_on);
}

TEST(Multipart, OfLinesWithoutCarriageReturnsIsRefused) {
    EXPECT_EQ(error_of("--b\nContent-Disposition: form-data; name=n\n\n1\n--b--\n"),
              boundary_line_goes_on);
    EXPECT_EQ(error_of("--b\r\nContent-Disposition: form-data; name=n\nX: y\r\n\r\n\r\n--b--"),
              header_is_malformed);
    EXPECT_EQ(error_of("--b\r\nContent-Disposition: form-data; name=n\r\n\r\n1\n--b--\r\n"),
              ended_early);
}

TEST(Multipart, PartHeadersAreReadStrictly) {
    EXPECT_EQ(error_of(with_header("")), name_is_missing);
    EXPECT_EQ(error_of(with_header("Content-Type: text/plain\r\n")), name_is_missing);
    EXPECT_EQ(error_of(with_disposition("filename=a")), name_is_missing);
    for (
        auto const& header :
        {"Content-Disposition\r\n"s, ": form-data; name=n\r\n"s, "A B: c\r\n"s,
         "Content-Disposition: attachment; name=n\r\n"s,
         "Content-Disposition: form-data; name=n\r\n folded\r\n"s,
         "Content-Disposition: form-data; name=\"n\0\"\r\n"s,
         "Content-Disposition: form-data; name=n\r\nContent-Disposition: form-data; name=n\r\n"s}) {
        EXPECT_EQ(error_of(with_header(header)), header_is_malformed) << header;
    }
    for (auto const* const parameters :
         {"name=\"n", "name=\"n\"x", "name=", "name", "name=n; name=n", "name=n; filename=a b",
          "name=n; =x", "name=n filename=a"}) {
        EXPECT_EQ(error_of(with_disposition(parameters)), header_is_malformed) << parameters;
    }
}

TEST(Multipart, NamesAreTextAsBrowsersWriteIt) {
    auto const name = [](std::string_view written) {
        auto const content = read(with_disposition(fmt::format("name=\"{}\"", written)));
        return content.parts.empty() ? "refused" : content.parts.front().part.name;
    };
    EXPECT_EQ(name("plain"), "plain");
    EXPECT_EQ(name(""), "");
    EXPECT_EQ(name("a%22b%0D%0Ac"), "a\"b\r\nc");
    EXPECT_EQ(name("100%25 %0a %"), "100%25 %0a %");
    EXPECT_EQ(name("back\\slash\\"), "back\\slash\\");
    EXPECT_EQ(name("a;b=c"), "a;b=c");
    EXPECT_EQ(name("né"), "né");
    EXPECT_EQ(error_of(with_disposition("name=\"\xff\"")), name_is_malformed);
    EXPECT_EQ(error_of(with_disposition("name=n; filename=\"\xed\xa0\x80\"")), name_is_malformed);
    EXPECT_EQ(error_of(with_disposition("name=n; filename=\"..\"")), name_is_malformed);
    EXPECT_EQ(error_of(with_disposition("name=n; filename=\"a/.\"")), name_is_malformed);
}

TEST(Multipart, NamesOfFilesHaveNoFolders) {
    auto const file_name = [](std::string_view parameters) {
        auto const content = read(with_disposition(fmt::format("name=n; {}", parameters)));
        return content.parts.empty() ? "refused" : content.parts.front().part.file_name;
    };
    EXPECT_EQ(file_name("filename=\"a.txt\""), "a.txt");
    EXPECT_EQ(file_name("filename=a.txt"), "a.txt");
    EXPECT_EQ(file_name("FileName=\"/pictures/a.txt\""), "a.txt");
    EXPECT_EQ(file_name(R"(filename="C:\pictures\a.txt")"), "a.txt");
    EXPECT_EQ(file_name(R"(filename="../..\a.txt")"), "a.txt");
    EXPECT_EQ(file_name("filename=\"folder/\""), "");
    EXPECT_EQ(file_name("filename=\"\""), "");
    EXPECT_EQ(file_name("filename*=utf-8''a.txt"), std::nullopt);
    EXPECT_EQ(file_name("filename=a; filename*=utf-8''b"), "a");
}

TEST(Multipart, PartsAreNotEncoded) {
    for (auto const* const encoding : {"base64", "quoted-printable", "x"}) {
        EXPECT_EQ(error_of(with_header(fmt::format("Content-Disposition: form-data; name=n\r\n"
                                                   "Content-Transfer-Encoding: {}\r\n",
                                                   encoding))),
                  content_is_encoded);
    }
    EXPECT_EQ(error_of(with_header("Content-Disposition: form-data; name=n\r\n"
                                   "Content-Transfer-Encoding: BINARY\r\n")),
              std::nullopt);
}

TEST(Multipart, HasLimits) {
    auto const two = with_disposition("name=n").substr(0, with_disposition("name=n").size() - 7) +
                     with_disposition("name=n");
    EXPECT_EQ(error_of(two, {.parts = 2}), std::nullopt);
    EXPECT_EQ(error_of(two, {.parts = 1}), too_many_parts);
    auto const header = "Content-Disposition: form-data; name=n"s;
    EXPECT_EQ(error_of(with_header(header + "\r\n"), {.header_bytes = header.size()}),
              std::nullopt);
    EXPECT_EQ(error_of(with_header(header + "\r\n"), {.header_bytes = header.size() - 1}),
              header_is_too_large);
    EXPECT_EQ(error_of("--b\r\n" + std::string(100'000, 'x'), {.header_bytes = 1'000}),
              header_is_too_large);
    EXPECT_EQ(error_of(with_disposition("name=four"), {.name_bytes = 4}), std::nullopt);
    EXPECT_EQ(error_of(with_disposition("name=fiver"), {.name_bytes = 4}), name_is_too_long);
    EXPECT_EQ(error_of(with_disposition("name=n; filename=fiver"), {.name_bytes = 4}),
              name_is_too_long);
    EXPECT_EQ(error_of(with_disposition("name=n; filename=\"folder/four\""), {.name_bytes = 4}),
              std::nullopt);
}

TEST(Multipart, MayHaveTenThousandParts) {
    constexpr std::size_t count = 10'000;
    MultipartWriter writer{"b"};
    for (std::size_t i = 0; i < count; ++i) {
        writer.add({.name = fmt::format("n{}", i), .file_name = {}, .content_type = ""}, "text");
    }
    auto const content = read(writer.whole());
    EXPECT_EQ(content.error, std::nullopt);
    EXPECT_EQ(content.parts.size(), count);
    writer.add({.name = "more", .file_name = {}, .content_type = ""}, "text");
    EXPECT_EQ(error_of(writer.whole()), too_many_parts);
}

TEST(Multipart, HandsDataOnInPiecesAsLargeAsTheInput) {
    auto const start = with_disposition("name=n; filename=f");
    std::string_view input{start};
    input = input.substr(0, input.find("\r\n\r\n") + 4);
    MultipartParser parser{"b", {}};
    EXPECT_EQ(parser.next(input), MultipartParser::Event::part);
    auto const text = std::string(30'000, 'x') + "\r\n" + std::string(30'000, '\r') + "x";
    input = text;
    EXPECT_EQ(parser.next(input), MultipartParser::Event::data);
    EXPECT_EQ(parser.data(), text);
    EXPECT_EQ(parser.next(input), MultipartParser::Event::needs_more);
}

TEST(Multipart, EachErrorHasASentenceAndAStatus) {
    for (int i = 0; i <= static_cast<int>(name_is_too_long); ++i) {
        auto const error = static_cast<MultipartError>(i);
        auto const refusal = refusal_of(error);
        EXPECT_FALSE(text::words(refusal.message).empty());
        EXPECT_EQ(refusal.status,
                  error >= too_many_parts ? Status::content_too_large : Status::bad_request);
    }
}

/// Text that may hold what has a meaning in the content.
rc::Gen<std::string> tricky_text() {
    auto const piece =
        rc::gen::oneOf(rc::gen::element("\r"s, "\n"s, "\r\n"s, "--"s, "--b"s, "b"s, "\r\n--"s,
                                        "\r\n--a"s, "\""s, ";"s, "\\"s, "="s, "\0"s, "%"s, "é"s),
                       rc::gen::arbitrary<std::string>());
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](auto const& pieces) {
                            std::string text;
                            for (auto const& each : pieces) text += each;
                            return text;
                        });
}

/// A name that a browser would send so that it can be read back.
rc::Gen<std::string> name() {
    return rc::gen::map(tricky_text(), [](std::string text) {
        text = text::decode_utf8(text);
        std::erase_if(text, [](char c) {
            bool const is_newline = c == '\r' || c == '\n';
            return (!is_newline && c >= 0 && c < 0x20) || c == 0x7f || c == '%' || c == '/';
        });
        return text;
    });
}

ReadContent read_in_pieces(std::string_view content, MultipartLimits const& limits) {
    MultipartReader reader{"b", limits};
    while (!content.empty()) {
        auto const size = *rc::gen::inRange<std::size_t>(1, 20);
        reader.read(content.substr(0, size));
        content.remove_prefix(std::min(size, content.size()));
    }
    return reader.finish();
}

/// Almost a content: its beginnings and ends may be anywhere.
rc::Gen<std::string> broken_content() {
    auto const piece = rc::gen::oneOf(
        rc::gen::element("--b"s, "\r\n"s, "\r\n--b\r\n"s, "--"s, " "s, "\r"s, "\n"s,
                         "Content-Disposition: form-data; name=n\r\n\r\n"s,
                         "Content-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n"s),
        tricky_text());
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](auto const& pieces) {
                            std::string text;
                            for (auto const& each : pieces) text += each;
                            return text;
                        });
}

TEST(Multipart, IsReadInPiecesAsItIsReadWhole) {
    EXPECT_TRUE(rc::check([] {
        auto const content = *broken_content();
        MultipartLimits const limits{.parts = 3, .header_bytes = 100, .name_bytes = 10};
        MultipartReader whole{"b", limits};
        whole.read(content);
        RC_ASSERT(read_in_pieces(content, limits) == whole.finish());
    }));
}

TEST(Multipart, IsReadAsABrowserWroteIt) {
    EXPECT_TRUE(rc::check([] {
        MultipartWriter writer{"b"};
        ReadContent expected;
        auto const count = *rc::gen::inRange(0, 5);
        for (int i = 0; i < count; ++i) {
            MultipartPart head{.name = *name(), .file_name = {}, .content_type = ""};
            if (*rc::gen::arbitrary<bool>()) {
                head.file_name = *name();
                std::erase(*head.file_name, '\\');  // stands before the name proper
                RC_PRE(head.file_name != "." && head.file_name != "..");
                head.content_type = "text/plain";
            }
            auto const data = *tricky_text();
            RC_PRE(("\r\n" + data + "\r\n").find("\r\n--b") == std::string::npos);
            writer.add(head, data);
            expected.parts.push_back(part(head, data));
        }
        RC_ASSERT(read_in_pieces(writer.whole(), {.name_bytes = 100'000}) == expected);
    }));
}

TEST(MultipartBoundary, IsReadFromTheContentType) {
    auto const boundary = [](std::string_view content_type) {
        auto const read = multipart_boundary(content_type);
        auto const* const text = std::get_if<std::string>(&read);
        return text == nullptr ? "" : *text;
    };
    EXPECT_EQ(boundary("multipart/form-data; boundary=----WebKitFormBoundaryAb1"),
              "----WebKitFormBoundaryAb1");
    EXPECT_EQ(boundary("multipart/form-data;BOUNDARY=b;charset=utf-8"), "b");
    EXPECT_EQ(boundary(R"(multipart/form-data; charset=utf-8 ; boundary="a b:c\=d")"), "a b:c=d");
}

TEST(MultipartBoundary, MayBeRefused) {
    auto const error = [](std::string_view content_type) {
        auto const read = multipart_boundary(content_type);
        auto const* const refused = std::get_if<MultipartError>(&read);
        return refused == nullptr ? std::nullopt : std::optional{*refused};
    };
    auto const of = [&](std::string_view boundary) {
        return error(fmt::format("multipart/form-data; boundary={}", boundary));
    };
    EXPECT_EQ(error("multipart/form-data"), boundary_is_missing);
    EXPECT_EQ(error("text/plain; boundary=b"), boundary_is_missing);
    EXPECT_EQ(error("multipart/form-data; charset=utf-8"), boundary_is_missing);
    EXPECT_EQ(of(std::string(70, 'b')), std::nullopt);
    EXPECT_EQ(of(std::string(71, 'b')), boundary_is_malformed);
    for (auto const* const boundary :
         {"", "\"\"", "\"b ", "\"b \"", "\"b\xc3\xa9\"", "a b", "b; boundary=b", "a*b", "\"a\\"}) {
        EXPECT_EQ(of(boundary), boundary_is_malformed) << boundary;
    }
}

}  // namespace
}  // namespace holdfast::http
