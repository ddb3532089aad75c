// SPDX-License-Identifier: MIT
// Any bytes on a connection: they are the same requests in pieces of any size, and the parts of
// each are what the rest of the library may rely on.
#include <algorithm>
#include <string>

#include <holdfast/http/accept.hpp>
#include <holdfast/http/asset.hpp>
#include <holdfast/http/response.hpp>

#include "fuzzer.hpp"
#include "http/grammar.hpp"
#include "http/server/request_reader.hpp"

namespace holdfast::fuzz {
namespace {

using http::RequestReader;

void check_request(http::Request const& request) {
    require(request.path.starts_with('/'), "a path begins with a slash");
    for (auto const& header : request.headers) {
        require(http::is_token(header.name), "a header's name is a token");
        require(http::is_field_value(header.value), "a header's value is one line");
        for (auto const* const wanted : {"text/html", "application/json"}) {
            auto const quality = http::quality(header.value, wanted);
            require(quality >= 0 && quality <= 1, "a weight is between 0 and 1");
        }
        auto const quality = http::coding_quality(header.value, "gzip");
        require(quality >= 0 && quality <= 1, "a weight is between 0 and 1");
    }
    require(request.cookie("a").find(';') == std::string_view::npos, "a cookie ends before a ;");
    http::Asset const asset{.name = "a.css",
                            .hash = "1f",
                            .content_type = "text/css",
                            .content = "a {}",
                            .gzip = "zip"};
    auto const status = http::serve(asset, request).status;
    require(status == http::Status::ok || status == http::Status::not_modified,
            "an asset is there, or known");
}

std::string written(http::Request const& request) {
    std::string text{request.path};
    text.append(1, '?').append(request.query).append(1, '\n');
    for (auto const& [name, value] : request.headers) {
        text.append(name).append(": ").append(value).append(1, '\n');
    }
    return text.append(request.body).append(1, '\n');
}

/// Everything that becomes of the bytes when they come in pieces of that size.
std::string outcome(std::string_view bytes, std::size_t piece) {
    http::Limits const limits;
    http::Budget budget{limits.all_bodies_bytes};
    RequestReader reader{limits, budget};
    std::string outcome;
    for (;;) {
        switch (reader.advance()) {
            case RequestReader::Progress::header: continue;
            case RequestReader::Progress::refused:
                return outcome + std::to_string(static_cast<int>(reader.refusal().status));
            case RequestReader::Progress::complete:
                check_request(reader.request());
                outcome += written(reader.request());
                reader.next();
                continue;
            case RequestReader::Progress::needs_more: break;
        }
        if (bytes.empty()) return outcome;
        auto const space = reader.space();
        auto const count = std::min({space.size(), bytes.size(), piece});
        std::copy_n(bytes.begin(), count, space.begin());
        reader.add(count);
        bytes.remove_prefix(count);
    }
}

}  // namespace
}  // namespace holdfast::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace holdfast::fuzz;
    // Of a header without an end, a fault may be found at once or at the end.
    auto const bytes = std::string{text_of(data, size)} + "\r\n\r\n";
    auto const whole = outcome(bytes, bytes.size() + 1);
    for (std::size_t const piece : {1, 7}) {
        require(outcome(bytes, piece) == whole, "pieces of another size are the same requests");
    }
    return 0;
}
