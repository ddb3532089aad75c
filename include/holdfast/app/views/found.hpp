// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>

#include <holdfast/http/error.hpp>

namespace holdfast {

/// The value. Without one, throws http::Error for the page "Not Found", with that message.
template <class Value>
Value found(std::optional<Value> value, std::string message = {}) {
    if (!value) throw http::Error{http::Status::not_found, std::move(message)};
    return std::move(*value);
}

}  // namespace holdfast
