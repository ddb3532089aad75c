// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>

#include <holdfast/forms/refusal/refusal_alert.hpp>

#include "forms/inputs/value_writer.hpp"

namespace holdfast {
namespace {

using concurrency::Availability;
using concurrency::Change;
using concurrency::ParticipantKind;

void write_paragraph(html::Writer& writer, std::string_view text) {
    writer.start("p");
    writer.text(text);
    writer.end("p");
}

void write_long_texts(html::Writer& writer, Change const& change) {
    writer.text("changed");
    if (change.then->text) write_line_difference(writer, *change.then->text, *change.now->text);
    write_whole_value(writer, *change.now->text);
}

void write_texts(html::Writer& writer, Change const& change) {
    auto const& now = *change.now->text;
    if (is_long(now) || is_long(change.then->text.value_or(""))) {
        write_long_texts(writer, change);
    } else if (change.then->text) {
        write_short_value(writer, "was ", *change.then->text);
        write_short_value(writer, ", is now ", now);
    } else {
        write_short_value(writer, "changed, is now ", now);
    }
}

std::string_view availability_sentence(Change const& change) {
    bool const enabled = change.now->availability == Availability::enabled;
    if (change.kind == ParticipantKind::button) {
        return enabled ? "can be pressed now" : "can no longer be pressed";
    }
    return enabled ? "can be changed now" : "can no longer be changed";
}

void write_chosen_option(html::Writer& writer, Change const& change) {
    auto const& given_up = change.then->text;
    writer.text(given_up ? "the option set before" : "the option chosen");
    if (given_up && !given_up->empty()) write_short_value(writer, ", ", *given_up + ',');
    if (change.now) {
        write_short_value(writer, " is now called ", *change.now->text);
    } else {
        writer.text(" is no longer on offer");
    }
}

// A row's value is its name, which is its label, too.
bool has_value(Change const& change) {
    return change.kind != ParticipantKind::row;
}

void write_change(html::Writer& writer, Change const& change) {
    if (change.kind == ParticipantKind::option) {
        write_chosen_option(writer, change);
    } else if (!change.now) {
        writer.text("is not there any more");
        if (has_value(change) && change.then->text)
            write_short_value(writer, ", was ", *change.then->text);
    } else if (!change.then) {
        writer.text("is new");
        if (has_value(change) && change.now->text)
            write_short_value(writer, ", is ", *change.now->text);
    } else if (change.then->availability != change.now->availability) {
        writer.text(availability_sentence(change));
        if (change.now->text != change.then->text && change.now->text) {
            writer.text("; ");
            write_texts(writer, change);
        }
    } else if (change.now->text && change.now->text != change.then->text) {
        write_texts(writer, change);
    } else {
        writer.text("changed");
    }
}

void write_difference(html::Writer& writer, Difference const& difference, bool base_known) {
    writer.start("li");
    writer.start("strong");
    writer.text(difference.change.label);
    writer.end("strong");
    writer.text(" ");
    if (base_known) {
        write_change(writer, difference.change);
    } else {
        auto const& now = difference.change.now->text;
        write_short_value(writer, "is now ", now.value_or(""));
    }
    if (difference.typed && is_long(*difference.typed)) {
        writer.start("div");
        writer.text("What you typed is in the form.");
        writer.end("div");
    } else if (difference.typed) {
        write_short_value(writer, "; you typed ", *difference.typed);
    }
    writer.end("li");
}

// A widget that tracks several strings is one line to its user.
bool repeats(Difference const& difference, Difference const& previous) {
    auto const widget = [](Change const& change) {
        return std::string_view{change.key}.substr(0, change.key.rfind('['));
    };
    return difference.change.kind == ParticipantKind::tracked &&
           previous.change.kind == ParticipantKind::tracked &&
           widget(difference.change) == widget(previous.change);
}

constexpr std::string_view fate_unknown = "It is not known whether this was saved before. Look "
                                          "whether it was before you submit it again.";

std::string unchanged_by_now(RefusalReport const& report) {
    std::string text = "Meanwhile it is again as you saw it. Nothing was saved yet";
    if (report.has_typed_text) text += "; what you typed is in the form";
    if (!report.can_submit_again) return text + '.';
    return text + (report.has_typed_text ? ", and" : ";") + " you can submit it again.";
}

// What the list below it means, or why there is none.
std::string introduction(RefusalReport const& report) {
    bool const conflict = report.cause == RefusalCause::conflict;
    std::string const nothing_saved =
        report.fate == Fate::not_saved && report.cause != RefusalCause::already_saved
            ? "Nothing was saved. "
            : "";
    if (report.differences.empty()) {
        return conflict && report.kept.empty() ? unchanged_by_now(report) : "";
    }
    if (!report.base_known) {
        return nothing_saved + "What you typed is in the form and differs from what is saved now:";
    }
    if (!conflict) return "Some data changed since you opened this page:";
    return nothing_saved + (report.has_typed_text ? "What you typed is still in the form. " : "") +
           "This is what changed:";
}

}  // namespace

void RefusalAlert::write(html::Writer& writer) const {
    if (report_ == nullptr) return;
    writer.start("div");
    bool const is_refused = report_->cause != RefusalCause::row_added;
    writer.attribute("class", is_refused ? "alert alert-warning" : "alert alert-info");
    writer.attribute("role", "alert");
    writer.attribute("tabindex", "-1");
    writer.start("h2");
    writer.attribute("class", "h6 fw-bold");
    writer.text(report_->headline);
    writer.end("h2");
    if (report_->fate == Fate::unknown) write_paragraph(writer, fate_unknown);
    write_violations(writer);
    write_differences(writer);
    if (report_->cause == RefusalCause::conflict && !report_->differences.empty()) {
        write_paragraph(writer, report_->can_submit_again
                                    ? "Submit again if it is still what you want, or start afresh:"
                                    : "You can start afresh:");
    }
    writer.start("a");
    writer.attribute("class", "btn btn-outline-dark btn-sm");
    writer.attribute("href", report_->reset.text());
    writer.boolean_attribute("data-reset");
    writer.text("Reset input");
    writer.end("a");
    writer.end("div");
}

void RefusalAlert::write_violations(html::Writer& writer) const {
    if (report_->violations.empty()) return;
    writer.start("ul");
    for (auto const& [key, input, message] : report_->violations) {
        writer.start("li");
        writer.start("a");
        writer.attribute("class", "alert-link");
        writer.attribute("href", '#' + input);
        writer.text(message);
        writer.end("a");
        writer.end("li");
    }
    writer.end("ul");
}

void RefusalAlert::write_differences(html::Writer& writer) const {
    auto const text = introduction(*report_);
    if (!text.empty()) write_paragraph(writer, text);
    auto const& differences = report_->differences;
    if (differences.empty()) return;
    writer.start("ul");
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (i > 0 && repeats(differences[i], differences[i - 1])) continue;
        write_difference(writer, differences[i], report_->base_known);
    }
    writer.end("ul");
}

}  // namespace holdfast
