// SPDX-License-Identifier: MIT
#include "app/pages/notice.hpp"

#include <vector>

#include <holdfast/text/messages/changes.hpp>
#include <holdfast/text/utf8.hpp>
#include <holdfast/widgets/alert.hpp>
#include <holdfast/widgets/elements.hpp>

namespace holdfast {
namespace {

constexpr std::string_view form = "notice.";  // no form has a dot in its key
constexpr std::string_view headline = "headline.";
constexpr std::string_view more = "more.";

// Browsers drop a cookie of more than 4 KB, and proxies the answer when its headers have more than
// that together. In base64, and with the seal's own parts, this stays below 1.4 KB.
constexpr std::size_t longest_headline = 240;
constexpr std::size_t longest_label = 80;
constexpr std::size_t longest_text = 80;
constexpr std::size_t most_changes = 10;
constexpr std::size_t most_bytes = 440;  // of all changes

std::string without_fragment(Url const& address) {
    return address.text().substr(0, address.text().find('#'));
}

// The name of a user and an address may be long.
std::string digest(concurrency::Digester const& digester, std::string_view text) {
    return concurrency::PageInstance{digester.text(text)}.text();
}

concurrency::Participant participant(concurrency::Change const& change, std::size_t number) {
    concurrency::Participant participant{.key = std::to_string(number),
                                         .label = text::shortened(change.label, longest_label)};
    bool const is_short =
        change.now && change.now->text && change.now->text->size() <= longest_text;
    if (is_short) participant.display = change.now->text;
    return participant;
}

std::vector<concurrency::Participant> participants(Notice const& notice) {
    std::vector<concurrency::Participant> participants{
        {.key = std::string{headline},
         .label = text::shortened(notice.headline, longest_headline)}};
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < notice.changes.size(); ++i) {
        auto change = participant(notice.changes[i], i);
        bytes += change.label.size() + change.display.value_or("").size();
        if (i == most_changes || bytes > most_bytes) {
            participants.push_back(
                {.key = std::string{more},
                 .label = text::say<messages::and_more>(notice.changes.size() - i)});
            break;
        }
        participants.push_back(std::move(change));
    }
    return participants;
}

std::string seal(concurrency::Keyring const& keyring, NoticePlace const& place,
                 concurrency::Base base) {
    auto const& digester = keyring.digester();
    return keyring.seal({.instance = concurrency::PageInstance::random(),
                         .birth = place.now,
                         .time = place.now,
                         .user = digest(digester, place.user),
                         .view = digest(digester, without_fragment(place.address)),
                         .form = std::string{form},
                         .base = std::move(base)});
}

std::optional<concurrency::Base> open(concurrency::Keyring const& keyring, NoticePlace const& place,
                                      std::string_view sealed) {
    auto opened = keyring.open(sealed);
    if (!opened) return {};
    auto const user = digest(opened->digester, place.user);
    auto const view = digest(opened->digester, place.address.text());
    auto const verdict = concurrency::verify(opened->seal, {.user = user,
                                                            .view = view,
                                                            .form = form,
                                                            .suffix = {},
                                                            .now = place.now,
                                                            .max_age = notice_age});
    if (verdict != concurrency::SealVerdict::valid) return {};
    auto const& entries = opened->seal.base.entries();
    if (entries.empty() || entries.front().key != headline) return {};
    return std::move(opened->seal.base);
}

}  // namespace

std::string seal_notice(concurrency::Keyring const& keyring, NoticePlace const& place,
                        Notice const& notice) {
    return seal(keyring, place, {participants(notice), keyring.digester()});
}

std::optional<std::string> forward_notice(concurrency::Keyring const& keyring,
                                          NoticePlace const& place, Url const& further,
                                          std::string_view sealed) {
    auto base = open(keyring, place, sealed);
    if (!base) return {};
    return seal(keyring, {place.user, further, place.now}, std::move(*base));
}

std::unique_ptr<Widget> open_notice(concurrency::Keyring const& keyring, NoticePlace const& place,
                                    std::string_view sealed) {
    auto const base = open(keyring, place, sealed);
    if (!base) return {};
    auto const& entries = base->entries();
    auto alert = std::make_unique<Alert>(Severity::success, entries.front().label);
    if (entries.size() == 1) {
        alert->set_attribute("role", "status");  // nothing that asks for attention
        return alert;
    }
    auto& list = alert->add<Ul>();
    list.add_class("mb-0");
    for (auto const& change : std::span{entries}.subspan(1)) {
        auto const now = change.display ? change.display->whole() : std::nullopt;
        list.add<Li>(now ? text::say<messages::is_now>({{"label", change.label}, {"now", *now}})
                         : change.label);
    }
    return alert;
}

}  // namespace holdfast
