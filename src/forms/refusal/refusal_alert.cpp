// SPDX-License-Identifier: MIT
#include "forms/refusal/refusal_alert.hpp"

#include <string>
#include <string_view>

#include <holdfast/html/writer.hpp>
#include <holdfast/text/messages/refusals.hpp>

#include "forms/inputs/form_part_visitor.hpp"
#include "forms/refusal/change_line.hpp"
#include "forms/refusal/refusal_report.hpp"

namespace holdfast {
namespace {

using concurrency::Change;
using concurrency::ParticipantKind;

void write_paragraph(html::Writer& writer, std::string_view text) {
    writer.element("p", {}, text);
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

std::string unchanged_by_now(RefusalReport const& report) {
    using namespace messages;
    if (!report.can_submit_again) {
        return report.has_typed_text ? text::say<is_again_as_seen_typed>()
                                     : text::say<is_again_as_seen>();
    }
    return report.has_typed_text ? text::say<is_again_as_seen_typed_submit>()
                                 : text::say<is_again_as_seen_submit>();
}

std::string list_of_conflict(RefusalReport const& report, bool is_unsaved) {
    using namespace messages;
    if (!is_unsaved) {
        return report.has_typed_text ? text::say<this_changed_typed>() : text::say<this_changed>();
    }
    return report.has_typed_text ? text::say<this_changed_unsaved_typed>()
                                 : text::say<this_changed_unsaved>();
}

// The meaning of the list below it, or the reason why there is none.
std::string introduction(RefusalReport const& report) {
    using namespace messages;
    bool const conflict = report.cause == RefusalCause::conflict;
    bool const is_unsaved =
        report.fate == Fate::not_saved && report.cause != RefusalCause::already_saved;
    if (report.differences.empty()) {
        return conflict && report.kept.empty() ? unchanged_by_now(report) : "";
    }
    if (!report.base_known) {
        return is_unsaved ? text::say<typed_differs_unsaved>() : text::say<typed_differs>();
    }
    if (!conflict) return text::say<some_data_changed_list>();
    return list_of_conflict(report, is_unsaved);
}

}  // namespace

void RefusalAlert::accept(FormPartVisitor& visitor) {
    visitor.visit(*this);
}

void RefusalAlert::write(html::Writer& writer) const {
    if (report_ == nullptr) return;
    writer.start("div");
    bool const is_refused = report_->cause != RefusalCause::row_added;
    writer.attribute("class", is_refused ? "alert alert-warning" : "alert alert-info");
    writer.attribute("role", "alert");
    writer.attribute("tabindex", "-1");
    writer.element("h2", {{"class", "h6 fw-bold"}}, report_->headline);
    if (report_->fate == Fate::unknown) {
        write_paragraph(writer, text::say<messages::unknown_whether_saved_before>());
    }
    write_violations(writer);
    write_differences(writer);
    if (report_->cause == RefusalCause::conflict && !report_->differences.empty()) {
        write_paragraph(writer, report_->can_submit_again
                                    ? text::say<messages::submit_again_or_afresh>()
                                    : text::say<messages::start_afresh>());
    }
    writer.start("a", {{"class", "btn btn-outline-dark btn-sm"}, {"href", report_->reset.text()}});
    writer.boolean_attribute("data-reset");
    writer.text(text::say<messages::reset_input>());
    writer.end("a");
    writer.end("div");
}

void RefusalAlert::write_violations(html::Writer& writer) const {
    if (report_->violations.empty()) return;
    writer.start("ul");
    for (auto const& [key, input, message] : report_->violations) {
        writer.start("li");
        writer.element("a", {{"class", "alert-link"}, {"href", '#' + input}}, message);
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
        ChangeLine{writer, differences[i]}.write(report_->base_known);
    }
    writer.end("ul");
}

}  // namespace holdfast
