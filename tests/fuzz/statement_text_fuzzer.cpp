// SPDX-License-Identifier: MIT
// Any text as a statement: its parts, its parameters and its columns are read as SQLite reads them.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <holdfast/sql/row_format.hpp>
#include <holdfast/sql/statement_text.hpp>

#include "fuzzer.hpp"
#include "sqlite_oracle.hpp"

namespace holdfast::fuzz {
namespace {

void check_tokens(std::string_view text) {
    std::string joined;
    for (auto rest = text; !rest.empty();) {
        auto const token = sql::detail::first_token(rest);
        require(!token.text.empty() && rest.starts_with(token.text), "a token begins the rest");
        joined += token.text;
        rest.remove_prefix(token.text.size());
    }
    require(joined == text, "the tokens are the whole text");
}

// The number of places, each behind the one before.
int check_places(std::string_view text) {
    int count = 0;
    std::size_t end = 0;
    sql::detail::ParameterReader reader{text};
    while (auto const place = reader.next()) {
        require(place->begin >= end && place->end > place->begin && place->end <= text.size(),
                "a place is behind the one before");
        end = place->end;
        auto const written = text.substr(place->begin, place->end - place->begin);
        require(written.find('?') != std::string_view::npos, "a place has a ?");
        require(written == "?" || place->is_list, "a longer place is for a list");
        ++count;
    }
    return count;
}

void check_columns(std::string_view text) {
    static sql::ColumnNames const names{"t", {"a", "b"}};
    auto const filled = sql::detail::with_columns(text, names);
    if (text.find("{columns}") == std::string_view::npos) {
        require(filled == text, "a text without columns stays");
    }
}

void check(std::string_view text) {
    check_tokens(text);
    auto const count = check_places(text);
    check_columns(text);
    bool const controls = sql::detail::controls_transaction(text);
    if (!sql::detail::mistake_in(text).empty()) return;
    // SQLite takes `[?]` for a name, PostgreSQL and we for a subscript.
    if (text.find('[') != std::string_view::npos) return;
    SqliteOracle oracle;
    if (!oracle.takes(text)) return;
    bool const may_hold_others = sql::detail::begins_with(text, "create");
    require(may_hold_others || !sql::detail::has_statement(oracle.rest()),
            "one statement is one for SQLite");
    auto const known = oracle.parameters();
    require(known < 0 || known == count, "SQLite has as many parameters");
    require(controls || !oracle.ends_transaction(),
            "a statement that ends the transaction is known");
}

}  // namespace
}  // namespace holdfast::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    holdfast::fuzz::check(holdfast::fuzz::text_of(data, size));
    return 0;
}
