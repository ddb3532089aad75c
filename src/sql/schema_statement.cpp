// SPDX-License-Identifier: MIT
#include "sql/schema_statement.hpp"

#include <regex>
#include <utility>

namespace holdfast::sql {

namespace {

constexpr auto rules = std::regex::ECMAScript | std::regex::icase | std::regex::optimize;

std::string const plain = R"re((?:[a-z_][a-z0-9_$]*|"[^"]+"))re";
std::string const qualified = "((?:" + plain + R"re(\s*\.\s*)?)re" + plain + ")";

// At the start of a statement, up to the end of the name that follows.
bool matches(std::string const& text, std::regex const& pattern, std::smatch& found) {
    if (!std::regex_search(text, found, pattern, std::regex_constants::match_continuous))
        return false;
    auto const next = found[0].second;  // which may be a letter of the name, but not in ASCII
    return next == text.end() || static_cast<unsigned char>(*next) < 0x80;
}

}  // namespace

SchemaStatement SchemaStatement::parse(std::string text) {
    static std::regex const table{R"(\s*create\s+table\s+if\s+not\s+exists\s+)" + qualified +
                                      R"((?![\w$".]))",
                                  rules};
    static std::regex const index{R"(\s*create\s+(?:unique\s+)?index\s+if\s+not\s+exists\s+()" +
                                      plain + R"()\s+on\s+)" + qualified + R"((?![\w$".]))",
                                  rules};
    static std::regex const column{R"(\s*alter\s+table\s+)" + qualified +
                                       R"(\s+alter\s+column\s+()" + plain +
                                       R"()\s+type\s+text\s*;?\s*$)",
                                   rules};
    SchemaStatement statement{.text = {}, .name = {}, .table = {}};
    if (std::smatch found; matches(text, table, found)) {
        statement.form = Form::table;
        statement.name = found[1];
    } else if (matches(text, index, found)) {
        statement.form = Form::index;
        statement.name = found[1];
        statement.table = found[2];
    } else if (matches(text, column, found)) {
        statement.form = Form::column;
        statement.table = found[1];
        statement.name = found[2];
    }
    statement.text = std::move(text);
    return statement;
}

std::string bare_name(std::string const& name) {
    static std::regex const last{plain + R"(\s*$)", rules};
    std::smatch found;
    if (!std::regex_search(name, found, last)) return name;
    std::string bare = found[0];
    if (bare.starts_with('"')) bare = bare.substr(1, bare.rfind('"') - 1);
    return bare;
}

}  // namespace holdfast::sql
