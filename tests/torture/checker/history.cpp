// SPDX-License-Identifier: MIT
#include "torture/checker/history.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace holdfast::torture {
namespace {

constexpr std::int64_t no_total = -1;
constexpr std::array<std::string_view, 3> forms{"alone", "together", "remark"};
constexpr std::array<std::string_view, 4> outcomes{"acknowledged", "refused", "failed", "unknown"};
constexpr std::array<std::string_view, 2> typings{"untouched", "typed"};
constexpr std::array<std::string_view, 2> readings{"serialisable", "snapshots"};
constexpr std::array<std::string_view, 2> texts{"kept", "lost"};

template <class Value, std::size_t size>
std::string_view word(std::array<std::string_view, size> const& words, Value value) {
    return words.at(static_cast<std::size_t>(value));
}

template <class Value, std::size_t size>
void read_word(std::istream& line, std::array<std::string_view, size> const& words, Value& value) {
    std::string text;
    line >> text;
    auto const found = std::ranges::find(words, text);
    if (found == words.end()) throw std::runtime_error{"a history does not know " + text};
    value = static_cast<Value>(found - words.begin());
}

template <class Number>
void write_all(std::ostream& stream, std::vector<Number> const& numbers) {
    stream << ' ' << numbers.size();
    for (auto const number : numbers) stream << ' ' << number;
}

template <class Number>
void read_all(std::istream& line, std::vector<Number>& numbers) {
    std::size_t size = 0;
    line >> size;
    for (Number number = 0; size > 0 && line >> number; --size) numbers.push_back(number);
}

void write_state(std::ostream& stream, ListState const& state) {
    stream << ' ' << state.list << ' ' << state.note;
    write_all(stream, state.items);
}

ListState read_state(std::istream& line) {
    ListState state;
    line >> state.list >> state.note;
    read_all(line, state.items);
    return state;
}

Reading read_reading(std::istream& line) {
    Reading reading;
    std::int64_t total = no_total;
    std::size_t lists = 0;
    line >> reading.number >> reading.began >> reading.ended >> total >> lists;
    if (total != no_total) reading.total = static_cast<std::size_t>(total);
    for (; lists > 0 && line; --lists) reading.lists.push_back(read_state(line));
    return reading;
}

Attempt read_attempt(std::istream& line) {
    Attempt attempt;
    line >> attempt.id >> attempt.intention >> attempt.reading;
    read_word(line, forms, attempt.form);
    read_word(line, typings, attempt.note);
    line >> attempt.began >> attempt.ended;
    read_word(line, outcomes, attempt.outcome);
    read_word(line, texts, attempt.text);
    read_all(line, attempt.lists);
    return attempt;
}

void read_line(std::istream& line, History& history) {
    std::string what;
    line >> what;
    if (what == "reading") {
        history.readings.push_back(read_reading(line));
    } else if (what == "attempt") {
        history.attempts.push_back(read_attempt(line));
    } else if (what == "list") {
        history.lists.push_back(read_state(line));
    } else if (what == "readings") {
        read_word(line, readings, history.read_as);
    } else if (what == "applied") {
        line >> history.applied.emplace();
    } else {
        line.setstate(std::ios::failbit);
    }
}

}  // namespace

void write(std::ostream& stream, Reading const& reading) {
    auto const total = reading.total ? static_cast<std::int64_t>(*reading.total) : no_total;
    stream << "reading " << reading.number << ' ' << reading.began << ' ' << reading.ended << ' '
           << total << ' ' << reading.lists.size();
    for (auto const& list : reading.lists) write_state(stream, list);
    stream << '\n';
}

void write(std::ostream& stream, Attempt const& attempt) {
    stream << "attempt " << attempt.id << ' ' << attempt.intention << ' ' << attempt.reading << ' '
           << word(forms, attempt.form) << ' ' << word(typings, attempt.note) << ' '
           << attempt.began << ' ' << attempt.ended << ' ' << word(outcomes, attempt.outcome) << ' '
           << word(texts, attempt.text);
    write_all(stream, attempt.lists);
    stream << '\n';
}

void write(std::ostream& stream, ListState const& list) {
    stream << "list";
    write_state(stream, list);
    stream << '\n';
}

void write(std::ostream& stream, Readings read_as) {
    stream << "readings " << word(readings, read_as) << '\n';
}

void write_applied(std::ostream& stream, std::size_t applied) {
    stream << "applied " << applied << '\n';
}

History read_history(std::istream& stream) {
    History history;
    for (std::string text; std::getline(stream, text);) {
        std::istringstream line{text};
        read_line(line, history);
        if (!line) throw std::runtime_error{"not a line of a history: " + text};
    }
    return history;
}

}  // namespace holdfast::torture
