// SPDX-License-Identifier: MIT
#include "model/submission.hpp"

#include <algorithm>

namespace holdfast::model {

std::optional<std::string> Submission::text(std::string_view name) const {
    for (auto const& [key, value] : sent) {
        if (key == name) return value;
    }
    return {};
}

std::optional<std::string> Submission::typed(std::string_view name,
                                             Value const& compared_with) const {
    auto text = this->text(name);
    if (!text && compared_with.kind == Kind::check) text = "no";
    if (!text || !compared_with.enabled) return {};
    if (*text == echo(compared_with.kind, compared_with.text)) return {};
    return text;
}

std::optional<std::string> Submission::typed(std::string_view name) const {
    auto const then = base.find(name);
    if (then == base.end() || !then->second.is_input()) return {};
    return typed(name, then->second);
}

std::optional<std::string> Submission::wanted(std::string_view name) const {
    return takes_current(name) ? std::nullopt : typed(name);
}

bool Submission::takes_current(std::string_view name) const {
    return text("choice." + std::string{name}) == "current";
}

std::string Submission::pressed() const {
    auto const event = sent.back().first.substr(std::string_view{"event."}.size());
    return event.substr(0, event.find('?'));
}

bool Submission::is_preview() const {
    return sent.back().first == "add.item";
}

bool Submission::removes(std::string const& row) const {
    return wanted(row + "removed") == "yes";
}

// The texts tell how many there were if the seal does not.
std::size_t Submission::blank_rows() const {
    if (is_base_known()) return blank_rows_in(base);
    std::size_t count = 0;
    while (count < most_blank_rows && std::ranges::any_of(sent, [&](auto const& pair) {
               return pair.first.starts_with(blank_row_name(count + 1));
           })) {
        ++count;
    }
    return std::max(count, usual_blank_rows);
}

}  // namespace holdfast::model
