// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <holdfast/concurrency/digest.hpp>
#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/sql/migration.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast {

/// The outcome of a submission that was applied.
struct AppliedSubmission {
    std::string digest;
    std::int64_t applied_at = 0;
    std::string location;
};

/// The table of applied submissions, one row for each page instance (protocol.md, "Claim").
class Claims {
public:
    /// The first step in the history of the table.
    static sql::Migration migration();

    explicit Claims(sql::Transaction& transaction) : transaction_{transaction} {}

    /// Whether this transaction is the one that applies the page instance's submission, which is
    /// expected to lead to the location.
    bool insert(concurrency::DatedInstance const& instance, concurrency::Digest const& input,
                std::string const& location);

    /// The last statement of a submission that leads elsewhere.
    void record_location(concurrency::PageInstance const& instance, std::string const& location);

    std::optional<AppliedSubmission> find(concurrency::PageInstance const& instance);

    /// Reads from it. Throws SqlError when that is not possible.
    void probe();

    bool has_older(std::int64_t born_before);

    /// Forgets the claims whose page instance was born before that time.
    void purge(std::int64_t born_before);

    static std::string text(concurrency::Digest const& digest);

private:
    sql::Transaction& transaction_;
};

}  // namespace holdfast
