// SPDX-License-Identifier: MIT
#include "app/pages/json.hpp"

#include <ctime>

#include <boost/json.hpp>
#include <fmt/chrono.h>

#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/forms/rows/form_rows.hpp>
#include <holdfast/text/message.hpp>
#include <holdfast/text/utf8.hpp>

#include "app/telemetry/refusal_causes.hpp"
#include "forms/refusal/refusal_report.hpp"

namespace holdfast {
namespace {

namespace json = boost::json;

json::value text_or_null(std::optional<std::string> const& text) {
    return text ? json::value(*text) : json::value(nullptr);
}

json::value text_of(std::optional<concurrency::Side> const& side) {
    return side ? text_or_null(side->text) : json::value(nullptr);
}

// The event of a participant, which its values do not always say.
std::string_view event(concurrency::Change const& change) {
    if (change.kind == concurrency::ParticipantKind::option) {
        return change.now ? "option_renamed" : "option_gone";
    }
    if (!change.now) return "vanished";
    if (!change.then) return "appeared";
    if (change.now->availability == change.then->availability) return "changed";
    return change.now->availability == Availability::enabled ? "enabled" : "disabled";
}

json::object described(Difference const& difference) {
    auto const& change = difference.change;
    return {{"key", change.key},          {"label", change.label},
            {"event", event(change)},     {"then", text_of(change.then)},
            {"now", text_of(change.now)}, {"typed", text_or_null(difference.typed)}};
}

// The value that an untouched input sends: one text, or a text for each value of a set.
json::value sent_by(PrimitiveInput const& input) {
    auto const echo = input.echo(input.shown());
    if (input.absence() != concurrency::Absence::empty_set) return json::value(echo);
    json::array values;
    for (auto const& value : input.values(echo)) values.emplace_back(value);
    return values;
}

json::object described(PrimitiveInput const& input) {
    json::object description{{"key", input.key()},
                             {"name", input.name()},
                             {"label", input.label()},
                             {"value", sent_by(input)},
                             {"enabled", input.availability() == Availability::enabled}};
    if (auto const options = input.options()) {
        json::array offered;
        for (auto const& option : *options) {
            offered.push_back({{"value", option.value}, {"label", option.label}});
        }
        description["options"] = std::move(offered);
    }
    return description;
}

// The other data that its submission attests.
json::array relied_on(Form const& form) {
    json::array others;
    for (auto const& participant : form.participants()) {
        bool const is_other = participant.kind == concurrency::ParticipantKind::tracked ||
                              participant.kind == concurrency::ParticipantKind::object;
        if (!is_other) continue;
        others.push_back({{"key", participant.key},
                          {"label", participant.label},
                          {"text", text_or_null(participant.display)}});
    }
    return others;
}

// Rows that the form does not show, since it could not be sent with them.
json::array left_out(Form const& form) {
    json::array lists;
    for (auto const* const list : form.row_lists()) {
        if (list->shown_rows() == list->saved_rows()) continue;
        lists.push_back(
            {{"list", list->key()}, {"shown", list->shown_rows()}, {"of", list->saved_rows()}});
    }
    return lists;
}

json::object described(Form const& form) {
    json::array inputs;
    for (auto const* const input : form.inputs()) inputs.push_back(described(*input));
    json::array buttons;
    for (auto const* const button : form.buttons()) {
        buttons.push_back({{"key", button->key()},
                           {"name", button->name()},
                           {"label", button->label()},
                           {"enabled", button->availability() == Availability::enabled}});
    }
    for (auto const* const list : form.row_lists()) {
        if (list->adding_name().empty()) continue;
        buttons.push_back({{"key", std::string{adding_prefix} + list->key()},
                           {"name", list->adding_name()},
                           {"label", list->adding_label()},
                           {"enabled", true}});
    }
    json::object description{{"key", form.key()},
                             {"action", form.address().text()},
                             {"seal", {{"name", form.seal_name()}, {"value", form.seal_text()}}},
                             {"inputs", std::move(inputs)},
                             {"buttons", std::move(buttons)},
                             {"relies_on", relied_on(form)}};
    if (auto lists = left_out(form); !lists.empty()) description["left_out"] = std::move(lists);
    return description;
}

// Texts of a database may be no UTF-8.
std::string written(json::object const& object) {
    return text::decode_utf8(json::serialize(object));
}

// False where it is known, and null where it is not.
json::value saved(Fate fate) {
    return fate == Fate::not_saved ? json::value(false) : json::value(nullptr);
}

json::object problem(http::Status status, std::string_view detail) {
    return {{"title", text::words(http::reason(status))},
            {"status", static_cast<int>(status)},
            {"detail", detail}};
}

}  // namespace

std::string page_json(std::string_view title, std::span<Form* const> forms) {
    json::array described_forms;
    for (auto const* const form : forms) described_forms.push_back(described(*form));
    return written(json::object{{"title", title}, {"forms", std::move(described_forms)}});
}

std::string applied_json(Applied const& applied) {
    json::array changed;
    for (auto const& change : applied.passed) changed.push_back(described({change, {}}));
    json::object answer{{"location", applied.location.text()},
                        {"said", applied.said},
                        {"changed", std::move(changed)}};
    if (applied.before) {
        auto const time = fmt::gmtime(static_cast<std::time_t>(*applied.before));
        answer["already_saved"] = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", time);
    }
    return written(answer);
}

std::string problem_json(http::Status status, Form const& refused) {
    auto const& report = *refused.report();
    auto answer = problem(status, report.headline);
    json::array changed;
    for (auto const& difference : report.differences) changed.push_back(described(difference));
    json::array violations;
    for (auto const& violation : report.violations) {
        violations.push_back({{"key", violation.key}, {"message", violation.message}});
    }
    json::array kept;
    for (auto const& text : report.kept) {
        kept.push_back({{"key", text.key}, {"label", text.label}, {"typed", text.text}});
    }
    answer["cause"] = row_of(report.cause).name;
    answer["saved"] = saved(report.fate);
    answer["changed"] = std::move(changed);
    answer["violations"] = std::move(violations);
    answer["kept"] = std::move(kept);
    answer["form"] = described(refused);
    return written(answer);
}

std::string problem_json(PlainRefusal const& refusal, Fate fate,
                         std::optional<FailureReport> const& failure) {
    auto answer = problem(refusal.status, refusal.headline);
    answer["saved"] = saved(fate);
    if (refusal.elsewhere) answer["elsewhere"] = refusal.elsewhere->text();
    if (failure) add_report(answer, *failure);
    return written(answer);
}

std::string problem_json(http::Status status, std::string_view detail, std::optional<Fate> fate,
                         std::optional<FailureReport> const& failure) {
    auto answer = problem(status, detail);
    if (fate) answer["saved"] = saved(*fate);
    if (failure) add_report(answer, *failure);
    return written(answer);
}

}  // namespace holdfast
