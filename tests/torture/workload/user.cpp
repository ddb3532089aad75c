// SPDX-License-Identifier: MIT
#include "torture/workload/user.hpp"

#include <array>
#include <chrono>
#include <thread>
#include <utility>

#include "torture/application/sizes.hpp"

namespace holdfast::torture {
namespace {

using processes::Answer;
using processes::ConnectionLost;
using processes::FormPage;
using processes::Visitor;

constexpr int most_rounds = 4;
constexpr int most_repetitions = 30;

std::string target(FormKind form, ListNumber list) {
    static constexpr std::array views{"/alone", "/together", "/remark"};
    return views.at(static_cast<std::size_t>(form)) + ("?list=" + std::to_string(list));
}

Outcome outcome_of(int status) {
    if (status == 303) return Outcome::acknowledged;
    if (status == 409 || status == 422) return Outcome::refused;
    return status == 503 ? Outcome::unknown : Outcome::failed;
}

// Those whose answers carry what was typed: all but those to what no browser sends.
Text text_in(Answer const& answer, Attempt const& attempt) {
    bool const is_exempt = answer.status == 303 || answer.status == 400 || answer.status == 408 ||
                           answer.status == 413;
    return is_exempt || answer.shows(std::to_string(attempt.id)) ? Text::kept : Text::lost;
}

std::vector<ListNumber> family_from(ListNumber own) {
    std::vector<ListNumber> lists{own};
    ListNumber const first = own - own % family_size;
    for (ListNumber list = first; list < first + family_size; ++list) {
        if (list != own) lists.push_back(list);
    }
    return lists;
}

}  // namespace

User::User(Stage const& stage, std::uint64_t seed)
    : stage_{stage}, random_{seed}, window_{std::uint16_t{0}} {
    turn_to(window_);
}

void User::run() {
    while (!stage_.stops) act();
}

void User::act() {
    auto const what = one_of(100, random_);
    if (what < 8) return submit_outdated();
    auto const form = what < 55   ? FormKind::alone
                      : what < 90 ? FormKind::together
                                  : FormKind::remark;
    auto page = open(form, stage_.lists.next(random_));
    if (!page || percent(10, random_)) return;
    if (percent(6, random_)) return submit_twice_from(*page);
    submit_and_settle(std::move(*page));
}

void User::submit_and_settle(ShownPage page) {
    auto draft = fill_in(std::move(page));
    for (int round = 0; round < most_rounds; ++round) {
        auto reply = percent(8, random_) ? submit_in_two_windows(draft) : submit_until_known(draft);
        if (!reply.page || percent(10, random_)) return;
        if (percent(15, random_)) {  // Reset input
            reply.page = open(draft.page.form, draft.page.list);
            if (!reply.page) return;
            draft = fill_in(std::move(*reply.page));
        } else {
            settle(draft, std::move(*reply.page));
        }
    }
}

// Back, something else, and again: one page is one intention.
void User::submit_twice_from(ShownPage const& page) {
    submit_until_known(fill_in(page));
    auto again = fill_in(page);
    auto reply = submit_until_known(again);
    if (!reply.page || percent(50, random_)) return;
    settle(again, std::move(*reply.page));
    submit_until_known(again);
}

void User::submit_outdated() {
    auto const list = stage_.lists.next(random_);
    auto old_page = open(FormKind::alone, list);
    auto const others = one_of(2, random_) == 0 ? FormKind::together : FormKind::remark;
    auto new_page = open(others, list);
    if (!old_page || !new_page) return;
    submit_until_known(fill_in(std::move(*new_page)));
    submit_and_settle(std::move(*old_page));
}

std::optional<ShownPage> User::open(FormKind form, ListNumber list) {
    window_.go_to(target(form, list));
    while (!stage_.stops) {
        try {
            auto const began = stage_.recorder.now();
            auto const answer = window_.get();
            auto const ended = stage_.recorder.now();
            if (answer.status == 200) {
                auto reading = read_page(answer.body);
                reading.began = began;
                reading.ended = ended;
                return ShownPage{.form = form,
                                 .list = list,
                                 .reading = stage_.recorder.add(std::move(reading)),
                                 .intention = stage_.recorder.new_intention(),
                                 .controls = FormPage{answer.body}};
            }
        } catch (ConnectionLost const&) {
            turn_to(window_);
        }
        pause();
    }
    return {};
}

User::Draft User::fill_in(ShownPage page) {
    Draft draft{.page = std::move(page), .attempt = {}, .body = {}};
    auto const form = draft.page.form;
    std::string button = form == FormKind::remark ? "remark" : "append";
    auto& attempt = draft.attempt;
    attempt = {.id = stage_.recorder.new_id(),
               .intention = draft.page.intention,
               .reading = draft.page.reading,
               .lists = {draft.page.list},
               .form = form};
    if (form == FormKind::together && percent(40, random_)) {
        button = "append_to_family";
        attempt.lists = family_from(draft.page.list);
    }
    if (form == FormKind::alone && percent(4, random_)) button = "append_in_vain";
    auto const text = std::to_string(attempt.id);
    auto& controls = draft.page.controls;
    controls.type("mark", text);
    if (form != FormKind::remark && percent(50, random_)) {
        controls.type("note", text);
        attempt.note = Typing::typed;
    }
    draft.body = controls.pressed(button);
    return draft;
}

// The next submission is based on what the page shows. The text typed before is still in
// it; as it is sent again, it gets a number of its own.
void User::settle(Draft& draft, ShownPage page) {
    bool const had_note = draft.attempt.note == Typing::typed;
    bool const offers_choice = page.controls.has("choice.note");
    bool const takes_current = offers_choice && percent(50, random_);
    std::string const button = draft.page.form == FormKind::remark ? "remark" : "append";
    draft.page = std::move(page);
    draft.attempt.id = stage_.recorder.new_id();
    draft.attempt.intention = draft.page.intention;
    draft.attempt.reading = draft.page.reading;
    draft.attempt.lists = {draft.page.list};
    draft.attempt.note = had_note && !takes_current ? Typing::typed : Typing::untouched;
    auto const text = std::to_string(draft.attempt.id);
    draft.page.controls.type("mark", text);
    if (had_note) draft.page.controls.type("note", text);
    if (takes_current) draft.page.controls.type("choice.note", "current");
    draft.body = draft.page.controls.pressed(button);
}

User::Reply User::submit(Draft const& draft) {
    window_.go_to(target(draft.page.form, draft.page.list));
    auto const began = stage_.recorder.now();
    try {
        auto const answer = window_.post(draft.body);
        return record(draft, began, &answer);
    } catch (ConnectionLost const&) {
        turn_to(window_);
        return record(draft, began, nullptr);
    }
}

// Most users press Try again; some give up.
User::Reply User::submit_until_known(Draft const& draft) {
    auto reply = submit(draft);
    for (int again = 0; again < most_repetitions && reply.outcome == Outcome::unknown; ++again) {
        if (stage_.stops || percent(5, random_)) break;
        pause();
        reply = submit(draft);
    }
    return reply;
}

// A double click whose requests reach two processes.
User::Reply User::submit_in_two_windows(Draft const& draft) {
    std::array<Visitor, 2> windows{window_, window_};
    std::array<Microseconds, 2> began{};
    std::array<bool, 2> sent{};
    for (std::size_t i = 0; i < windows.size(); ++i) {
        windows.at(i).go_to(target(draft.page.form, draft.page.list));
        turn_to(windows.at(i));
        began.at(i) = stage_.recorder.now();
        try {
            windows.at(i).connection().write(windows.at(i).post_text(draft.body));
            sent.at(i) = true;
        } catch (ConnectionLost const&) {
        }
    }
    Reply last;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        std::optional<Answer> answer;
        try {
            if (sent.at(i)) answer = windows.at(i).connection().read();
        } catch (ConnectionLost const&) {
        }
        auto reply = record(draft, began.at(i), answer ? &*answer : nullptr);
        if (reply.outcome != Outcome::unknown) last = std::move(reply);
    }
    return last;
}

