// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/concurrency/base.hpp>

namespace holdfast {

/// Posted data, read as one form's submission: without the seal and the rendering's suffix,
/// newlines as LF.
class Submission {
public:
    /// Keys and texts.
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    /// Reads form data. Returns nothing when there is more than one seal.
    static std::optional<Submission> read(
        std::span<std::pair<std::string, std::string> const> sent);

    std::string const& form() const { return form_; }  ///< empty when no control names one
    std::string const& suffix() const {
        return suffix_;
    }  ///< of its control names; empty when no control has one
    std::string const& seal() const { return seal_; }  ///< as sent; empty when it is missing

    /// The texts of the form's own controls in the order sent, by key.
    Pairs const& pairs() const { return pairs_; }

    /// The texts sent for a key, in order.
    std::vector<std::string_view> texts(std::string_view key) const;

    /// The text sent for a key: the first of several, or all texts of a set as one. An absent text
    /// is read as its absence says; nothing where there should be one.
    std::optional<std::string> text(std::string_view key, concurrency::Absence absence) const;

    /// The same for an input as its base recorded it. The record may be null.
    std::optional<std::string> text(std::string_view key,
                                    concurrency::Recorded const* recorded) const;

    /// Whether a text of that key was sent as one that is never shown.
    bool is_secret(std::string_view key) const;

    /// Whether the user chose the present value over the typed text.
    bool takes_current(std::string_view key) const;

    /// The keys of the buttons pressed.
    std::vector<std::string_view> pressed() const;

    /// The keys of the lists for which the user asks for one more blank row.
    std::vector<std::string_view> lists_to_add_to() const;

    /// Everything that was sent except the seal, in order, each name marked as the form's own or
    /// not. Two submissions with equal `input()` are the same input (protocol.md, "Claim").
    Pairs const& input() const { return input_; }

private:
    void add(std::string_view name, std::string_view text);

    std::string form_;
    std::string suffix_;
    std::string seal_;
    Pairs pairs_;
    Pairs input_;
    std::vector<std::string> secrets_;  // keys
    std::vector<std::size_t> by_key_;   // positions in pairs_
};

}  // namespace holdfast
