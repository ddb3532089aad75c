// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast {

/// A text in the Prometheus exposition format, version 0.0.4.
class Exposition {
public:
    static constexpr auto content_type = "text/plain; version=0.0.4; charset=utf-8";

    /// Begins a metric. The type is `counter`, `gauge` or `histogram`.
    void begin(std::string_view name, std::string_view type, std::string_view help);

    /// A sample of that metric. The labels are written as they are, such as `lane="read"`.
    void add(std::string_view labels, double value) { add("", labels, value); }

    /// The same for one whose name has a suffix, such as `_sum`.
    void add(std::string_view suffix, std::string_view labels, double value);

    std::string const& text() const { return text_; }

private:
    std::string name_;
    std::string text_;
};

}  // namespace holdfast
