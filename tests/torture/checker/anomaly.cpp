// SPDX-License-Identifier: MIT
#include "torture/checker/anomaly.hpp"

#include <array>
#include <ostream>

namespace holdfast::torture {

std::string_view name(AnomalyKind kind) {
    static constexpr std::array<std::string_view, 20> names{
        "lost update",
        "write skew",
        "applied twice",
        "intention applied twice",
        "partly applied",
        "lost acknowledged submission",
        "effect of a refused submission",
        "unexplained entry",
        "dirty read",
        "forked read",
        "stale read",
        "torn reading",
        "wrong note",
        "wrong claims",
        "lost text",
        "G0",
        "G1c",
        "G-single",
        "G-nonadjacent",
        "G2",
    };
    return names.at(static_cast<std::size_t>(kind));
}

void PrintTo(Anomaly const& anomaly, std::ostream* stream) {
    *stream << name(anomaly.kind) << ": " << anomaly.description;
}

}  // namespace holdfast::torture
