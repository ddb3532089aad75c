// SPDX-License-Identifier: MIT
#include "model/other_program.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>

#include <holdfast/sql/error.hpp>

#include "model/card.hpp"
#include "model/lines.hpp"
#include "model/step.hpp"

namespace holdfast::model {
namespace {

constexpr std::size_t most_items = 4;
constexpr auto overtaken = "overtaken";

std::string crlf(std::string_view text) {
    std::string result;
    for (char const c : text) result += c == '\n' ? std::string{"\r\n"} : std::string{c};
    return result;
}

std::string described(Content const& content) {
    std::string text = "none";
    if (auto const& row = content.row) {
        text = fmt::format("{}|{}|{}|{}|{}|{}|{}", row->id, row->title, row->remark, row->text,
                           row->colour, row->count, row->switches);
    }
    for (auto const& item : content.items) {
        text += fmt::format("\n{}|{}|{}", item.id, item.name, item.note);
    }
    for (auto const& [value, label] : content.colours) text += fmt::format("\n{}|{}", value, label);
    return text;
}

}  // namespace

OtherProgram::OtherProgram(testing::TestApplication& application, Protocol& protocol)
    : application_{application}, protocol_{protocol} {
    application_.migrate({{"tables", std::vector<std::string>(tables.begin(), tables.end())}},
                         "other program");
    write_content();
}

void OtherProgram::change(std::size_t which, std::size_t what) {
    switch (which) {
        case 0: replace_row(what); break;
        case 1:
        case 2: change_items(what); break;
        case 3: change_colours(what); break;
        default:
            if (!protocol_.content.row) return replace_row(what);
            change_row(which, what);
    }
    write_content();
}

// By another one, though its content may be the same.
void OtherProgram::replace_row(std::size_t what) {
    auto& content = protocol_.content;
    bool const is_to_go = content.row && what % 2 == 0;
    auto const before = content.row.value_or(Row{});
    content.row.reset();
    if (is_to_go) return write_content();
    content.row = before;
    content.row->id = ++content.last_row;
    write_content();
}

void OtherProgram::change_row(std::size_t which, std::size_t what) {
    static std::vector<std::string> const titles{"A", "B", "C", "A", "A\nB", ""};
    static std::vector<std::string> const remarks{"r", "s", "r\ns", ""};
    static std::vector<std::string> const colours{"r", "g", "b", "r", "x"};
    auto& row = *protocol_.content.row;
    switch (which) {
        case 4: row.title = pick(titles, what); break;
        case 5: row.remark = pick(remarks, what); break;
        case 6: row.colour = pick(colours, what); break;
        case 7: row.count = what % 2 == 0 ? row.count + 1 : 0; break;
        case 8: row.switches ^= 1 << (what % 4); break;
        case 9: row.text = what % 2 == 0 ? crlf(echo(Kind::lines, row.text)) : Row{}.text; break;
        default: row.text = changed_text(echo(Kind::lines, row.text), what);
    }
}

void OtherProgram::change_items(std::size_t what) {
    static std::vector<std::string> const names{"Bolt", "Nut", "Screw", "Washer"};
    static std::vector<std::string> const notes{"", "steel", "brass"};
    auto& content = protocol_.content;
    auto& items = content.items;
    bool const adds = items.empty() || (what % 4 == 0 && items.size() < most_items);
    if (adds) {
        items.push_back({++content.last_item, pick(names, what / 4), pick(notes, what / 4)});
        return;
    }
    auto const chosen = items.begin() + static_cast<std::ptrdiff_t>(what / 4 % items.size());
    switch (what % 4) {
        case 1: chosen->name = pick(names, what / 8); break;
        case 2: chosen->note = pick(notes, what / 8); break;
        default: items.erase(chosen);
    }
}

void OtherProgram::change_colours(std::size_t what) {
    static std::vector<std::string> const values{"b", "g", "r"};
    static std::vector<std::string> const labels{"Blue", "Green", "Red", "Dark", "Pale"};
    auto& colours = protocol_.content.colours;
    auto const& value = pick(values, what);
    if (what % 4 == 0 && colours.size() > 1) {
        colours.erase(value);
    } else {
        colours[value] = pick(labels, what / 3);
    }
}

void OtherProgram::write(std::string_view input, std::string const& value) {
    auto& content = protocol_.content;
    for (auto& item : content.items) {
        if (input == row_name(item.id) + "name") item.name = value;
        if (input == row_name(item.id) + "note") item.note = value;
    }
    if (content.row) {
        if (input == "title") content.row->title = value;
        if (input == "remark") content.row->remark = value;
        if (input == "text") content.row->text = value;
        if (input == "colour") content.row->colour = value;
    }
    write_content();
}

// All of it, since nobody looks at rows but by their identity.
void OtherProgram::write_content() {
    auto const& content = protocol_.content;
    sql::Transaction transaction{database_, sql::Access::write, application_.deadline()};
    for (std::string const table : {"card", "item", "last_item", "colour"}) {
        transaction.execute(sql::unchecked("delete from " + table));
    }
    if (auto const& row = content.row) {
        transaction.execute("insert into card values (?, ?, ?, ?, ?, ?, ?)", row->id, row->title,
                            row->remark, row->text, row->colour, row->count, row->switches);
    }
    for (auto const& [id, name, note] : content.items) {
        transaction.execute("insert into item values (?, ?, ?)", id, name, note);
    }
    transaction.execute("insert into last_item values (?)", content.last_item);
    for (auto const& [value, label] : content.colours) {
        transaction.execute("insert into colour values (?, ?)", value, label);
    }
    transaction.commit();
}

void OtherProgram::try_to_overtake() {
    bool const waits = overtaking_title().has_value();
    try {
        sql::Transaction transaction{database_, sql::Access::write,
                                     waits ? application_.deadline()
                                           : std::chrono::steady_clock::now()};
        transaction.execute("update card set title = ?", overtaken);
        transaction.commit();
    } catch (sql::SqlError const&) {
        if (waits) throw;
    }
}

std::optional<std::string> OtherProgram::overtaking_title() {
    using test_support::DatabaseKind;
    if (test_support::tested_database() == DatabaseKind::sqlite) return {};
    return overtaken;
}

int OtherProgram::count_applied() {
    return std::stoi(application_.query("select cast(count(*) as text) from applied"));
}

std::string OtherProgram::stored() {
    sql::Transaction transaction{database_, sql::Access::read, application_.deadline()};
    std::string text;
    for (auto const* const query :
         {"select coalesce((select id || '|' || title || '|' || remark || '|' || body || '|' || "
          "colour || '|' || count || '|' || switches from card), 'none')",
          "select id || '|' || name || '|' || note from item order by id",
          "select value || '|' || label from colour order by value"}) {
        for (auto const& line : transaction.rows<std::string>(sql::unchecked(query))) {
            text += (text.empty() ? "" : "\n") + line;
        }
    }
    return text;
}

void OtherProgram::expect_same_database() {
    auto const expected = described(protocol_.content);
    if (auto const found = stored(); found != expected) {
        throw std::runtime_error{fmt::format("the database holds\n{}\nnot\n{}", found, expected)};
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
