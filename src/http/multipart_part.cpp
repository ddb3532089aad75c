// SPDX-License-Identifier: MIT
#include "http/multipart_part.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <holdfast/text/utf8.hpp>

#include "http/grammar.hpp"
#include "http/header_parameters.hpp"
#include "text/ascii.hpp"

namespace holdfast::http {
namespace {

using enum MultipartError;

constexpr std::size_t longest_boundary = 70;

/// The headers of a part that mean something.
struct PartHeaders {
    std::optional<std::string_view> disposition;
    std::optional<std::string_view> type;
    std::optional<std::string_view> encoding;
};

bool keep(std::optional<std::string_view>& header, std::string_view value) {
    return !std::exchange(header, value);
}

// False for a malformed line, and for a header that stands twice.
bool read_line(PartHeaders& headers, std::string_view line) {
    auto const colon = line.find(':');
    auto const name = line.substr(0, colon);
    if (colon == std::string_view::npos || !is_token(name)) return false;
    auto const value = trim(line.substr(colon + 1));
    if (!is_field_value(value)) return false;
    if (equal_ignoring_case(name, "Content-Disposition")) return keep(headers.disposition, value);
    if (equal_ignoring_case(name, "Content-Type")) return keep(headers.type, value);
    if (equal_ignoring_case(name, "Content-Transfer-Encoding")) {
        return keep(headers.encoding, value);
    }
    return true;
}

std::optional<PartHeaders> read_lines(std::string_view header) {
    PartHeaders headers;
    while (!header.empty()) {
        auto const line = header.substr(0, header.find("\r\n"));
        if (!read_line(headers, line)) return {};
        header.remove_prefix(std::min(line.size() + 2, header.size()));
    }
    return headers;
}

bool is_plain(std::string_view encoding) {
    return std::ranges::any_of(std::array{"7bit", "8bit", "binary"}, [encoding](char const* plain) {
        return equal_ignoring_case(encoding, plain);
    });
}

std::string decoded_name(std::string_view name) {
    using Code = std::pair<std::string_view, char>;
    static constexpr std::array<Code, 3> codes{Code{"%22", '"'}, {"%0D", '\r'}, {"%0A", '\n'}};
    std::string decoded;
    while (!name.empty()) {
        auto const* const code = std::ranges::find_if(codes, [name](Code const& each) {
            return name.starts_with(each.first);
        });
        decoded += code == codes.end() ? name.front() : code->second;
        name.remove_prefix(code == codes.end() ? 1 : code->first.size());
    }
    return decoded;
}

}  // namespace

std::variant<MultipartPart, MultipartError> read_part_header(std::string_view header,
                                                             MultipartLimits const& limits) {
    auto const headers = read_lines(header);
    if (!headers) return header_is_malformed;
    if (!headers->disposition) return name_is_missing;
    auto const disposition = read_parameters(*headers->disposition, Backslash::stands);
    if (!disposition || !equal_ignoring_case(disposition->value, "form-data")) {
        return header_is_malformed;
    }
    auto const* const name = disposition->find("name");
    if (name == nullptr) return name_is_missing;
    if (headers->encoding && !is_plain(*headers->encoding)) return content_is_encoded;
    MultipartPart part{.name = decoded_name(*name),
                       .file_name = {},
                       .content_type = std::string{headers->type.value_or("")}};
    if (auto const* const file_name = disposition->find("filename")) {
        // Some programs send the folder, too, of whatever system they run on.
        part.file_name = last_component(decoded_name(*file_name));
    }
    std::string_view const file_name =
        part.file_name ? std::string_view{*part.file_name} : std::string_view{};
    if (file_name == "." || file_name == "..") return name_is_malformed;
    if (!text::is_utf8(part.name) || !text::is_utf8(file_name)) return name_is_malformed;
    if (std::max(part.name.size(), file_name.size()) > limits.name_bytes) return name_is_too_long;
    return part;
}

std::variant<std::string, MultipartError> multipart_boundary(std::string_view content_type) {
    auto const type = read_parameters(content_type, Backslash::escapes);
    if (!type) return boundary_is_malformed;
    if (!equal_ignoring_case(type->value, "multipart/form-data")) return boundary_is_missing;
    auto const* const boundary = type->find("boundary");
    if (boundary == nullptr) return boundary_is_missing;
    auto const is_allowed = [](char c) {
        return text::is_letter_or_digit(c) ||
               std::string_view{"'()+_,-./:=? "}.find(c) != std::string_view::npos;
    };
    if (boundary->empty() || boundary->size() > longest_boundary || boundary->back() == ' ' ||
        !std::ranges::all_of(*boundary, is_allowed)) {
        return boundary_is_malformed;
    }
    return *boundary;
}

}  // namespace holdfast::http
