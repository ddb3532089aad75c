// SPDX-License-Identifier: MIT
// Any text as a statement of a migration: its digest does not depend on its blanks and comments,
// and tells apart all else.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <holdfast/sql/statement_text.hpp>

#include "fuzzer.hpp"
#include "sql/migration_digest.hpp"

namespace holdfast::fuzz {
namespace {

std::string digest_of(std::string const& text) {
    sql::MigrationDigest digest;
    digest.add_sql(text);
    return digest.text();
}

/// The tokens of the text, with that between them where it has blanks.
std::string with_blanks(std::string_view text, std::string_view blank) {
    std::string changed;
    while (!text.empty()) {
        auto const token = sql::detail::first_token(text);
        changed += token.kind == sql::detail::TokenKind::blank ? blank : token.text;
        text.remove_prefix(token.text.size());
    }
    return changed;
}

void check(std::string_view text) {
    if (!sql::detail::mistake_in(text).empty()) return;
    std::string const whole{text};
    auto const digest = digest_of(whole);
    for (std::string_view const blank : {" ", "\n\t ", " /* a /* b */ */", " -- a\n"}) {
        require(digest_of(with_blanks(whole, blank)) == digest,
                "blanks and comments are not in the digest");
    }
    auto const token = sql::detail::first_token(whole);
    if (token.kind != sql::detail::TokenKind::blank) {
        require(digest_of("x " + whole) != digest, "another word is in the digest");
    }
}

}  // namespace
}  // namespace holdfast::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    holdfast::fuzz::check(holdfast::fuzz::text_of(data, size));
    return 0;
}
