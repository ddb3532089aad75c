// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/answer.hpp"

namespace holdfast::model {

/// The promise, once more and without the library: what becomes of a submission, written from the
/// protocol's rules for the two views of card.hpp. It holds the database and its claims.
class Protocol {
public:
    Content content;
    int applied = 0;  ///< events that took effect

    std::size_t claims() const { return claims_.size(); }

    Answer open();

    /// A change by another program between the check and the event has come first: the submission
    /// starts again. Nothing when none does, or when it has to wait.
    Answer submit(Submission const& submission, std::optional<std::string> overtaking_title = {});

private:
    using Texts = std::map<std::string, std::string>;

    Answer fresh(Outcome outcome);
    Answer refused(Submission const& submission, Outcome outcome, int status);
    Answer checked(Submission const& submission);
    Answer apply(Submission const& submission, Texts const& merged,
                 std::vector<std::string> passed);

    std::map<Intention, Sent> claims_;
    Intention newest_ = 0;
    std::optional<std::string> overtaking_title_;
};

}  // namespace holdfast::model
