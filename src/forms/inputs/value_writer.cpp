// SPDX-License-Identifier: MIT
#include "forms/inputs/value_writer.hpp"

#include <algorithm>
#include <span>
#include <string>

#include <holdfast/concurrency/line_difference.hpp>
#include <holdfast/html/writer.hpp>
#include <holdfast/text/messages/changes.hpp>
#include <holdfast/text/messages/forms.hpp>
#include <holdfast/text/newlines.hpp>

namespace holdfast {
namespace {

using concurrency::ComparedLine;
using concurrency::LineFate;

constexpr std::size_t longest_in_a_sentence = 80;
constexpr std::size_t lines_of_context = 2;

// The words are for those who do not see the colours.
void write_changed_line(html::Writer& writer, std::string_view tag, std::string_view message,
                        std::string const& line) {
    writer.start(tag);
    while (!message.empty()) {
        auto const part = text::take_part(message);
        if (!part.place.empty()) {
            writer.text(line);
            continue;
        }
        writer.element("span", {{"class", "visually-hidden"}}, part.words);
    }
    writer.text("\n");
    writer.end(tag);
}

void write_kept_lines(html::Writer& writer, std::span<ComparedLine const> lines, bool at_start,
                      bool at_end) {
    auto const before = at_start ? 0 : lines_of_context;
    auto const after = at_end ? 0 : lines_of_context;
    bool const whole = lines.size() <= before + after + 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (whole || i < before || i + after >= lines.size()) {
            writer.text(lines[i].text + '\n');
        } else if (i == before) {
            writer.element("em", {},
                           text::say<messages::unchanged_lines>(lines.size() - before - after));
            writer.text("\n");
        }
    }
}

void write_shown(html::Writer& writer, ShownText const& shown) {
    if (shown.look == Look::strong) {
        writer.element("strong", {}, shown.text);
    } else if (shown.text.empty()) {
        writer.text(text::say<messages::empty_value>());
    } else {
        writer.element("q", {{"class", "holdfast-value"}}, shown.text);
    }
}

}  // namespace

bool is_long(std::string_view value) {
    return value.size() > longest_in_a_sentence || value.find('\n') != std::string_view::npos;
}

void write_message(html::Writer& writer, std::string_view message,
                   std::span<std::string_view const> places, std::span<ShownText const> texts) {
    while (!message.empty()) {
        auto const part = text::take_part(message);
        auto const found = std::ranges::find(places, part.place);
        if (part.place.empty() || found == places.end()) {
            writer.text(part.words);
        } else {
            write_shown(writer, texts[static_cast<std::size_t>(found - places.begin())]);
        }
    }
}

void write_whole_value(html::Writer& writer, std::string_view value) {
    writer.start("details");
    writer.element("summary", {}, text::say<messages::whole_text_now>());
    writer.start("pre", {{"class", "holdfast-text"}});
    writer.dropped_newline();
    writer.text(value);
    writer.end("pre");
    writer.end("details");
}

void write_line_difference(html::Writer& writer, std::string_view then, std::string_view now) {
    auto lines =
        concurrency::line_difference(text::normalize_newlines(then), text::normalize_newlines(now));
    // Of an empty text one does not see a line.
    std::erase_if(lines, [&](ComparedLine const& line) {
        return (then.empty() && line.fate == LineFate::removed) ||
               (now.empty() && line.fate == LineFate::added);
    });
    writer.start("pre", {{"class", "holdfast-text"}});
    writer.dropped_newline();
    for (auto line = lines.begin(); line != lines.end();) {
        auto const changed = std::find_if(line, lines.end(), [](ComparedLine const& candidate) {
            return candidate.fate != LineFate::kept;
        });
        write_kept_lines(writer, {line, changed}, line == lines.begin(), changed == lines.end());
        line = changed;
        if (line == lines.end()) break;
        if (line->fate == LineFate::removed) {
            write_changed_line(writer, "del", text::unfilled<messages::line_removed>(), line->text);
        } else {
            write_changed_line(writer, "ins", text::unfilled<messages::line_added>(), line->text);
        }
        ++line;
    }
    writer.end("pre");
}

}  // namespace holdfast
