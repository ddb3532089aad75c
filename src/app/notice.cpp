// SPDX-License-Identifier: MIT
#include "app/notice.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include <holdfast/widgets/alert.hpp>
#include <holdfast/widgets/elements.hpp>

namespace holdfast {
namespace {

constexpr std::string_view form = "notice.";  // no form has a dot in its key
constexpr std::string_view headline = "headline.";
constexpr std::string_view more = "more.";
constexpr std::size_t most_changes = 10;  // a cookie has at most 4 KB
constexpr std::size_t longest_text = 80;

}  // namespace

std::string seal_notice(concurrency::Keyring const& keyring, NoticePlace const& place,
                        Notice const& notice) {
    auto const& changes = notice.changes;
    std::vector<concurrency::Participant> participants{
        {.key = std::string{headline}, .label = notice.headline}};
    for (auto const& change : changes.first(std::min(changes.size(), most_changes))) {
        concurrency::Participant participant{.key = change.key, .label = change.label};
        bool const is_short =
            change.now && change.now->text && change.now->text->size() <= longest_text;
        if (is_short) participant.display = change.now->text;
        participants.push_back(std::move(participant));
    }
    if (changes.size() > most_changes) {
        participants.push_back(
            {.key = std::string{more},
             .label = fmt::format("and {} more", changes.size() - most_changes)});
    }
    return keyring.seal({.instance = concurrency::PageInstance::random(),
                         .time = place.now,
                         .user = place.user,
                         .view = place.address.text(),
                         .form = std::string{form},
                         .base = concurrency::Base{participants, keyring.digester()}});
}

std::unique_ptr<Widget> open_notice(concurrency::Keyring const& keyring, NoticePlace const& place,
                                    std::string_view sealed) {
    auto const opened = keyring.open(sealed);
    if (!opened) return {};
    auto const verdict = concurrency::verify(opened->seal, {.user = place.user,
                                                            .view = place.address.text(),
                                                            .form = form,
                                                            .suffix = {},
                                                            .now = place.now,
                                                            .max_age = notice_age});
    if (verdict != concurrency::SealVerdict::valid) return {};
    auto const& entries = opened->seal.base.entries();
    if (entries.empty() || entries.front().key != headline) return {};
    auto alert = std::make_unique<Alert>(Severity::success, entries.front().label);
    if (entries.size() == 1) return alert;
    auto& list = alert->add<Ul>();
    list.add_class("mb-0");
    for (auto const& change : std::span{entries}.subspan(1)) {
        auto const now = change.display ? change.display->whole() : std::nullopt;
        list.add<Li>(now ? change.label + " is now " + std::string{*now} : change.label);
    }
    return alert;
}

}  // namespace holdfast
