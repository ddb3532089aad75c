// SPDX-License-Identifier: MIT
#include "app/submission/refusal.hpp"

#include <holdfast/text/messages/pages.hpp>

namespace holdfast {

std::string sentence(Fate fate) {
    return fate == Fate::not_saved ? text::say<messages::was_not_saved>()
                                   : text::say<messages::unknown_whether_saved>();
}

PlainRefusal logged_out() {
    return {.status = http::Status::unauthorized,
            .headline = text::say<messages::logged_out>(),
            .advice = text::say<messages::logged_out_advice>(),
            .try_again = TryAgain::useful};
}

PlainRefusal led_elsewhere(Redirect const& redirect) {
    bool const for_good = redirect.moved() == Moved::permanently;
    return {.status = http::Status::conflict,
            .headline = for_good ? text::say<messages::page_has_moved>()
                                 : text::say<messages::something_comes_first>(),
            .advice = for_good ? text::say<messages::text_is_below>()
                               : text::say<messages::something_comes_first_advice>(),
            .try_again = for_good ? TryAgain::useless : TryAgain::useful,
            .elsewhere = redirect.location().leads_nowhere() ? std::nullopt
                                                             : std::optional{redirect.location()}};
}

http::Status status_of(RefusalCause cause) {
    switch (cause) {
        case RefusalCause::row_added: return http::Status::ok;
        case RefusalCause::conflict:
        case RefusalCause::already_saved: return http::Status::conflict;
        case RefusalCause::invalid:
        case RefusalCause::domain:
        case RefusalCause::constraint: return http::Status::unprocessable_content;
        case RefusalCause::throttled: return http::Status::too_many_requests;
        case RefusalCause::forbidden:
        case RefusalCause::unverified: break;
    }
    return http::Status::forbidden;
}

}  // namespace holdfast
