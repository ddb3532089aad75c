// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/lines.hpp"

namespace holdfast::model {

// The contents of the database, and what a page shows of it.

/// The parts of the row that are switched off, as bits: `text_hidden` takes away the right to read
/// the text.
enum Switches { title_off = 1, remark_off = 2, add_off = 4, text_hidden = 8 };

struct Row {
    long long id = 1;
    std::string title = "A";
    std::string remark = "r";
    std::string text = lined_text;
    std::string colour = "r";
    int count = 0;
    int switches = 0;
};

struct Item {
    long long id = 0;
    std::string name;
    std::string note;
};

/// The row, a list of items and the colours on offer, by value.
struct Content {
    std::optional<Row> row = Row{};
    std::vector<Item> items{{1, "Bolt", "steel"}, {2, "Nut", ""}};
    std::map<std::string, std::string> colours{{"b", "Blue"}, {"g", "Green"}, {"r", "Red"}};
    long long last_row = 1;
    long long last_item = 2;
};

/// Inputs come first.
enum class Kind { line, lines, check, option, button, row, other };

/// One thing that a page shows and relies on.
struct Value {
    std::string text;
    bool enabled = true;
    Kind kind = Kind::other;
    std::string label{};
    std::string display{};                         ///< the text in the words of the page
    std::map<std::string, std::string> options{};  ///< that are shown, by value

    bool is_input() const { return kind < Kind::button; }

    /// A text in the words of the page.
    std::string shown(std::string const& typed) const;

    /// The label of the option with that value, or the text where there is none.
    std::string label_of(std::string const& typed) const;

    friend bool operator==(Value const& left, Value const& right) {
        return left.text == right.text && left.enabled == right.enabled;
    }
};

/// All of them, by name: `title`, `remark`, `text` and `colour` are inputs, `item[3].` is a row and
/// `item[3].name` an input in it, `save`, `add` and `reject` are buttons, and `count` and `object`
/// neither.
using State = std::map<std::string, Value, std::less<>>;

inline constexpr std::array<std::string_view, 4> card_inputs{"title", "remark", "text", "colour"};
inline constexpr std::size_t usual_blank_rows = 1;
inline constexpr std::size_t most_blank_rows = 3;

/// Of content with a row.
State state_of(Content const& content, std::size_t blank_rows);

std::size_t blank_rows_in(State const& state);

/// The row that a thing stands in, such as `item[3].`; empty outside of rows.
std::string row_of(std::string_view name);
std::string row_name(long long id);
std::string blank_row_name(std::size_t number);
bool is_in_blank_row(std::string_view name);

/// The text that a browser sends back for a value that nobody touched, with newlines as LF.
std::string echo(Kind kind, std::string_view value);

}  // namespace holdfast::model
