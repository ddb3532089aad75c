// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace holdfast::html {

/// The attributes of an element, in the order in which they were first set.
class Attributes {
public:
    using Values = std::vector<std::pair<std::string, std::string>>;

    /// Replaces the value, if there was one. An empty value is a boolean attribute's.
    void set(std::string_view name, std::string_view value);

    /// Adds a token to a space-separated list such as `class`, unless it is there.
    void add_token(std::string_view name, std::string_view token);

    std::optional<std::string_view> get(std::string_view name) const;

    Values::const_iterator begin() const { return values_.begin(); }
    Values::const_iterator end() const { return values_.end(); }

private:
    std::string* find(std::string_view name);

    Values values_;
};

}  // namespace holdfast::html
