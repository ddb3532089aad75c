// SPDX-License-Identifier: MIT
#include "forms/submission/submission.hpp"

#include <algorithm>
#include <numeric>

#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/text/entries.hpp>
#include <holdfast/text/newlines.hpp>

namespace holdfast {
namespace {

using Sent = std::span<std::pair<std::string, std::string> const>;

bool is_seal(std::pair<std::string, std::string> const& pair) {
    auto const name = ControlName::read(pair.first);
    return name && name->key == seal_key;
}

// The seal's field names the form; without one, the first control does.
std::optional<ControlName> naming_control(Sent sent) {
    auto const seal = std::ranges::find_if(sent, is_seal);
    if (seal != sent.end()) return ControlName::read(seal->first);
    for (auto const& [name, text] : sent) {
        if (auto const control = ControlName::read(name)) return control;
    }
    return {};
}

}  // namespace

std::optional<Submission> Submission::read(Sent sent) {
    if (std::ranges::count_if(sent, is_seal) > 1) return {};
    Submission submission;
    if (auto const naming = naming_control(sent)) {
        submission.form_ = naming->form;
        submission.suffix_ = naming->suffix;
    }
    for (auto const& [name, text] : sent) submission.add(name, text);

    auto& by_key = submission.by_key_;
    by_key.resize(submission.pairs_.size());
    std::iota(by_key.begin(), by_key.end(), std::size_t{0});
    std::ranges::stable_sort(by_key, {}, [&](std::size_t position) -> auto& {
        return submission.pairs_[position].first;
    });
    return submission;
}

void Submission::add(std::string_view name, std::string_view text) {
    auto const control = ControlName::read(name);
    bool const own = control && control->form == form_ && control->suffix == suffix_;
    if (own && control->key == seal_key) {
        seal_ = text;
        return;
    }
    auto normalized = text::normalize_newlines(text);
    input_.emplace_back((own ? "=" : "?") + std::string{own ? control->key : name}, normalized);
    if (!own) return;
    auto key = control->key;
    if (key.starts_with(secret_prefix)) {
        key.remove_prefix(secret_prefix.size());
        secrets_.emplace_back(key);
    }
    pairs_.emplace_back(key, std::move(normalized));
}

bool Submission::is_secret(std::string_view key) const {
    return std::ranges::find(secrets_, key) != secrets_.end();
}

std::vector<std::string_view> Submission::texts(std::string_view key) const {
    auto const found = std::ranges::equal_range(by_key_, key, {}, [this](std::size_t position) {
        return std::string_view{pairs_[position].first};
    });
    std::vector<std::string_view> texts;
    for (auto const position : found) texts.emplace_back(pairs_[position].second);
    return texts;
}

std::optional<std::string> Submission::text(std::string_view key,
                                            concurrency::Absence absence) const {
    auto const sent = texts(key);
    if (absence == concurrency::Absence::empty_set) {
        return text::join_entries({sent.begin(), sent.end()});
    }
    if (!sent.empty()) return std::string{sent.front()};
    auto const absent = concurrency::text_when_absent(absence);
    return absent ? std::optional{std::string{*absent}} : std::nullopt;
}

std::optional<std::string> Submission::text(std::string_view key,
                                            concurrency::Recorded const* recorded) const {
    bool const could_send =
        recorded != nullptr && recorded->availability == concurrency::Availability::enabled;
    if (!could_send && texts(key).empty()) return {};
    return text(key, recorded != nullptr ? recorded->absence : concurrency::Absence::malformed);
}

bool Submission::takes_current(std::string_view key) const {
    auto const choices = texts(std::string{choice_prefix}.append(key));
    return !choices.empty() && choices.front() == current_choice;
}

std::vector<std::string_view> Submission::pressed() const {
    std::vector<std::string_view> keys;
    for (auto const& [key, text] : pairs_) {
        if (key.starts_with(event_prefix)) keys.emplace_back(key);
    }
    return keys;
}

std::vector<std::string_view> Submission::lists_to_add_to() const {
    std::vector<std::string_view> lists;
    for (auto const& [key, text] : pairs_) {
        if (!key.starts_with(adding_prefix)) continue;
        lists.emplace_back(std::string_view{key}.substr(adding_prefix.size()));
    }
    return lists;
}

}  // namespace holdfast
