// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/concurrency/page_instance.hpp>

#include "forms/submission/fate.hpp"
#include "forms/submission/refusal_cause.hpp"
#include "forms/submission/submission.hpp"

namespace holdfast {

/// The rest of a refused submission, with everything that a page needs to show it again. A pure
/// value: it refers to nothing of the transaction that refused it.
struct RefusedSubmission {
    Submission submission;                                ///< the texts
    std::optional<concurrency::OpenedSeal> opened;        ///< nothing: what its user saw is unknown
    std::optional<concurrency::DatedInstance> inherited;  ///< nothing: the page begins a new one
    RefusalCause cause = RefusalCause::conflict;          ///< why it was refused
    Fate fate = Fate::unknown;                            ///< whether it is known not to be saved
    std::string headline;                                 ///< why, in one sentence
    std::vector<std::pair<std::string, std::string>> violations;  ///< input's key and message
};

}  // namespace holdfast
