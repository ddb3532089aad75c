// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/sql/table_rebuild.hpp>

namespace holdfast::sql {

/// Collects the text of a migration, of which blanks and comments do not count.
class MigrationDigest {
public:
    void add_sql(std::string_view sql);
    void add_text(std::string_view text);
    void add_rebuild(TableRebuild const& rebuild);

    /// SHA-256, in hexadecimal digits.
    std::string text() const;

private:
    std::string collected_;
};

}  // namespace holdfast::sql
