// SPDX-License-Identifier: MIT
#include <utility>

#include <holdfast/http/error.hpp>
#include <holdfast/text/message.hpp>

namespace holdfast::http {

Error::Error(Status status) : Error{status, {}} {}

Error::Error(Status status, std::string message)
    : std::runtime_error{message.empty() ? text::say(reason(status)) : message},
      status_{status},
      message_{std::move(message)} {}

}  // namespace holdfast::http
