// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/text/message.hpp>

namespace holdfast {

/// Thrown to undo a submission because of the value in one member of an object. The page shows the
/// reason at the input of that member, or else as it shows any DomainException.
class FieldViolation : public DomainException {
public:
    /// The place is the member's address. `{label}` in the message stands for the label.
    FieldViolation(void const* place, std::string message, std::string_view label)
        : DomainException{text::filled_in(message, "label", label)},
          place_{place},
          message_{std::move(message)} {}

    /// The address of the member.
    void const* place() const { return place_; }

    /// The message with the label that the member's input has on its page.
    std::string message_for(std::string_view label) const {
        return text::filled_in(message_, "label", label);
    }

private:
    void const* place_;
    std::string message_;
};

}  // namespace holdfast
