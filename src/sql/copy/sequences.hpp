// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

/// Sets the sequences of a target so that they go on where the source numbers its rows. The rows
/// have been copied. Throws CopyRefusal for a sequence that the target lacks, and SqlError.
void copy_sequences(Transaction& source, Transaction& target);

}  // namespace holdfast::sql
