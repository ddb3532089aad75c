// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/text/message.hpp>
#include <holdfast/text/messages/common.hpp>

namespace holdfast::text {

std::string filled_in(std::string_view message, std::span<Place const> places) {
    std::string result;
    while (!message.empty()) {
        auto const [words, place] = take_part(message);
        auto const found = std::ranges::find(places, place, &Place::name);
        if (place.empty()) {
            result += words;
        } else if (found != places.end()) {
            result += found->text;
        } else {
            (result += '{').append(place) += '}';
        }
    }
    return result;
}

std::string filled_in(std::string_view message, std::string_view place, std::string_view text) {
    Place const only{place, text};
    return filled_in(message, {&only, 1});
}

Message form_of(CountedMessage const& message, std::size_t count) {
    return count == 1 ? message.one : message.other;
}

void enlist(std::string& list, std::string_view next) {
    list = list.empty() ? std::string{next}
                        : say<messages::list_goes_on>({{"list", list}, {"next", next}});
}

}  // namespace holdfast::text
