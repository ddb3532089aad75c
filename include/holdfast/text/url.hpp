// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace holdfast {

/// An address to link, post or redirect to; a type of its own so that it is not taken for text. It
/// never has a control character, which browsers leave out and headers do not take.
class Url {
public:
    /// An address of the web, of a mailbox or of a telephone: `http`, `https`, `mailto`, `tel`, or
    /// one without a scheme, below this one. Any other scheme, such as `javascript:`, would let
    /// whoever wrote the address act on the page: then it is `about:invalid`, which leads nowhere.
    explicit Url(std::string address);

    /// The same, or nothing where it would lead nowhere: for an address that comes from data.
    static std::optional<Url> parse(std::string address);

    /// An address of any scheme, such as `data:`; never for one that somebody else wrote.
    static Url of_any_scheme(std::string address);

    /// Where no address of a view can be made, say.
    static Url to_nowhere() { return Url{std::string{nowhere}}; }

    std::string const& text() const { return address_; }

    bool leads_nowhere() const { return address_ == nowhere; }

    friend bool operator==(Url const&, Url const&) = default;

private:
    static constexpr std::string_view nowhere = "about:invalid";

    Url() = default;

    std::string address_;
};

}  // namespace holdfast
