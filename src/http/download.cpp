// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <holdfast/http/download.hpp>

#include "http/content_disposition.hpp"
#include "http/entity_tag.hpp"
#include "http/range_header.hpp"

namespace holdfast::http {
namespace {

std::string entity_tag(std::string_view version) {
    bool const is_plain =
        std::ranges::all_of(version, [](char c) { return c > ' ' && c < 0x7f && c != '"'; });
    if (!is_plain) throw std::logic_error{"the version of a download is plain ASCII"};
    return fmt::format("\"{}\"", version);
}

std::optional<std::uint64_t> size_of(Download const& download) {
    if (auto const* const text = std::get_if<std::string>(&download.content)) return text->size();
    if (auto const* const stored = std::get_if<StoredContent>(&download.content)) {
        return stored->size;
    }
    return {};
}

std::unique_ptr<BodyStream> opened(std::unique_ptr<BodyStream> stream) {
    if (!stream) throw std::logic_error{"a download has no stream"};
    return stream;
}

/// A part of a content whose size is known. The server cuts one that turns out to be shorter.
class PartOfContent : public BodyStream {
public:
    PartOfContent(std::unique_ptr<BodyStream> stream, std::uint64_t length)
        : stream_{opened(std::move(stream))}, length_{length} {}

    std::optional<std::uint64_t> length() const override { return length_; }
    Place place() const override { return stream_->place(); }
    void start(std::function<void()> wake) override { stream_->start(std::move(wake)); }
    Piece next(std::span<char> space) override { return stream_->next(space); }
    void stop() override { stream_->stop(); }

private:
    std::unique_ptr<BodyStream> stream_;
    std::uint64_t length_;
};

void fill(Response& response, Download& download, ByteRange range) {
    if (auto* const text = std::get_if<std::string>(&download.content)) {
        text->erase(range.first + range.size);
        text->erase(0, range.first);
        response.body = std::move(*text);
    } else if (auto* const stored = std::get_if<StoredContent>(&download.content)) {
        response.stream = std::make_unique<PartOfContent>(stored->open(range), range.size);
    }
}

// Without a name for its bytes a part could be of another content than the one before. With
// `If-Range` a client says which parts it has.
std::variant<WholeContent, ByteRange, NoSuchRange> asked_for(Request const& request,
                                                             std::uint64_t size,
                                                             std::string_view tag) {
    auto const condition = request.header("If-Range");
    bool const is_of_another = !condition.empty() && condition != tag;
    if (request.method != Method::get || is_of_another) return WholeContent{};
    return range_in(request.header("Range"), size);
}

void answer_part(Response& response, Download& download, Request const& request,
                 std::string_view tag, std::uint64_t size) {
    response.set("Accept-Ranges", "bytes");
    auto const asked = asked_for(request, size, tag);
    if (std::holds_alternative<NoSuchRange>(asked)) {
        response.status = Status::range_not_satisfiable;
        response.set("Content-Range", fmt::format("bytes */{}", size));
        return;
    }
    auto const* const range = std::get_if<ByteRange>(&asked);
    if (range != nullptr) {
        response.status = Status::partial_content;
        response.set("Content-Range", fmt::format("bytes {}-{}/{}", range->first,
                                                  range->first + range->size - 1, size));
    }
    fill(response, download, range != nullptr ? *range : ByteRange{0, size});
}

}  // namespace

Response serve(Download download, Request const& request) {
    Response response;
    // In a 304, too: a browser puts its headers in place of those that it keeps with the content.
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Content-Security-Policy",
                 "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                 "form-action 'none'; frame-ancestors 'self'; sandbox");
    auto const tag = download.version.empty() ? std::string{} : entity_tag(download.version);
    if (!tag.empty()) response.set("ETag", tag);
    response.set("Cache-Control", "private, no-cache");
    if (!tag.empty() && is_known_to(request, tag)) {
        response.status = Status::not_modified;
        return response;
    }
    response.set("Content-Type", download.content_type);
    response.set("Content-Disposition",
                 content_disposition(download.disposition, download.file_name));
    auto const size = size_of(download);
    if (!size) {
        response.stream =
            opened(std::get<std::unique_ptr<BodyStream>>(std::move(download.content)));
    } else if (tag.empty()) {
        fill(response, download, {0, *size});
    } else {
        answer_part(response, download, request, tag, *size);
    }
    return response;
}

}  // namespace holdfast::http
