// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast {

/// An address to link, post or redirect to; a type of its own so that it is not taken for text.
class Url {
public:
    explicit Url(std::string address) : address_{std::move(address)} {}

    std::string const& text() const { return address_; }

    friend bool operator==(Url const&, Url const&) = default;

private:
    std::string address_;
};

}  // namespace holdfast
