// SPDX-License-Identifier: MIT
#include "model/shown.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

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

std::string label_of(std::string_view name) {
    if (name == "object") return "What this form is about";
    std::string label{name};
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

bool is_long(std::string_view text) {
    return text.find('\n') != std::string_view::npos;
}

std::string in_a_sentence(std::string_view name, std::string_view text) {
    if (text.empty()) return "empty";
    return (name == "object" ? "Card " : "") + collapsed(text);
}

// The words that must stand in the item about a difference.
std::vector<std::string> words_about(Difference const& difference) {
    auto const& [name, then, now, typed] = difference;
    std::vector<std::string> words;
    if (then && then->enabled != now.enabled) {
        words.push_back(name == "add" ? (now.enabled ? "can be pressed now" : "can no longer be")
                                      : (now.enabled ? "can be changed now" : "can no longer be"));
    }
    if (!then) {
        words.push_back("is now " + in_a_sentence(name, now.text));
    } else if (then->text != now.text && (is_long(then->text) || is_long(now.text))) {
        words.push_back(collapsed("The whole text as it is now " + now.text));
    } else if (then->text != now.text) {
        words.push_back(fmt::format("was {}, is now {}", in_a_sentence(name, then->text),
                                    in_a_sentence(name, now.text)));
    }
    if (typed && is_long(*typed)) {
        words.emplace_back("What you typed is in the form");
    } else if (typed) {
        words.push_back("you typed " + in_a_sentence(name, *typed));
    }
    return words;
}

void expect_told(testing::Page const& page, std::vector<Difference> const& differences) {
    auto const items = told(page);
    require(items.size() == differences.size(),
            fmt::format("{} changes are told, not {}: {}", items.size(), differences.size(),
                        page.alert()));
    for (auto const& difference : differences) {
        auto const label = label_of(difference.name) + ' ';
        auto const item = std::ranges::find_if(items, [&](std::string const& candidate) {
            return candidate.starts_with(label);
        });
        require(item != items.end(), label + "is not told of: " + page.alert());
        for (auto const& words : words_about(difference)) {
            require(item->find(words) != std::string::npos,
                    fmt::format("'{}' is not in '{}'", words, *item));
        }
    }
}

std::set<std::string> kept_on(testing::Page const& page, std::string_view input) {
    std::set<std::string> lines;
    for (auto const& control : page.controls()) {
        if (name_of(control.name) != fmt::format("kept.{}", input)) continue;
        for (auto const& line : lines_of(control.value)) lines.insert(line);
    }
    lines.erase("");
    return lines;
}

Control control_on(testing::Page const& page, std::string const& input) {
    Control found;
    bool is_there = false;
    for (auto const& control : page.controls()) {
        auto const name = name_of(control.name);
        if (name == input) {
            is_there = true;
            found.text = control.value;
            found.enabled = !control.is_disabled;
        } else if (name == "choice." + input && control.is_checked) {
            found.choice = control.value == "mine" ? Choice::mine : Choice::current;
        }
    }
    require(is_there, input + " is not on the page");
    return found;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto i = text.find(part); i != std::string_view::npos; i = text.find(part, i + 1)) ++found;
    return found;
}

void expect_controls(testing::Page const& page, Answer const& answer) {
    std::size_t updated = 0;
    for (auto const& [input, expected] : answer.controls) {
        auto const found = control_on(page, input);
        require(found.text == expected.text,
                fmt::format("{} is '{}', not '{}'", input, found.text, expected.text));
        require(found.enabled == expected.enabled,
                input + " is enabled, or not, against the model");
        require(found.choice == expected.choice, "the choice is wrong at " + input);
        if (expected.updated) ++updated;
        auto kept = answer.kept.find(input);
        auto expected_kept = kept == answer.kept.end() ? std::set<std::string>{} : kept->second;
        expected_kept.erase("");
        require(kept_on(page, input) == expected_kept, "not the right text is kept of " + input);
    }
    require(count(page.text(), updated_note) == updated,
            fmt::format("not {} inputs are marked as updated", updated));
}

void expect_notice(testing::Page const& page, Answer const& answer) {
    bool const right = answer.outcome == Outcome::repeated
                           ? page.alert().starts_with("Already saved at ")
                           : page.alert().empty() == answer.passed.empty();
    require(right, "a wrong notice: " + page.alert());
    auto const items = told(page);
    require(items.size() == answer.passed.size(), "not all that passed is told: " + page.alert());
    for (auto const& name : answer.passed) {
        auto const label = label_of(name);
        require(std::ranges::any_of(items,
                                    [&](std::string const& item) {
                                        return item.starts_with(label);
                                    }),
                label + " is not told of: " + page.alert());
    }
}

bool is_copyable(testing::Page const& page, std::string const& text) {
    return page.html().find(">\n" + text + "</pre>") != std::string::npos ||
           page.html().find('>' + text + "</pre>") != std::string::npos;
}

bool is_in_a_control(testing::Page const& page, std::string_view name, std::string const& text) {
    auto const holds = [&](testing::Control const& control) { return control.value == text; };
    if (std::ranges::any_of(page.controls(), holds)) return true;
    auto const kept = kept_on(page, name.substr(name.starts_with("kept.") ? 5 : 0));
    return std::ranges::all_of(lines_of(text),
                               [&](std::string const& line) { return kept.contains(line); });
}

std::string_view headline(Outcome outcome) {
    switch (outcome) {
        case Outcome::conflict: return "Some data changed since you opened this page";
        case Outcome::already_saved: return "You already saved this page";
        case Outcome::invalid: return "Title ";
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
    if (!answer.refused()) return expect_notice(page, answer);
    expect_told(page, answer.differences);
    require(page.alert().find(headline(answer.outcome)) != std::string::npos,
            "another headline: " + page.alert());
}

void expect_typed_texts_kept(testing::Page const& page, Submission const& submission) {
    for (auto const& [name, text] : submission.sent) {
        bool const is_text = !name.starts_with("event.") && !name.starts_with("choice.");
        auto const base = submission.base.find(name);
        bool const untouched =
            base != submission.base.end() && text == echo(name, base->second.text);
        if (!is_text || text.empty() || untouched) continue;
        bool const kept =
            page.controls().empty() ? is_copyable(page, text) : is_in_a_control(page, name, text);
        require(kept, fmt::format("'{}', typed into {}, is lost", text, name));
    }
}

}  // namespace holdfast::model
