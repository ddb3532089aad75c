// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace holdfast::processes {

/// The pairs of a form's submission, in order.
using Entries = std::vector<std::pair<std::string, std::string>>;

/// As application/x-www-form-urlencoded.
std::string encoded(Entries const& entries);

/// The example's page as its user has it open.
class FormPage {
public:
    explicit FormPage(std::string const& html);

    /// Whether there is an input with that key.
    bool has(std::string_view key) const;

    /// The name in this rendering of the control with that key, such as `some_field_value`, `seal`
    /// or `event.submit`. Throws std::runtime_error when it is not there.
    std::string const& name(std::string_view key) const;

    /// The text in the input with that key. Throws as `name` does.
    std::string const& value(std::string_view key) const;

    /// Types into the input with that key, or chooses that value of a choice. Throws as `name`
    /// does.
    void type(std::string_view key, std::string_view text);

    /// Types into the example's one input.
    void type(std::string_view text) { type("some_field_value", text); }

    /// The submission that pressing a button would send, such as `increment`.
    Entries entries(std::string_view event) const;
    std::string pressed(std::string_view event) const { return encoded(entries(event)); }

private:
    Entries inputs_;  // what is sent of them
    Entries buttons_;
};

}  // namespace holdfast::processes
