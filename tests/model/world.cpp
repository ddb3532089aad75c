// SPDX-License-Identifier: MIT
#include "model/world.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <holdfast/text/newlines.hpp>

#include "model/card.hpp"
#include "model/lines.hpp"
#include "model/shown.hpp"

namespace holdfast::model {
namespace {

constexpr std::size_t most_tabs = 12;

constexpr auto adding = "Add a row";
std::array<std::string, 8> const buttons{"Save", "Add",  "Save", "Reject",
                                         "Save", adding, "Save", adding};

char const* address(Policy policy) {
    return policy == Policy::refuse ? "/refuse" : "/merge";
}

void define_views(UserInterface& user_interface) {
    for (auto const policy : {Policy::refuse, Policy::merge}) {
        user_interface.define_view(address(policy), "Card").set_slot("main", card_form(policy));
    }
}

Policy other(Policy policy) {
    return policy == Policy::refuse ? Policy::merge : Policy::refuse;
}

std::string typed_text(std::string_view name, std::string_view present, std::size_t what) {
    static std::vector<std::string> const titles{"A",  "B",  "C",
                                                 "AB", " B", "",
                                                 "B",  "C",  "longer than the field allows"};
    static std::vector<std::string> const remarks{"r", "s", "t", "rs", ""};
    static std::vector<std::string> const names{"Bolt", "Screw", "", "Nail", "Cog"};
    if (name == "title") return pick(titles, what);
    if (name == "text") return changed_text(present, what);
    return name.ends_with("].name") ? pick(names, what) : pick(remarks, what);
}

// The labels of a page's radio buttons.
std::vector<std::string> choices(testing::Page const& page) {
    std::vector<std::string> labels;
    for (auto const& control : page.controls()) {
        if (control.type == "radio") labels.push_back(control.label);
    }
    return labels;
}

// As often one of the card as one of a row.
testing::Control const& any_input(testing::Page const& page, std::size_t which) {
    std::vector<testing::Control const*> of_card;
    std::vector<testing::Control const*> of_rows;
    for (auto const& control : page.controls()) {
        auto const name = name_of(control.name);
        if (std::ranges::find(card_inputs, name) != card_inputs.end()) of_card.push_back(&control);
        if (name.starts_with("item[")) of_rows.push_back(&control);
    }
    bool const is_of_card = which % 2 == 0 || of_rows.empty();
    return *pick(is_of_card ? of_card : of_rows, which / 2);
}

bool is_seal(std::pair<std::string, std::string> const& entry) {
    return name_of(entry.first) == "seal";
}

}  // namespace

World::World(Tally& tally)
    : tally_{tally}, application_{define_views, {}, {.after_check = [this] {
                                      if (std::exchange(overtaking_, false)) {
                                          other_program_.try_to_overtake();
                                      }
                                  }}} {
    open(0, Policy::refuse);
    open(1, Policy::refuse);
    open(2, Policy::merge);
}

void World::take(Step const& step) {
    auto& chosen = tab(step);
    bool const has_form = !chosen.base.empty();
    switch (step.action) {
        case Action::open:
            open(step.which % users_.size(), step.what % 3 == 0 ? Policy::refuse : Policy::merge);
            break;
        case Action::reload: open(chosen.user, chosen.policy); break;
        case Action::reset:
            if (has_form && chosen.page.status() != 200) reset(chosen);
            break;
        case Action::type:
            if (has_form) type(chosen, step);
            break;
        case Action::choose: choose(step); break;
        case Action::press:
            if (has_form) press(chosen, step);
            break;
        case Action::misuse:
            if (has_form) misuse(chosen, step);
            break;
        case Action::race:
            if (has_form) race(chosen, step);
            break;
        case Action::repeat:
            if (!sent_.empty()) send(Request{pick(sent_, 36 * step.which + step.what)});
            break;
        case Action::other: other_program_.change(step.which, step.what); break;
    }
    other_program_.expect_same_database();
}

void World::open(std::size_t user, Policy policy) {
    arrive(users_[user].open(address(policy)), user, policy, protocol_.open());
}

void World::reset(Tab const& tab) {
    auto page = tab.page;
    page.follow("Reset input");
    arrive(std::move(page), tab.user, tab.policy, protocol_.open());
}

void World::arrive(testing::Page page, std::size_t user, Policy policy, Answer const& answer,
                   int refusals) {
    ++tally_.outcomes[answer.outcome];
    expect_shown(page, answer);
    tally_.longest_chain = std::max(tally_.longest_chain, refusals);
    tabs_.push_back({std::move(page), user, policy, answer.intention, answer.base, refusals});
    if (tabs_.size() > most_tabs) tabs_.pop_front();
}

void World::type(Tab& tab, Step const& step) {
    auto const found = any_input(tab.page, step.which);
    if (found.is_disabled) return;
    if (found.type == "checkbox") {
        found.is_checked ? tab.page.untick(found.label) : tab.page.tick(found.label);
    } else if (!found.options.empty()) {
        tab.page.select(found.label, pick(found.options, step.what).second);
    } else {
        tab.page.fill(found.label, typed_text(name_of(found.name), found.value, step.what));
    }
}

void World::choose(Step const& step) {
    auto const asking = std::find_if(tabs_.rbegin(), tabs_.rend(), [](Tab const& candidate) {
        return !choices(candidate.page).empty();
    });
    if (asking != tabs_.rend()) asking->page.choose(pick(choices(asking->page), step.what));
}

World::Request World::prepare(Tab const& tab, std::string const& button) const {
    bool const is_full = button == adding && blank_rows_in(tab.base) == most_blank_rows;
    Request sent{.user = tab.user,
                 .entries = tab.page.entry_list(is_full ? "Save" : button),
                 .submission = {.policy = tab.policy,
                                .intention = tab.intention,
                                .base = tab.base,
                                .sent = {}},
                 .refusals = tab.refusals};
    for (auto const& [name, value] : sent.entries) {
        if (name_of(name) == "seal") continue;
        sent.submission.sent.emplace_back(name_of(name), text::normalize_newlines(value));
    }
    return sent;
}

void World::press(Tab const& tab, Step const& step) {
    // Also one that is disabled, as no browser would.
    auto sent = prepare(tab, pick(buttons, step.which));
    send(sent, step.how % 4 == 0 ? Overtaking::tried : Overtaking::no);
    sent_.push_back(std::move(sent));
}

void World::race(Tab& tab, Step const& step) {
    type(tab, step);
    if (step.how % 12 == 11) {
        auto const input = any_input(tab.page, step.which);
        other_program_.write(name_of(input.name), input.value);
    } else {
        other_program_.change(step.how % 12, (step.what + 7 * step.how) % 36);
    }
    press(tab, {.which = step.how / 12, .how = step.what});
}

void World::misuse(Tab const& tab, Step const& step) {
    auto sent = prepare(tab, "Save");
    auto& seal = std::ranges::find_if(sent.entries, is_seal)->second;
    switch (step.which % 4) {
        case 0:
            sent.user = (sent.user + 1) % users_.size();
            sent.submission.seal = Seal::of_another_user;
            break;
        case 1:
            sent.submission.policy = other(sent.submission.policy);
            sent.submission.seal = Seal::of_another_form;
            break;
        case 2:
            seal.clear();
            sent.submission.seal = Seal::missing;
            break;
        default:
            seal[seal.size() / 2] = seal[seal.size() / 2] == 'A' ? 'B' : 'A';
            sent.submission.seal = Seal::damaged;
    }
    send(sent);
}

void World::send(Request const& sent, Overtaking overtaking) {
    auto const applied_before = protocol_.applied;
    overtaking_ = overtaking == Overtaking::tried;
    auto const answer =
        protocol_.submit(sent.submission,
                         overtaking_ ? OtherProgram::overtaking_title() : std::nullopt);
    auto page = users_[sent.user].post(address(sent.submission.policy), sent.entries);
    overtaking_ = false;
    expect_at_most_once(sent.submission.intention, applied_before);
    if (answer.is_form_again()) expect_typed_texts_kept(page, sent.submission);
    bool const goes_on = answer.is_form_again() && answer.intention == sent.submission.intention;
    // The first submission led into the view that it was for.
    bool const leads_back =
        sent.submission.seal == Seal::of_another_form && answer.outcome == Outcome::repeated;
    auto const policy = sent.submission.policy;
    arrive(std::move(page), sent.user, leads_back ? other(policy) : policy, answer,
           goes_on ? sent.refusals + 1 : 0);
}

void World::expect_at_most_once(Intention intention, int applied_before) {
    auto& applied = applied_[intention];
    applied += other_program_.count_applied() - applied_before;
    if (applied > 1) throw std::runtime_error{"a page was applied twice"};
}

}  // namespace holdfast::model
