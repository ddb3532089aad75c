// SPDX-License-Identifier: MIT
#include "sql/migration_digest.hpp"

#include <array>

#include <sodium.h>

#include <holdfast/sql/statement_text.hpp>

#include "text/hexadecimal.hpp"

namespace holdfast::sql {

namespace {

// Between words a blank is needed, elsewhere it is not.
std::string without_blanks(std::string_view sql) {
    std::string text;
    bool separates = false;
    bool follows_word = false;
    while (!sql.empty()) {
        auto const token = detail::first_token(sql);
        sql.remove_prefix(token.text.size());
        if (token.kind == detail::TokenKind::blank) {
            separates = true;
            continue;
        }
        bool const is_word = token.kind != detail::TokenKind::symbol;
        if (separates && follows_word && is_word) text += ' ';
        text += token.text;
        separates = false;
        follows_word = is_word;
    }
    return text;
}

}  // namespace

void MigrationDigest::add_sql(std::string_view sql) {
    add_text(without_blanks(sql));
}

// With its length, so that the border between two texts counts.
void MigrationDigest::add_text(std::string_view text) {
    collected_ += std::to_string(text.size()) + ':';
    collected_ += text;
}

void MigrationDigest::add_rebuild(TableRebuild const& rebuild) {
    add_text(rebuild.table);
    add_sql(rebuild.columns);
    add_sql(rebuild.options);
    for (auto const& value : rebuild.values) {
        add_text(value.name);
        add_sql(value.from);
    }
}

std::string MigrationDigest::text() const {
    std::array<unsigned char, crypto_hash_sha256_BYTES> bytes{};
    crypto_hash_sha256(bytes.data(), reinterpret_cast<unsigned char const*>(collected_.data()),
                       collected_.size());
    return text::hexadecimal(bytes);
}

}  // namespace holdfast::sql
