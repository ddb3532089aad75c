// SPDX-License-Identifier: MIT
#include "model/other_program.hpp"

#include <chrono>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>

#include "model/card.hpp"
#include "model/lines.hpp"
#include "model/step.hpp"

namespace holdfast::model {
namespace {

std::string literal(std::string const& text) {
    return '\'' + text + '\'';
}

std::string crlf(std::string_view text) {
    std::string result;
    for (char const c : text) result += c == '\n' ? std::string{"\r\n"} : std::string{c};
    return result;
}

std::string described(std::optional<Row> const& row) {
    if (!row) return "none";
    return fmt::format("{}|{}|{}|{}|{}|{}", row->id, row->title, row->remark, row->text, row->count,
                       row->switches);
}

}  // namespace

OtherProgram::OtherProgram(testing::TestApplication& application, Protocol& protocol)
    : application_{application}, protocol_{protocol} {
    application_.execute(card_table);
    application_.execute(applied_table);
    insert(*protocol_.row);
}

void OtherProgram::insert(Row const& content) {
    application_.execute(fmt::format(
        "insert into card (title, remark, body, count, switches) values ({}, {}, {}, {}, {})",
        literal(content.title), literal(content.remark), literal(content.text), content.count,
        content.switches));
}

void OtherProgram::change(std::size_t which, std::size_t what) {
    auto& row = protocol_.row;
    if (row && which != 0) return change_row(which, what);
    auto const content = row.value_or(Row{});
    bool const is_to_go = row && what % 2 == 0;
    row.reset();
    application_.execute("delete from card");
    if (is_to_go) return;
    protocol_.insert(content);  // another row, though its content may be the same
    insert(content);
}

void OtherProgram::change_row(std::size_t which, std::size_t what) {
    static std::vector<std::string> const titles{"A", "B", "C", "A", "A\nB", ""};
    static std::vector<std::string> const remarks{"r", "s", "r\ns", ""};
    auto& row = *protocol_.row;
    switch (which) {
        case 1:
        case 2: row.title = pick(titles, what); break;
        case 3:
        case 4: row.remark = pick(remarks, what); break;
        case 5: row.text = what % 2 == 0 ? crlf(echo("text", row.text)) : Row{}.text; break;
        case 6: row.count = what % 2 == 0 ? row.count + 1 : 0; break;
        case 7:
        case 8: row.switches ^= 1 << (what % 3); break;
        default: row.text = changed_text(echo("text", row.text), what);
    }
    write_row();
}

void OtherProgram::write(std::string_view input, std::string const& value) {
    if (!protocol_.row) return;
    auto& row = *protocol_.row;
    (input == "title" ? row.title : input == "remark" ? row.remark : row.text) = value;
    write_row();
}

void OtherProgram::write_row() {
    auto const& row = *protocol_.row;
    application_.execute(
        fmt::format("update card set title = {}, remark = {}, body = {}, count = {}, switches = {}",
                    literal(row.title), literal(row.remark), literal(row.text), row.count,
                    row.switches));
}

void OtherProgram::try_to_overtake() {
    try {
        sql::Transaction transaction{database_, sql::Access::write,
                                     std::chrono::steady_clock::now()};
        transaction.sql() << "update card set title = 'overtaken'";
        transaction.commit();
    } catch (sql::SqlError const&) {
    }
}

int OtherProgram::count_applied() {
    return std::stoi(application_.query("select cast(count(*) as text) from applied"));
}

void OtherProgram::expect_same_database() {
    auto const row = application_.query(
        "select coalesce((select id || '|' || title || '|' || remark || '|' || body || '|' || "
        "count || '|' || switches from card), 'none')");
    if (row != described(protocol_.row)) {
        throw std::runtime_error{
            fmt::format("the row is\n{}\nnot\n{}", row, described(protocol_.row))};
    }
    if (auto const applied = count_applied(); applied != protocol_.applied) {
        throw std::runtime_error{
            fmt::format("{} events took effect, not {}", applied, protocol_.applied)};
    }
    if (static_cast<std::size_t>(application_.claims()) != protocol_.claims()) {
        throw std::runtime_error{"the claims are other ones"};
    }
}

}  // namespace holdfast::model
