// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <holdfast/concurrency/compare.hpp>
#include <holdfast/text/url.hpp>

#include "forms/submission/fate.hpp"
#include "forms/submission/refusal_cause.hpp"

namespace holdfast {

/// A participant that has changed, and the text that the user typed there.
struct Difference {
    concurrency::Change change;        ///< then and now
    std::optional<std::string> typed;  ///< nothing: untouched, or not for display
};

/// Typed text that has no enabled input any more.
struct KeptText {
    std::string key;    ///< of the input that it had
    std::string label;  ///< of that input
    std::string text;   ///< the typed text
};

/// A violated constraint at an input.
struct InputViolation {
    std::string key;      ///< of the input
    std::string input;    ///< the control's id
    std::string message;  ///< for its user
};

/// The contents of a refused page about the submission (protocol.md, "Refused").
struct RefusalReport {
    RefusalCause cause = RefusalCause::conflict;  ///< why it was refused
    Fate fate = Fate::unknown;                    ///< whether it is known not to be saved
    std::string headline;                         ///< the reason in one sentence
    bool has_typed_text = false;                  ///< in its inputs or beside them
    bool base_known = false;  ///< if not, typed texts are compared with present values
    std::vector<InputViolation> violations;  ///< in document order
    std::vector<Difference> differences;     ///< in document order
    std::vector<KeptText> kept;              ///< texts without an input
    bool can_submit_again = false;           ///< whether the pressed button is there and enabled
    Url reset{"/"};                          ///< where the form starts afresh
};

}  // namespace holdfast
