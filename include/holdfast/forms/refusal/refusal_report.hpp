// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <holdfast/concurrency/compare.hpp>
#include <holdfast/forms/submission/fate.hpp>
#include <holdfast/forms/submission/refusal_cause.hpp>
#include <holdfast/text/url.hpp>

namespace holdfast {

/// A participant that its user sees otherwise than before, and what the user typed there.
struct Difference {
    concurrency::Change change;
    std::optional<std::string> typed;
};

/// Typed text that has no enabled input any more.
struct KeptText {
    std::string key;
    std::string label;
    std::string text;
};

/// What breaks a constraint, and at which input.
struct InputViolation {
    std::string key;
    std::string input;  ///< the control's id
    std::string message;
};

/// What a refused page tells its user about the submission (protocol.md, "Refused").
struct RefusalReport {
    RefusalCause cause = RefusalCause::conflict;
    Fate fate = Fate::unknown;
    std::string headline;
    bool has_typed_text = false;  ///< in its inputs or beside them
    bool base_known = false;      ///< if not, the differences are between what was typed and is now
    std::vector<InputViolation> violations;
    std::vector<Difference> differences;
    std::vector<KeptText> kept;
    bool can_submit_again = false;  ///< whether the button that was pressed is there and enabled
    Url reset{"/"};                 ///< where the form starts afresh
};

}  // namespace holdfast
