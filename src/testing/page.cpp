// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <holdfast/testing/browser.hpp>
#include <holdfast/testing/page.hpp>
#include <holdfast/text/newlines.hpp>
#include <holdfast/text/query.hpp>

namespace holdfast::testing {
namespace {

std::string with_crlf(std::string_view text) {
    std::string result;
    for (char const c : text::normalize_newlines(text)) {
        if (c == '\n') result += '\r';
        result += c;
    }
    return result;
}

}  // namespace

std::string Page::header(std::string_view name) const {
    auto const found =
        std::ranges::find(headers_, name, &std::pair<std::string, std::string>::first);
    return found == headers_.end() ? std::string{} : found->second;
}

Control const& Page::control(std::string_view label) const {
    auto const found = std::ranges::find(controls_, label, &Control::label);
    if (found == controls_.end()) {
        std::string labels;
        for (auto const& control : controls_) {
            if (!control.label.empty()) labels += "\n  " + control.label;
        }
        throw std::runtime_error{"no control is labelled " + std::string{label} +
                                 ", only:" + labels};
    }
    return *found;
}

Control const& Page::control(std::string_view legend, std::string_view label) const {
    auto const found = std::ranges::find_if(controls_, [&](Control const& candidate) {
        return candidate.group == legend && candidate.label == label;
    });
    if (found == controls_.end()) {
        throw std::runtime_error{"no control under " + std::string{legend} + " is labelled " +
                                 std::string{label} + " in " + html_};
    }
    return *found;
}

Control& Page::changeable(Control const& control) {
    if (control.is_disabled || control.is_readonly) {
        throw std::runtime_error{"cannot change " + control.label};
    }
    return controls_[static_cast<std::size_t>(&control - controls_.data())];
}

void Page::fill(std::string_view label, std::string_view text) {
    changeable(control(label)).value = text;
}

void Page::select(std::string_view label, std::string_view option) {
    auto& changed = changeable(control(label));
    for (auto const& [value, text] : changed.options) {
        if (text != option) continue;
        changed.value = value;
        if (changed.is_multiple) changed.selected.push_back(value);
        return;
    }
    throw std::runtime_error{"cannot select " + std::string{option} + " in " + html_};
}

void Page::deselect(std::string_view label, std::string_view option) {
    auto& changed = changeable(control(label));
    auto const removed = std::erase_if(changed.selected, [&](std::string const& selected) {
        return std::ranges::find(changed.options, std::pair{selected, std::string{option}}) !=
               changed.options.end();
    });
    if (removed == 0) throw std::runtime_error{"not selected: " + std::string{option}};
}

void Page::choose(std::string_view label) {
    choose(control(label));
}

void Page::choose(std::string_view legend, std::string_view label) {
    choose(control(legend, label));
}

void Page::choose(Control const& chosen) {
    changeable(chosen);
    for (auto& candidate : controls_) {
        if (candidate.name == chosen.name) candidate.is_checked = &candidate == &chosen;
    }
}

std::string Page::chosen(std::string_view legend) const {
    std::string labels;
    auto const add = [&](std::string const& label) {
        labels += (labels.empty() ? "" : ", ") + label;
    };
    for (auto const& control : controls_) {
        if (control.group == legend && control.is_checked) add(control.label);
        if (!control.is_multiple || control.label != legend) continue;
        for (auto const& [value, label] : control.options) {
            if (std::ranges::find(control.selected, value) != control.selected.end()) add(label);
        }
    }
    return labels;
}

void Page::tick(std::string_view legend, std::string_view label) {
    set_ticked(control(legend, label), true);
}

void Page::untick(std::string_view legend, std::string_view label) {
    set_ticked(control(legend, label), false);
}

void Page::set_ticked(Control const& box, bool ticked) {
    if (box.type != "checkbox") throw std::runtime_error{"cannot tick " + box.label};
    changeable(box).is_checked = ticked;
}

Page::Button const& Page::button(std::string_view text, std::size_t nth) const {
    for (auto const& candidate : buttons_) {
        if (candidate.text == text && nth-- == 0) return candidate;
    }
    throw std::runtime_error{"no button says " + std::string{text} + " in " + html_};
}

http::FormData Page::entry_list(std::string_view text, std::size_t nth) const {
    auto const& pressed = button(text, nth);
    http::FormData entries;
    for (auto const& control : controls_) {
        if (control.form != pressed.form || control.is_disabled || control.name.empty()) continue;
        bool const is_button = control.type == "radio" || control.type == "checkbox";
        if (is_button && !control.is_checked) continue;
        if (!control.is_multiple) entries.emplace_back(control.name, with_crlf(control.value));
        for (auto const& [value, label] : control.options) {
            bool const is_selected =
                std::ranges::find(control.selected, value) != control.selected.end();
            if (is_selected) entries.emplace_back(control.name, with_crlf(value));
        }
    }
    if (!pressed.name.empty()) entries.emplace_back(pressed.name, "");
    return entries;
}

void Page::press(std::string_view text, std::size_t nth) {
    auto const& pressed = button(text, nth);
    if (pressed.is_disabled) throw std::runtime_error{"cannot press " + std::string{text}};
    auto const& form = forms_[pressed.form];
    auto const entries = entry_list(text, nth);
    *this = form.is_post ? browser_->post(form.action, entries)
                         : browser_->open(with_arguments(Url{form.action}, entries).text());
}

void Page::post(http::FormData const& entries) {
    *this = browser_->post(address_, entries);
}

void Page::follow(std::string_view text) {
    auto const found = std::ranges::find(links_, text, &Link::text);
    if (found == links_.end()) throw std::runtime_error{"no link says " + std::string{text}};
    *this = browser_->open(std::string{found->address});
}

}  // namespace holdfast::testing
