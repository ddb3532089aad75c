// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/echo.hpp>
#include <holdfast/concurrency/participant.hpp>

namespace holdfast::concurrency {

std::optional<std::string_view> text_when_absent(Absence absence) {
    switch (absence) {
        case Absence::unticked: return unticked_text;
        case Absence::unchosen:
        case Absence::empty_set: return "";
        case Absence::malformed: break;
    }
    return {};
}

}  // namespace holdfast::concurrency
