// SPDX-License-Identifier: MIT
#include "model/shown.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/lines.hpp"

namespace holdfast::model {
namespace {

constexpr auto updated_note = "Updated: this is what is saved now.";

void require(bool holds, std::string const& otherwise) {
    if (!holds) throw std::runtime_error{otherwise};
}

std::string collapsed(std::string_view text) {
    std::string result;
    for (char const c : text) {
        bool const space = c == ' ' || c == '\n' || c == '\r';
        if (!space) result += c;
        if (space && !result.empty() && result.back() != ' ') result += ' ';
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

// Without mark-up; of all that HTML escapes the tests' texts hold only carriage returns.
std::string text_of(std::string_view html) {
    std::string text;
    while (!html.empty()) {
        auto const tag = html.find('<');
        text += html.substr(0, tag);
        if (tag == std::string_view::npos) break;
        auto const end = html.find('>', tag);
        auto const name = html.substr(tag, end - tag + 1);
        bool const in_a_sentence = name.starts_with("<q") || name == "</q>";
        if (!in_a_sentence) text += ' ';
        html.remove_prefix(end + 1);
    }
    static constexpr std::string_view carriage_return = "&#13;";
    for (std::size_t i = 0; (i = text.find(carriage_return, i)) != std::string::npos;) {
        text.replace(i, carriage_return.size(), " ");
    }
    return collapsed(text);
}

/// The list of what changed in the page's first alert, without messages about invalid input.
std::vector<std::string> told(testing::Page const& page) {
    std::vector<std::string> items;
    std::string_view html = page.html();
    html.remove_prefix(std::min(html.find("role=\"alert\""), html.size()));
    html = html.substr(0, html.find("data-reset"));
    for (;;) {
        auto const start = html.find("<li>");
        if (start == std::string_view::npos) return items;
        html.remove_prefix(start);
        auto const item = html.substr(0, html.find("</li>"));
        html.remove_prefix(item.size());
        if (item.find("alert-link") == std::string_view::npos) items.push_back(text_of(item));
    }
}

bool is_long(std::string_view text) {
    return text.find('\n') != std::string_view::npos;
}

std::string in_a_sentence(std::string_view text) {
    return text.empty() ? "empty" : collapsed(text);
}

// The words that must stand in the item about a thing that is there and was there.
void add_words_about_both(std::vector<std::string>& words, Value const& then, Value const& now) {
    if (then.enabled != now.enabled) {
        words.emplace_back(!now.enabled               ? "can no longer be"
                           : now.kind == Kind::button ? "can be pressed now"
                                                      : "can be changed now");
    }
    if (then.display == now.display) return;
    if (is_long(then.display) || is_long(now.display)) {
        words.push_back(collapsed("The whole text as it is now " + now.display));
    } else {
        words.push_back(fmt::format("was {}, is now {}", in_a_sentence(then.display),
                                    in_a_sentence(now.display)));
    }
}

std::vector<std::string> words_about(Difference const& difference) {
    auto const& [name, then, now, typed, base_known] = difference;
    std::vector<std::string> words;
    bool const has_value = (now ? now->kind : then->kind) != Kind::row;
    if (!base_known) {
        words.push_back("is now " + in_a_sentence(now->display));
    } else if (!now) {
        bool const is_hidden = name == "text";
        words.push_back("is not there any more");
        if (has_value && !is_hidden) words.back() += ", was " + in_a_sentence(then->display);
    } else if (!then) {
        words.push_back("is new");
        if (has_value) words.back() += ", is " + in_a_sentence(now->display);
    } else {
        add_words_about_both(words, *then, *now);
    }
    if (typed && is_long(*typed)) {
        words.emplace_back("What you typed is in the form");
    } else if (typed) {
        words.push_back("you typed " + in_a_sentence(*typed));
    }
    return words;
}

void expect_item(testing::Page const& page, std::vector<std::string> const& items,
                 std::string const& label, std::vector<std::string> const& words) {
    bool const is_there = std::ranges::any_of(items, [&](std::string const& item) {
        bool const is_about_it =
            item.starts_with(collapsed(label) + ' ') || item.starts_with(collapsed(label) + ": ");
        return is_about_it && std::ranges::all_of(words, [&](std::string const& part) {
                   return item.find(part) != std::string::npos;
               });
    });
    require(is_there, fmt::format("it is not told of {} that it {}: {}", label,
                                  fmt::join(words, ", "), page.alert()));
}

void expect_told(testing::Page const& page, Answer const& answer) {
    auto const items = told(page);
    auto const expected = answer.differences.size() + answer.lost.size();
    require(items.size() == expected,
            fmt::format("{} changes are told, not {}: {}", items.size(), expected, page.alert()));
    for (auto const& difference : answer.differences) {
        auto const& side = difference.now ? difference.now : difference.then;
        expect_item(page, items, side->label, words_about(difference));
    }
    for (auto const& [name, before, label] : answer.lost) {
        expect_item(page, items, answer.base.find(name)->second.label,
                    {before.empty() ? "option" : '(' + collapsed(before) + ')',
                     label ? "is now called " + *label : "is no longer offered"});
    }
}

using Kept = std::map<std::string, std::set<std::string>, std::less<>>;

bool is_input(std::string_view name) {
    return name != "seal" && !name.starts_with("kept.") && !name.starts_with("choice.");
}

// Without empty lines, and texts that have no others.
Kept with_content(Kept kept) {
    for (auto& [name, lines] : kept) lines.erase("");
    std::erase_if(kept, [](auto const& entry) { return entry.second.empty(); });
    return kept;
}

Kept kept_on(testing::Page const& page) {
    Kept kept;
    for (auto const& control : page.controls()) {
        auto const name = name_of(control.name);
        if (!name.starts_with("kept.")) continue;
        for (auto const& line : lines_of(control.value)) kept[name.substr(5)].insert(line);
    }
    return with_content(std::move(kept));
}

std::map<std::string, Control, std::less<>> controls_on(testing::Page const& page) {
    std::map<std::string, Control, std::less<>> found;
    for (auto const& control : page.controls()) {
        auto const name = name_of(control.name);
        if (!is_input(name)) continue;
        auto const is_box = control.type == "checkbox";
        found[name].text = is_box ? (control.is_checked ? "yes" : "no") : control.value;
        found[name].enabled = !control.is_disabled;
    }
    for (auto const& control : page.controls()) {
        auto const name = name_of(control.name);
        if (!name.starts_with("choice.") || !control.is_checked) continue;
        found[name.substr(7)].choice = control.value == "mine" ? Choice::mine : Choice::current;
    }
    return found;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto i = text.find(part); i != std::string_view::npos; i = text.find(part, i + 1)) ++found;
    return found;
}

void expect_controls(testing::Page const& page, Answer const& answer) {
    auto const found = controls_on(page);
    require(found.size() == answer.controls.size(),
            fmt::format("{} inputs are on the page, not {}", found.size(), answer.controls.size()));
    std::size_t updated = 0;
    for (auto const& [name, expected] : answer.controls) {
        require(found.contains(name), name + " is not on the page");
        auto const& [text, enabled, choice, none] = found.find(name)->second;
        require(text == expected.text,
                fmt::format("{} is '{}', not '{}'", name, text, expected.text));
        require(enabled == expected.enabled, name + " is enabled, or not, against the model");
        require(choice == expected.choice, "the choice is wrong at " + name);
        if (expected.updated) ++updated;
    }
    require(count(page.text(), updated_note) == updated,
            fmt::format("not {} inputs are marked as updated", updated));
    require(kept_on(page) == with_content(answer.kept), "not the right texts are kept");
}

std::string_view notice(Outcome outcome) {
    switch (outcome) {
        case Outcome::applied: return "Saved";
        case Outcome::merged: return "Saved. Meanwhile others changed:";
        case Outcome::repeated: return "Already saved at ";
        default: return "";
    }
}

void expect_notice(testing::Page const& page, Answer const& answer) {
    auto const& said = page.alert().empty() ? page.notice() : page.alert();
    require(said.starts_with(notice(answer.outcome)) &&
                said.empty() == (answer.outcome == Outcome::opened),
            "a wrong notice: " + said);
    auto const items = told(page);
    require(items.size() == answer.passed.size(), "not all that passed is told: " + page.alert());
    for (auto const& label : answer.passed) expect_item(page, items, label, {});
}

bool is_copyable(testing::Page const& page, std::string const& text) {
    return page.html().find(">\n" + text + "</pre>") != std::string::npos ||
           page.html().find('>' + text + "</pre>") != std::string::npos;
}

bool is_in_a_control(testing::Page const& page, std::string_view name, std::string const& text) {
    auto const holds = [&](testing::Control const& control) { return control.value == text; };
    if (std::ranges::any_of(page.controls(), holds)) return true;
    auto const kept = kept_on(page);
    auto const lines = kept.find(name.substr(name.starts_with("kept.") ? 5 : 0));
    return lines != kept.end() && std::ranges::all_of(lines_of(text), [&](std::string const& line) {
               return line.empty() || lines->second.contains(line);
           });
}

std::string_view headline(Outcome outcome) {
    switch (outcome) {
        case Outcome::conflict: return "Some data changed since you opened this page";
        case Outcome::already_saved: return "already saved";
        case Outcome::invalid: return "Please correct the following";
        case Outcome::row_added: return "There is room for one more row";
        case Outcome::forbidden: return "You cannot press Add; nothing was saved";
        case Outcome::rejected: return "This card was rejected";
        default: return "";
    }
}

}  // namespace

std::string name_of(std::string_view control) {
    auto const start = control.find('.') + 1;
    auto const end = control.rfind('.');
    return std::string{start < end ? control.substr(start, end - start) : ""};
}

void expect_shown(testing::Page const& page, Answer const& answer) {
    require(page.status() == answer.status,
            fmt::format("the status is {}, not {}: {}", page.status(), answer.status, page.text()));
    auto const has_form = std::ranges::any_of(page.controls(), [](testing::Control const& control) {
        return name_of(control.name) == "seal";
    });
    require(has_form == answer.has_form, "there is a form, or not, against the model");
    if (!answer.has_form) return;
    expect_controls(page, answer);
    if (!answer.is_form_again()) return expect_notice(page, answer);
    expect_told(page, answer);
    require(page.alert().find(headline(answer.outcome)) != std::string::npos,
            "another headline: " + page.alert());
}

void expect_typed_texts_kept(testing::Page const& page, Submission const& submission) {
    for (auto const& [name, text] : submission.sent) {
        bool const is_text =
            is_input(name) && !name.starts_with("event.") && !name.starts_with("add.");
        bool const is_kept = name.starts_with("kept.");
        auto const base = submission.base.find(name);
        bool const untouched =
            base != submission.base.end() && text == echo(base->second.kind, base->second.text);
        if (!(is_text || is_kept) || text.empty() || untouched) continue;
        auto const is_there = [&](std::string const& words) {
            return page.controls().empty() ? is_copyable(page, words)
                                           : is_in_a_control(page, name, words);
        };
        bool const is_known = base != submission.base.end();
        bool const kept = is_there(text) || (is_known && is_there(base->second.label_of(text)));
        require(kept, fmt::format("'{}', typed into {}, is lost", text, name));
    }
}

}  // namespace holdfast::model
