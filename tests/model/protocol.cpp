// SPDX-License-Identifier: MIT
#include "model/protocol.hpp"

#include <algorithm>
#include <utility>

namespace holdfast::model {
namespace {

constexpr std::size_t longest_title = 20;

using Texts = std::map<std::string, std::string>;

bool ignores_change(std::string_view name) {
    return name == "remark";
}

// Under `merge`: what is to be saved of an input that changed, or nothing when that is a conflict.
std::optional<std::string> reconciled(Submission const& submission, std::string const& name,
                                      Value const& then, Value const& now) {
    if (!now.is_input() || then.enabled != now.enabled) return {};
    if (auto const row = row_of(name); !row.empty() && submission.removes(row)) return {};
    auto const mine = submission.wanted(name);
    auto const theirs = echo(now.kind, now.text);
    if (!mine || *mine == theirs) return theirs;
    if (now.kind != Kind::lines) return {};
    return merged_lines(echo(now.kind, then.text), *mine, theirs);
}

bool has_lost_options(Submission const& submission, State const& state) {
    return std::ranges::any_of(state, [&](auto const& entry) {
        auto const& [name, now] = entry;
        if (now.kind != Kind::option) return false;
        auto const& then = submission.base.find(name)->second;
        return !lost_options(name, then, now, submission.wanted(name)).empty();
    });
}

// The values that the enabled inputs are to have; nothing of rows that are set aside.
Texts texts_to_save(Submission const& submission, State const& state, Texts const& merged) {
    Texts texts;
    for (auto const& [name, now] : state) {
        if (!now.is_input() || !now.enabled) continue;
        auto text = submission.wanted(name).value_or(now.text);
        if (auto const found = merged.find(name); found != merged.end()) text = found->second;
        if (text == echo(now.kind, now.text)) text = now.text;
        auto const row = row_of(name);
        bool const is_blank = is_in_blank_row(name) && !submission.wanted(row + "name") &&
                              !submission.wanted(row + "note");
        if (!is_blank && (row.empty() || !submission.removes(row))) texts[name] = text;
    }
    return texts;
}

bool are_valid(Texts const& texts) {
    return std::ranges::all_of(texts, [](auto const& entry) {
        auto const& [name, text] = entry;
        if (name.ends_with("].name")) return !text.empty();
        return name != "title" || (!text.empty() && text.size() <= longest_title);
    });
}

void store(Content& content, Texts const& texts, Submission const& submission) {
    auto const put = [&](std::string const& name, std::string& place) {
        if (auto const found = texts.find(name); found != texts.end()) place = found->second;
    };
    auto& row = *content.row;
    put("title", row.title);
    put("remark", row.remark);
    put("text", row.text);
    put("colour", row.colour);
    std::erase_if(content.items,
                  [&](Item const& item) { return submission.removes(row_name(item.id)); });
    for (auto& item : content.items) {
        put(row_name(item.id) + "name", item.name);
        put(row_name(item.id) + "note", item.note);
    }
    for (std::size_t number = 1; number <= most_blank_rows; ++number) {
        auto const key = blank_row_name(number);
        if (!texts.contains(key + "name")) continue;
        content.items.push_back(
            {++content.last_item, texts.at(key + "name"), texts.at(key + "note")});
    }
}

}  // namespace

Answer Protocol::open() {
    return fresh(Outcome::opened);
}

Answer Protocol::fresh(Outcome outcome) {
    auto answer = fresh_page(outcome, content, usual_blank_rows);
    answer.intention = ++newest_;
    return answer;
}

Answer Protocol::submit(Submission const& submission, std::optional<std::string> overtaking_title) {
    overtaking_title_ = std::move(overtaking_title);
    auto const claim =
        submission.seal == Seal::missing ? claims_.end() : claims_.find(submission.intention);
    bool const can_compare = submission.seal != Seal::damaged;
    if (claim != claims_.end() && can_compare && claim->second == submission.sent) {
        return fresh(Outcome::repeated);
    }
    if (claim != claims_.end()) return refused(submission, Outcome::already_saved, 409);
    if (submission.seal != Seal::valid) return refused(submission, Outcome::unverified, 403);
    if (submission.is_preview()) return refused(submission, Outcome::row_added, 200);
    return checked(submission);
}

Answer Protocol::checked(Submission const& submission) {
    if (!content.row) return refused(submission, Outcome::gone, 409);
    auto const state = state_of(content, submission.blank_rows());
    auto const conflict = [&] { return refused(submission, Outcome::conflict, 409); };
    if (auto const pressed = submission.pressed(); !state.find(pressed)->second.enabled) {
        bool const could_be_pressed = submission.base.find(pressed)->second.enabled;
        return could_be_pressed ? conflict() : refused(submission, Outcome::forbidden, 403);
    }

    for (auto const& [name, then] : submission.base) {
        if (!state.contains(name)) return conflict();
    }
    Texts merged;
    std::vector<std::string> passed;
    for (auto const& [name, now] : state) {
        auto const then = submission.base.find(name);
        if (then == submission.base.end()) return conflict();
        if (now == then->second || ignores_change(name)) continue;
        if (submission.policy == Policy::refuse) return conflict();
        auto const text = reconciled(submission, name, then->second, now);
        if (!text) return conflict();
        if (submission.wanted(name)) merged[name] = *text;
        passed.push_back(now.label);
    }
    bool const remark_has_no_place =
        submission.wanted("remark") && !state.find("remark")->second.enabled;
    if (remark_has_no_place || has_lost_options(submission, state)) return conflict();
    return apply(submission, merged, std::move(passed));
}

Answer Protocol::apply(Submission const& submission, Texts const& merged,
                       std::vector<std::string> passed) {
    auto const state = state_of(content, submission.blank_rows());
    auto const texts = texts_to_save(submission, state, merged);
    auto const overtaking_title = std::exchange(overtaking_title_, {});
    if (overtaking_title) content.row->title = *overtaking_title;
    if (!are_valid(texts)) return refused(submission, Outcome::invalid, 422);
    if (overtaking_title) return checked(submission);
    if (submission.pressed() == "reject") return refused(submission, Outcome::rejected, 422);

    store(content, texts, submission);
    if (submission.pressed() == "add") ++content.row->count;
    ++applied;
    claims_[submission.intention] = submission.sent;
    auto answer = fresh(passed.empty() ? Outcome::applied : Outcome::merged);
    answer.passed = std::move(passed);
    return answer;
}

Answer Protocol::refused(Submission const& submission, Outcome outcome, int status) {
    if (!content.row) {
        outcome = Outcome::gone;
        if (status == 200) status = 409;
    }
    bool const is_another = outcome == Outcome::already_saved ||
                            submission.seal == Seal::of_another_form ||
                            submission.seal == Seal::missing;
    auto answer = refused_page(outcome, status, content, submission);
    answer.intention = is_another ? ++newest_ : submission.intention;
    return answer;
}

}  // namespace holdfast::model
