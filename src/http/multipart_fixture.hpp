// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/text/message.hpp>

#include "http/multipart_parser.hpp"

namespace holdfast::http {

/// For tests: a part with its data.
struct ReadPart {
    MultipartPart part;
    std::string data;
    bool has_ended = false;

    bool operator==(ReadPart const&) const = default;
};

/// For tests: all that a parser has told of a content.
struct ReadContent {
    std::vector<ReadPart> parts;
    std::optional<MultipartError> error;

    bool operator==(ReadContent const&) const = default;

    friend std::ostream& operator<<(std::ostream& out, ReadContent const& content) {
        for (auto const& [part, data, has_ended] : content.parts) {
            out << "[" << part.name << "|" << part.file_name.value_or("-") << "|"
                << part.content_type << "|" << data << (has_ended ? "]" : "…");
        }
        if (content.error) out << text::words(refusal_of(*content.error).message);
        return out;
    }
};

/// For tests: keeps what a parser tells.
class MultipartReader {
public:
    explicit MultipartReader(std::string_view boundary, MultipartLimits const& limits = {})
        : parser_{boundary, limits} {}

    void read(std::string_view input) {
        for (;;) {
            switch (parser_.next(input)) {
                case MultipartParser::Event::needs_more: return;
                case MultipartParser::Event::part:
                    content_.parts.push_back({parser_.part()});
                    break;
                case MultipartParser::Event::data:
                    content_.parts.back().data += parser_.data();
                    break;
                case MultipartParser::Event::part_end:
                    content_.parts.back().has_ended = true;
                    break;
                case MultipartParser::Event::end: ++ends_; break;
                case MultipartParser::Event::error: content_.error = parser_.error(); return;
            }
        }
    }

    /// After the whole content.
    ReadContent finish() {
        if (!content_.error && !parser_.is_complete()) {
            content_.error = MultipartError::ended_early;
        }
        return content_;
    }

    /// The number of ends that it was told.
    int ends() const { return ends_; }

private:
    MultipartParser parser_;
    ReadContent content_;
    int ends_ = 0;
};

}  // namespace holdfast::http
