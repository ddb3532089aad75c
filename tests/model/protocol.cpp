// SPDX-License-Identifier: MIT
#include "model/protocol.hpp"

#include <algorithm>

namespace holdfast::model {
namespace {

constexpr std::size_t longest_title = 20;

bool ignores_change(std::string_view name) {
    return name == "remark";
}

bool is_input(std::string_view name) {
    return std::ranges::find(inputs, name) != inputs.end();
}

// What its user typed there; nothing when it is what an untouched control sends.
std::optional<std::string> typed(Submission const& submission, std::string_view input,
                                 Value const& compared_with) {
    auto const text = submission.text(input);
    if (!text || !compared_with.enabled || *text == echo(input, compared_with.text)) return {};
    return text;
}

std::optional<std::string> typed(Submission const& submission, std::string_view input) {
    return typed(submission, input, submission.base.find(input)->second);
}

// Under `merge`: what is to be saved of an input that changed, or nothing when that is a conflict.
std::optional<std::string> reconciled(Submission const& submission, std::string_view input,
                                      Value const& then, Value const& now) {
    if (then.enabled != now.enabled) return {};
    auto const mine = typed(submission, input);
    auto const theirs = echo(input, now.text);
    if (!mine || submission.takes_current(input) || *mine == theirs) return theirs;
    if (input != "text") return {};
    return merged_lines(echo(input, then.text), *mine, theirs);
}

// Between equals there is none.
Choice choice(Submission const& submission, std::string_view input, bool differs, bool is_saved) {
    if (is_saved) return Choice::none;
    if (submission.takes_current(input)) return Choice::current;
    return differs ? Choice::mine : Choice::none;
}

}  // namespace

std::string echo(std::string_view input, std::string_view value) {
    std::string result;
    for (std::size_t i = 0; i < value.size(); ++i) {
        bool const newline = value[i] == '\r' || value[i] == '\n';
        if (!newline) {
            result += value[i];
        } else if (input == "text") {
            if (value.substr(i, 2) == "\r\n") ++i;
            result += '\n';
        }
    }
    return result;
}

std::optional<std::string> Submission::text(std::string_view name) const {
    for (auto const& [key, value] : sent) {
        if (key == name) return value;
    }
    return {};
}

bool Submission::takes_current(std::string_view input) const {
    return text("choice." + std::string{input}) == "current";
}

std::string Submission::pressed() const {
    auto const event = sent.back().first.substr(std::string_view{"event."}.size());
    return event.substr(0, event.find('?'));
}

State Protocol::now() const {
    bool const title = (row->switches & title_off) == 0;
    bool const remark = (row->switches & remark_off) == 0;
    bool const add = (row->switches & add_off) == 0;
    return {{"object", {std::to_string(row->id)}},
            {"title", {row->title, title}},
            {"remark", {row->remark, remark}},
            {"text", {row->text}},
            {"count", {std::to_string(row->count)}},
            {"save", {"Save"}},
            {"add", {"Add", add}},
            {"reject", {"Reject"}}};
}

void Protocol::insert(Row const& content) {
    row = content;
    row->id = ++last_id_;
}

Answer Protocol::open() {
    return fresh(Outcome::opened);
}

Answer Protocol::fresh(Outcome outcome) {
    Answer answer{.outcome = outcome, .has_form = row.has_value()};
    if (!row) return answer;
    answer.intention = ++newest_;
    answer.base = now();
    for (auto const input : inputs) {
        auto const& value = answer.base.find(input)->second;
        answer.controls[std::string{input}] = {.text = echo(input, value.text),
                                               .enabled = value.enabled};
    }
    return answer;
}

Answer Protocol::gone(int status) {
    return {.outcome = Outcome::gone, .status = status, .has_form = false};
}

Answer Protocol::submit(Submission const& submission) {
    auto const claim = claims_.find(submission.intention);
    bool const is_repeated = claim != claims_.end() && claim->second == submission.sent;
    // What was saved is not said to be unsaved, though its user is another one by now.
    if (submission.seal_is_of_another && is_repeated) return fresh(Outcome::repeated);
    if (!submission.seal_opens) return refused(submission, Outcome::unverified, 403);
    if (claim == claims_.end()) return checked(submission);
    if (is_repeated) return fresh(Outcome::repeated);
    return refused(submission, Outcome::already_saved, 409);
}

Answer Protocol::checked(Submission const& submission) {
    if (!row) return gone(409);
    auto const state = now();
    auto const conflict = [&] { return refused(submission, Outcome::conflict, 409); };
    if (!state.find(submission.pressed())->second.enabled) return conflict();

    std::map<std::string, std::string> merged;
    std::vector<std::string> passed;
    for (auto const& [name, value] : state) {
        auto const& then = submission.base.find(name)->second;
        if (value == then || ignores_change(name)) continue;
        if (submission.policy == Policy::refuse || !is_input(name)) return conflict();
        auto const text = reconciled(submission, name, then, value);
        if (!text) return conflict();
        if (typed(submission, name)) merged[name] = *text;
        passed.push_back(name);
    }
    bool const remark_has_no_place = typed(submission, "remark") &&
                                     !submission.takes_current("remark") &&
                                     !state.find("remark")->second.enabled;
    if (remark_has_no_place) return conflict();
    return apply(submission, merged, std::move(passed));
}

Answer Protocol::apply(Submission const& submission,
                       std::map<std::string, std::string> const& merged,
                       std::vector<std::string> passed) {
    auto next = *row;
    std::map<std::string_view, std::string*> const columns{{"title", &next.title},
                                                           {"remark", &next.remark},
                                                           {"text", &next.text}};
    for (auto const& [name, value] : now()) {
        auto mine = typed(submission, name);
        if (!mine || !value.enabled || submission.takes_current(name)) continue;
        if (auto const found = merged.find(name); found != merged.end()) mine = found->second;
        if (*mine != echo(name, value.text)) *columns.at(name) = *mine;
    }
    bool const title_is_bad = next.title.empty() || next.title.size() > longest_title;
    bool const title_is_checked = (next.switches & title_off) == 0;
    if (title_is_checked && title_is_bad) return refused(submission, Outcome::invalid, 422);
    if (submission.pressed() == "reject") return refused(submission, Outcome::rejected, 422);

    if (submission.pressed() == "add") ++next.count;
    row = next;
    ++applied;
    claims_[submission.intention] = submission.sent;
    auto answer = fresh(passed.empty() ? Outcome::applied : Outcome::merged);
    answer.passed = std::move(passed);
    return answer;
}

Answer Protocol::refused(Submission const& submission, Outcome outcome, int status) {
    if (!row) return gone(status);
    auto answer = fresh(outcome);
    answer.status = status;
    if (outcome != Outcome::unverified && outcome != Outcome::already_saved) {
        answer.intention = submission.intention;
    }
    for (auto const& [name, value] : answer.base) {
        bool const known = submission.seal_opens;
        auto const then = known ? submission.base.find(name)->second : Value{value.text};
        auto const text = is_input(name) ? typed(submission, name, then) : std::nullopt;
        bool const differs = known ? then != value : text.has_value();
        if (differs) {
            answer.differences.push_back(
                {name, known ? std::optional{then} : std::nullopt, value, text});
        }
        if (!is_input(name)) continue;
        auto& control = answer.controls.find(name)->second;
        if (!value.enabled) {
            if (text) answer.kept[name].insert(*text);
        } else if (text) {
            bool const is_saved_by_now = *text == echo(name, value.text);
            control.text = *text;
            control.choice = choice(submission, name, differs, is_saved_by_now);
            control.updated = differs && is_saved_by_now;
        } else {
            control.updated = differs;
        }
    }
    for (auto const& [name, text] : submission.sent) {
        if (!name.starts_with("kept.")) continue;
        for (auto const& line : lines_of(text)) answer.kept[name.substr(5)].insert(line);
    }
    return answer;
}

}  // namespace holdfast::model
