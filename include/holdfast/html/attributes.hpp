// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <holdfast/html/page_memory.hpp>

namespace holdfast::html {

/// The attributes of an element, in the order in which they were first set.
class Attributes {
public:
    /// A name and a value, not escaped.
    using Value = std::pair<std::string, std::string>;

    /// They, in their order.
    using Values = PageVector<Value>;

    /// Sets an attribute, in place of an earlier value. An empty value makes a boolean attribute.
    void set(std::string_view name, std::string_view value);

    /// Adds a token to a space-separated list such as `class`, unless the list has it.
    void add_token(std::string_view name, std::string_view token);

    /// The value of an attribute, or nothing. Valid until the attributes change.
    std::optional<std::string_view> get(std::string_view name) const;

    /// Iterates over the attributes in their order.
    Values::const_iterator begin() const { return values_.begin(); }

    /// The end of that iteration.
    Values::const_iterator end() const { return values_.end(); }

private:
    void add(std::string_view name, std::string_view value);
    std::string* find(std::string_view name);

    Values values_;
};

}  // namespace holdfast::html
