// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace holdfast::torture {

/// The database of a run.
class Store {
public:
    Store() = default;
    virtual ~Store() = default;
    Store(Store const&) = delete;
    Store& operator=(Store const&) = delete;

    /// For the application.
    virtual std::string address() const = 0;

    /// The first value that a query gives, read without the application or its library.
    virtual std::string value_of(std::string const& query) const = 0;
};

}  // namespace holdfast::torture
