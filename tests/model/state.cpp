// SPDX-License-Identifier: MIT
#include "model/state.hpp"

#include <utility>

namespace holdfast::model {
namespace {

constexpr std::string_view blank_row = "item[new-";

Value input(std::string text, Kind kind, std::string label, bool enabled = true) {
    return {.text = text,
            .enabled = enabled,
            .kind = kind,
            .label = std::move(label),
            .display = std::move(text)};
}

Value button(std::string const& label, bool enabled = true) {
    return {.text = label, .enabled = enabled, .kind = Kind::button, .label = label};
}

Value colour(Content const& content) {
    Value value{.text = content.row->colour,
                .kind = Kind::option,
                .label = "Colour",
                .options = content.colours};
    value.options.try_emplace(value.text, value.text + " (not on offer)");
    value.display = value.shown(value.text);
    return value;
}

void add_row(State& state, std::string const& key, std::string const& name, Item const& item = {}) {
    state[key] = {.text = {}, .kind = Kind::row, .label = name};
    state[key + "name"] = input(item.name, Kind::line, "Name of " + name);
    state[key + "note"] = input(item.note, Kind::line, "Note of " + name);
    if (!is_in_blank_row(key)) {
        state[key + "removed"] = input("no", Kind::check, "Remove " + name);
    }
}

}  // namespace

std::string Value::label_of(std::string const& typed) const {
    auto const option = options.find(typed);
    return option == options.end() ? typed : option->second;
}

std::string Value::shown(std::string const& typed) const {
    if (kind != Kind::option) return typed;
    auto const option = options.find(typed);
    return option == options.end() ? typed + " (not on offer)" : option->second;
}

State state_of(Content const& content, std::size_t blank_rows) {
    auto const& row = *content.row;
    auto const is_on = [&](Switches off) { return (row.switches & off) == 0; };
    auto const id = std::to_string(row.id);
    auto const count = std::to_string(row.count);
    State state{{"object",
                 {.text = id, .label = "What this form is about", .display = "Card " + id}},
                {"title", input(row.title, Kind::line, "Title", is_on(title_off))},
                {"remark", input(row.remark, Kind::line, "Remark", is_on(remark_off))},
                {"colour", colour(content)},
                {"count", {.text = count, .label = "Count", .display = count}},
                {"save", button("Save")},
                {"add", button("Add", is_on(add_off))},
                {"reject", button("Reject")}};
    if (is_on(text_hidden)) state["text"] = input(row.text, Kind::lines, "Text");
    std::size_t place = 0;
    for (auto const& item : content.items) {
        ++place;
        auto const& name = item.name;
        add_row(state, row_name(item.id), name.empty() ? "Row " + std::to_string(place) : name,
                item);
    }
    for (std::size_t number = 1; number <= blank_rows; ++number) {
        add_row(state, blank_row_name(number), "new item " + std::to_string(number));
    }
    return state;
}

std::size_t blank_rows_in(State const& state) {
    std::size_t count = 0;
    while (state.contains(blank_row_name(count + 1))) ++count;
    return count;
}

std::string row_of(std::string_view name) {
    auto const end = name.find("].");
    return std::string{end == std::string_view::npos ? "" : name.substr(0, end + 2)};
}

std::string row_name(long long id) {
    return "item[" + std::to_string(id) + "].";
}

std::string blank_row_name(std::size_t number) {
    return std::string{blank_row} + std::to_string(number) + "].";
}

bool is_in_blank_row(std::string_view name) {
    return name.starts_with(blank_row);
}

std::string echo(Kind kind, std::string_view value) {
    std::string result;
    for (std::size_t i = 0; i < value.size(); ++i) {
        bool const newline = value[i] == '\r' || value[i] == '\n';
        if (!newline) {
            result += value[i];
        } else if (kind == Kind::lines) {
            if (value.substr(i, 2) == "\r\n") ++i;
            result += '\n';
        }
    }
    return result;
}

}  // namespace holdfast::model
