// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <holdfast/html/attributes.hpp>
#include <holdfast/text/url.hpp>

namespace holdfast {

/// The part of a widget that is written as one element: its HTML attributes.
class HasAttributes {
public:
    /// Sets an HTML attribute; the value is escaped. In an attribute that is an address, such as
    /// `href`, a text is checked as a Url is.
    void set_attribute(std::string_view name, std::string_view value);

    /// Sets an attribute that is an address.
    void set_attribute(std::string_view name, Url const& address) {
        attributes_.set(name, address.text());
    }

    /// Sets the id, which is unique on the page.
    void set_id(std::string_view id) { attributes_.set("id", id); }

    /// Adds one CSS class.
    void add_class(std::string_view name) { attributes_.add_token("class", name); }

    /// The attributes that were set.
    html::Attributes const& attributes() const { return attributes_; }

protected:
    HasAttributes() = default;
    ~HasAttributes() = default;

private:
    html::Attributes attributes_;
};

}  // namespace holdfast
