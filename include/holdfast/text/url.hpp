// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace holdfast {

/// An address to link, post or redirect to; a type of its own, to keep it apart from text. It has
/// no control characters: browsers drop them and headers cannot carry them.
class Url {
public:
    /// Takes an address of the web, of a mailbox or of a telephone (`http`, `https`, `mailto`,
    /// `tel`), or one without a scheme, relative to the page. Any other scheme, such as
    /// `javascript:`, would let the author of the address act on the page. Such an address becomes
    /// `about:invalid`, which leads nowhere.
    explicit Url(std::string address);

    /// The same, or nothing if the address would lead nowhere. For addresses that come from data.
    static std::optional<Url> parse(std::string address);

    /// Takes an address of any scheme, such as `data:`. Never give it an address that somebody else
    /// wrote.
    static Url of_any_scheme(std::string address);

    /// `about:invalid`, such as for a view without a valid address.
    static Url to_nowhere() { return Url{std::string{nowhere}}; }

    /// The address as text, ready for an attribute or a header.
    std::string const& text() const { return address_; }

    /// Whether this is `about:invalid`.
    bool leads_nowhere() const { return address_ == nowhere; }

    friend bool operator==(Url const&, Url const&) = default;

private:
    static constexpr std::string_view nowhere = "about:invalid";

    Url() = default;

    std::string address_;
};

}  // namespace holdfast
