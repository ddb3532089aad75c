// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "http/multipart_part.hpp"

namespace holdfast::http {

/// For tests: writes a content of type multipart/form-data as browsers do (HTML standard,
/// "multipart/form-data encoding algorithm").
class MultipartWriter {
public:
    explicit MultipartWriter(std::string_view boundary) : boundary_{boundary} {}

    void add(MultipartPart const& part, std::string_view data) {
        text_.append("--").append(boundary_).append("\r\n");
        text_.append(R"(Content-Disposition: form-data; name=")").append(escaped(part.name));
        text_ += '"';
        if (part.file_name) {
            text_.append(R"(; filename=")").append(escaped(*part.file_name)) += '"';
        }
        text_ += "\r\n";
        if (!part.content_type.empty()) {
            text_.append("Content-Type: ").append(part.content_type).append("\r\n");
        }
        text_.append("\r\n").append(data).append("\r\n");
    }

    std::string whole() const { return text_ + "--" + boundary_ + "--\r\n"; }

private:
    static std::string escaped(std::string_view name) {
        std::string text;
        for (char const c : name) {
            if (c == '"') {
                text += "%22";
            } else if (c == '\r') {
                text += "%0D";
            } else if (c == '\n') {
                text += "%0A";
            } else {
                text += c;
            }
        }
        return text;
    }

    std::string boundary_;
    std::string text_;
};

}  // namespace holdfast::http
