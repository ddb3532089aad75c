// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include <holdfast/concurrency/base.hpp>
#include <holdfast/text/newlines.hpp>

namespace holdfast::concurrency {
namespace {

std::string bytes_of(Digest const& digest) {
    return {digest.begin(), digest.end()};
}

// Rows offer the same options over and over, and a digest costs more than to find it again.
class OptionDigests {
public:
    explicit OptionDigests(Digester const& digester) : digester_{digester} {}

    OptionDigest of(Option const& option) {
        auto const [known, is_new] = by_value_.try_emplace(option.value, option.label, 0);
        auto& [label, digest] = known->second;
        if (!is_new && label != option.label) return digest_of(option, digester_);
        if (is_new) digest = digest_of(option, digester_);
        return digest;
    }

private:
    Digester const& digester_;
    std::unordered_map<std::string_view, std::pair<std::string_view, OptionDigest>> by_value_;
};

}  // namespace

RecordedText::RecordedText(std::string text, Digester const& digester)
    : bytes_{std::move(text)}, digested_{bytes_.size() > longest_whole} {
    if (digested_) bytes_ = bytes_of(digester.text(bytes_));
}

bool RecordedText::is(std::string_view text, Digester const& digester) const {
    if (digested_ != (text.size() > longest_whole)) return false;
    return digested_ ? bytes_ == bytes_of(digester.text(text)) : bytes_ == text;
}

std::optional<std::string_view> RecordedText::whole() const {
    if (digested_) return {};
    return bytes_;
}

Base::Base(std::vector<Participant> participants, Digester const& digester) {
    entries_.reserve(participants.size());
    OptionDigests digests{digester};
    for (auto& participant : participants) {
        auto& recorded =
            entries_.emplace_back(Recorded{.key = std::move(participant.key),
                                           .label = std::move(participant.label),
                                           .value = {std::move(participant.value), digester},
                                           .echo = {std::move(participant.echo), digester},
                                           .display = {},
                                           .options = {},
                                           .option_labels = {},
                                           .kind = participant.kind,
                                           .availability = participant.availability,
                                           .comparison = participant.comparison,
                                           .absence = participant.absence});
        auto& display = participant.display;
        if (display) recorded.display.emplace(std::move(*display), digester);
        if (participant.options.empty()) continue;
        recorded.option_labels = short_labels(participant.options).value_or("");
        recorded.options.reserve(participant.options.size());
        for (auto const& option : participant.options) {
            recorded.options.push_back(digests.of(option));
        }
    }
    sort();
    auto const key = [this](std::size_t position) -> auto& { return entries_[position].key; };
    auto const twin = std::ranges::adjacent_find(by_key_, {}, key);
    if (twin != by_key_.end())
        throw std::logic_error{"two inputs or tracked widgets of a form have the key " +
                               key(*twin)};
}

void Base::sort() {
    by_key_.resize(entries_.size());
    std::iota(by_key_.begin(), by_key_.end(), std::size_t{0});
    std::ranges::sort(by_key_, {},
                      [this](std::size_t position) -> auto& { return entries_[position].key; });
}

Recorded const* Base::find(std::string_view key) const {
    auto const found = std::ranges::lower_bound(by_key_, key, {}, [this](std::size_t position) {
        return std::string_view{entries_[position].key};
    });
    if (found == by_key_.end() || entries_[*found].key != key) return nullptr;
    return &entries_[*found];
}

bool offered(Recorded const& input, Option const& option, Digester const& digester) {
    return std::ranges::find(input.options, digest_of(option, digester)) != input.options.end();
}

std::optional<std::string> label_then(Recorded const& input, std::string_view value,
                                      Digester const& digester) {
    if (input.options.empty()) return {};
    bool const is_only_value = input.absence != Absence::empty_set;
    auto label = find_short_label(input.option_labels, input.options, value, digester);
    if (is_only_value && input.display && input.value.is(value, digester)) {
        if (auto const whole = input.display->whole()) label = *whole;
    }
    if (label && label->empty()) label.reset();  // which would tell less than the value
    return label;
}

bool touched(Recorded const& input, std::string_view submitted, Digester const& digester) {
    return input.availability == Availability::enabled &&
           !input.echo.is(text::normalize_newlines(submitted), digester);
}

}  // namespace holdfast::concurrency
