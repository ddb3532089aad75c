// SPDX-License-Identifier: MIT
#include <cstddef>

#include <holdfast/http/error.hpp>
#include <holdfast/records/record_table.hpp>
#include <holdfast/sql/identifier.hpp>
#include <holdfast/text/message.hpp>
#include <holdfast/text/messages/pages.hpp>

namespace holdfast::detail {
namespace {

std::string listed(std::vector<std::string> const& columns) {
    std::string list;
    for (auto const& column : columns) {
        if (!list.empty()) list += ", ";
        list += column;
    }
    return list;
}

sql::ColumnNames written(sql::ColumnNames const& plain) {
    sql::ColumnNames names{.table = sql::identifier(plain.table), .columns = {}};
    for (auto const& column : plain.columns) names.columns.push_back(sql::identifier(column));
    return names;
}

std::string load_text(sql::ColumnNames const& names) {
    return "select " + listed(names.columns) + " from " + names.table + " where " +
           names.columns.front() + " = ?";
}

std::string insert_text(sql::ColumnNames const& names, KeyOrigin key_origin) {
    bool const is_numbered = key_origin == KeyOrigin::database;
    auto columns = names.columns;
    if (is_numbered) columns.erase(columns.begin());
    std::vector<std::string> const parameters(columns.size(), "?");
    auto text = "insert into " + names.table + " (" + listed(columns) + ") values (" +
                listed(parameters) + ')';
    if (is_numbered) text += " returning " + names.columns.front();
    return text;
}

}  // namespace

RecordTable::RecordTable(sql::ColumnNames plain_names, KeyOrigin key_origin, std::string gone)
    : plain_names_{std::move(plain_names)},
      names_{written(plain_names_)},
      load_{load_text(names_)},
      insert_{insert_text(names_, key_origin)},
      erase_{"delete from " + names_.table + " where " + key() + " = ?"},
      gone_{std::move(gone)} {}

std::string_view RecordTable::update(ColumnSet columns) const {
    std::lock_guard const lock{mutex_};
    auto& text = updates_[columns];
    if (!text.empty()) return text;
    std::string changes;
    for (std::size_t i = 0; i != names_.columns.size(); ++i) {
        if ((columns >> i & 1) == 0) continue;
        if (!changes.empty()) changes += ", ";
        changes += names_.columns[i] + " = ?";
    }
    text = "update " + names_.table + " set " + changes + " where " + key() + " = ?";
    return text;
}

std::string RecordTable::select(std::string_view clause) const {
    return "select {columns} from " + names_.table + ' ' + std::string{clause};
}

std::string RecordTable::options(std::string const& name, LetterCase letters) const {
    auto const column = sql::identifier(name);
    return "select " + key() + ", " + column + " from " + names_.table + " order by " +
           compared(column, letters) + ", " + key();
}

std::string RecordTable::named(std::string const& name) const {
    return "select " + key() + ", " + sql::identifier(name) + " from " + names_.table + " where " +
           key() + " in (?)";
}

RivalTexts RecordTable::rivals(
    std::vector<std::pair<std::string, LetterCase>> const& columns) const {
    auto text = "select 1 from " + names_.table + " where ";
    bool is_first = true;
    for (auto const& [column, letters] : columns) {
        if (!is_first) text += " and ";
        is_first = false;
        text += compared(sql::identifier(column), letters) + " = " + compared("?", letters);
    }
    return {text + " limit 1", text + " and " + key() + " <> ? limit 1"};
}

std::string compared(std::string const& expression, LetterCase letters) {
    return letters == LetterCase::ignored ? "lower(" + expression + ')' : expression;
}

void fail_as_gone(RecordTable const& table) {
    auto const& own = table.gone();
    throw http::Error{http::Status::not_found,
                      own.empty() ? text::say<messages::row_is_gone>() : own};
}

}  // namespace holdfast::detail
