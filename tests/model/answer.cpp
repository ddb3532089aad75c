// SPDX-License-Identifier: MIT
#include "model/answer.hpp"

#include <algorithm>

namespace holdfast::model {
namespace {

Value const* find(State const& state, std::string_view name) {
    auto const found = state.find(name);
    return found == state.end() ? nullptr : &found->second;
}

bool is_text(std::string_view name) {
    return !name.starts_with("event.") && !name.starts_with("choice.") &&
           !name.starts_with("add.") && !name.starts_with("kept.");
}

/// Puts together what a refused page shows.
class RefusedPage {
public:
    RefusedPage(Answer answer, Submission const& submission)
        : answer_{std::move(answer)}, submission_{submission} {}

    Answer build() {
        for (auto const& [name, now] : answer_.base) add_present(name, now);
        if (submission_.is_base_known()) {
            for (auto const& [name, then] : submission_.base) add_gone(name, then);
        }
        keep_texts_without_input();
        return std::move(answer_);
    }

private:
    void add_present(std::string const& name, Value const& now) {
        bool const known = submission_.is_base_known();
        auto const* const then = known ? find(submission_.base, name) : nullptr;
        auto typed = typed_into(name, now, then);
        bool const is_added = known && then == nullptr && is_in_blank_row(name);
        bool const differs =
            known ? !is_added && (then == nullptr || *then != now) : typed.has_value();
        if (differs) {
            Difference difference{
                .name = name, .then = {}, .now = now, .typed = {}, .base_known = known};
            if (then != nullptr) difference.then = *then;
            if (typed) difference.typed = now.shown(*typed);
            bool const is_gone = typed && now.kind == Kind::option && !now.options.contains(*typed);
            if (is_gone && then != nullptr && then->options.contains(*typed)) {
                difference.typed = then->label_of(*typed);
            }
            answer_.differences.push_back(std::move(difference));
        }
        if (then != nullptr && now.kind == Kind::option) {
            std::ranges::move(lost_options(name, *then, now, typed),
                              std::back_inserter(answer_.lost));
        }
        if (now.is_input()) set_control(name, now, then, typed, differs);
    }

    std::optional<std::string> typed_into(std::string const& name, Value const& now,
                                          Value const* then) const {
        if (!now.is_input() || (submission_.is_base_known() && then == nullptr)) return {};
        if (then != nullptr) return submission_.typed(name, *then);
        auto compared_with = now;
        compared_with.enabled = true;
        return submission_.typed(name, compared_with);
    }

    void set_control(std::string const& name, Value const& now, Value const* then,
                     std::optional<std::string> const& typed, bool differs) {
        auto& control = answer_.controls.find(name)->second;
        bool const has_place =
            now.enabled && (!typed || now.kind != Kind::option || now.options.contains(*typed));
        if (typed && !has_place) {
            answer_.kept[name].insert(then != nullptr ? then->label_of(*typed) : *typed);
        }
        if (!now.enabled) return;
        if (!typed) {
            control.updated = differs;
            return;
        }
        bool const is_saved_by_now = *typed == echo(now.kind, now.text);
        if (has_place) control.text = *typed;
        control.updated = differs && (is_saved_by_now || !has_place);
        if (is_saved_by_now || !has_place) return;
        if (differs) control.choice = Choice::mine;
        if (submission_.takes_current(name)) control.choice = Choice::current;
    }

    void add_gone(std::string const& name, Value const& then) {
        if (answer_.base.contains(name)) return;
        answer_.differences.push_back(
            {.name = name, .then = then, .now = {}, .typed = {}, .base_known = true});
    }

    void keep_texts_without_input() {
        for (auto const& [name, text] : submission_.sent) {
            if (name.starts_with("kept.")) keep(name.substr(5), text);
            if (!is_text(name) || answer_.base.contains(name)) continue;
            if (!submission_.is_base_known() || submission_.typed(name)) keep(name, text);
        }
    }

    void keep(std::string const& name, std::string const& text) {
        for (auto const& line : lines_of(text)) answer_.kept[name].insert(line);
    }

    Answer answer_;
    Submission const& submission_;
};

}  // namespace

std::vector<LostOption> lost_options(std::string const& name, Value const& then, Value const& now,
                                     std::optional<std::string> const& typed) {
    std::vector<LostOption> lost;
    auto const add_if_lost = [&](std::string const& value) {
        auto const before = then.options.find(value);
        auto const present = now.options.find(value);
        bool const is_there = before != then.options.end() && present != now.options.end();
        if (is_there && before->second == present->second) return;
        bool const is_on_offer =
            present != now.options.end() && !present->second.ends_with("(not on offer)");
        lost.push_back({.name = name,
                        .before = before == then.options.end() ? "" : before->second,
                        .label = is_on_offer ? std::optional{present->second} : std::nullopt});
    };
    if (!typed && then.text != now.text) return {};
    add_if_lost(typed.value_or(now.text));
    // Another value that another user set is the change which is told.
    if (typed && *typed != then.text && then.text == now.text) add_if_lost(then.text);
    return lost;
}

Answer fresh_page(Outcome outcome, Content const& content, std::size_t blank_rows) {
    Answer answer{.outcome = outcome, .has_form = content.row.has_value()};
    if (!content.row) return answer;
    answer.base = state_of(content, blank_rows);
    for (auto const& [name, value] : answer.base) {
        if (!value.is_input()) continue;
        answer.controls[name] = {.text = echo(value.kind, value.text), .enabled = value.enabled};
    }
    return answer;
}

Answer refused_page(Outcome outcome, int status, Content const& content,
                    Submission const& submission) {
    auto blank_rows = submission.blank_rows();
    if (outcome == Outcome::row_added) blank_rows = std::min(blank_rows + 1, most_blank_rows);
    auto answer = fresh_page(outcome, content, blank_rows);
    answer.status = status;
    if (!answer.has_form) return answer;
    return RefusedPage{std::move(answer), submission}.build();
}

}  // namespace holdfast::model