User::Reply User::record(Draft const& draft, Microseconds began, Answer const* answer) {
    auto attempt = draft.attempt;
    attempt.began = began;
    attempt.ended = stage_.recorder.now();
    if (answer != nullptr) {
        attempt.outcome = outcome_of(answer->status);
        attempt.text = text_in(*answer, attempt);
    }
    stage_.recorder.add(attempt);
    Reply reply{.outcome = attempt.outcome, .page = {}};
    if (attempt.outcome == Outcome::refused) reply.page = refused_page(draft, began, *answer);
    return reply;
}

std::optional<ShownPage> User::refused_page(Draft const& draft, Microseconds began,
                                            Answer const& answer) {
    auto reading = read_page(answer.body);
    reading.began = began;
    reading.ended = stage_.recorder.now();
    bool const was_saved = answer.shows("You already saved this page");
    return ShownPage{.form = draft.page.form,
                     .list = draft.page.list,
                     .reading = stage_.recorder.add(std::move(reading)),
                     .intention =
                         was_saved ? stage_.recorder.new_intention() : draft.page.intention,
                     .controls = FormPage{answer.body}};
}

void User::turn_to(Visitor& window) {
    window.move_to(stage_.ports[one_of(stage_.ports.size(), random_)]);
}

void User::pause() {
    std::this_thread::sleep_for(std::chrono::milliseconds{1 + one_of(20, random_)});
}

}  // namespace holdfast::torture
