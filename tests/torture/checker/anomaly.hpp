// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace holdfast::torture {

/// The ways in which a history breaks the promise. The last five are Adya's, over the dependencies
/// of submissions and readings: cycles of writes; of writes and reads; with one anti-dependency;
/// with several that do not follow each other; with any.
enum class AnomalyKind {
    lost_update,
    write_skew,
    applied_twice,
    intention_applied_twice,
    partly_applied,
    lost_acknowledged,
    effect_of_refused,
    unexplained_entry,
    dirty_read,
    forked_read,
    stale_read,
    torn_reading,
    wrong_note,
    wrong_claims,
    lost_text,
    g0,
    g1c,
    g_single,
    g_nonadjacent,
    g2,
};

std::string_view name(AnomalyKind kind);

struct Anomaly {
    AnomalyKind kind;
    std::string description;
};

void PrintTo(Anomaly const& anomaly, std::ostream* stream);

}  // namespace holdfast::torture
