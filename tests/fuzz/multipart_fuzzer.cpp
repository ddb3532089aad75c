// SPDX-License-Identifier: MIT
// Any bytes as a content of type multipart/form-data: it is read in pieces as it is read whole, and
// what is read is written and read again. The first two bytes choose the pieces.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzzer.hpp"
#include "http/multipart_fixture.hpp"
#include "http/multipart_writer.hpp"

namespace holdfast::fuzz {
namespace {

constexpr http::MultipartLimits limits{.parts = 20, .header_bytes = 300, .name_bytes = 50};

http::ReadContent read(std::string_view content, std::size_t first, std::size_t others) {
    http::MultipartReader reader{"b", limits};
    for (auto size = first; !content.empty(); size = others) {
        reader.read(content.substr(0, size));
        content.remove_prefix(std::min(size, content.size()));
    }
    return reader.finish();
}

// A name may have codes that browsers write in another way.
bool is_written_otherwise(http::MultipartPart const& part) {
    auto const names = part.name + part.file_name.value_or("");
    return names.find('%') != std::string::npos;
}

void check_written(http::ReadContent const& content) {
    http::MultipartWriter writer{"b"};
    for (auto const& [part, data, has_ended] : content.parts) {
        if (!has_ended || is_written_otherwise(part)) return;
        writer.add(part, data);
    }
    auto const again = read(writer.whole(), writer.whole().size(), 1);
    auto const is_too_large = again.error == http::MultipartError::header_is_too_large;
    require(is_too_large || (again.parts == content.parts && !again.error),
            "what was read is written and read again");
}

void check(std::string_view content) {
    auto const result = read(content, content.size(), 1);
    for (auto const& [part, data, has_ended] : result.parts) {
        require(part.name.size() <= limits.name_bytes, "a name keeps its limit");
        require(data.find("\r\n--b") == std::string::npos, "data has no boundary");
    }
    require(result.parts.size() <= limits.parts, "the parts keep their limit");
    check_written(result);
    static_cast<void>(http::multipart_boundary(content));
}

}  // namespace
}  // namespace holdfast::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size < 2) return 0;
    std::string_view const content{reinterpret_cast<char const*>(data) + 2, size - 2};
    holdfast::fuzz::check(content);
    auto const whole = holdfast::fuzz::read(content, content.size(), 1);
    holdfast::fuzz::require(holdfast::fuzz::read(content, data[0] + 1U, data[1] + 1U) == whole,
                            "pieces are read as the whole is");
    holdfast::fuzz::require(holdfast::fuzz::read(content, 1, 1) == whole,
                            "bytes are read as the whole is");
    return 0;
}
