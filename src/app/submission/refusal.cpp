// SPDX-License-Identifier: MIT
#include "app/submission/refusal.hpp"

namespace holdfast {

std::string_view sentence(Fate fate) {
    return fate == Fate::not_saved ? "This was not saved."
                                   : "It is not known whether this was saved.";
}

PlainRefusal logged_out() {
    return {.status = http::Status::unauthorized,
            .headline = "You are not logged in any more",
            .advice = "Log in in another tab, then press Try again here: what you typed is below.",
            .try_again = TryAgain::useful};
}

PlainRefusal led_elsewhere(Redirect const& redirect) {
    bool const for_good = redirect.moved() == Moved::permanently;
    return {.status = http::Status::conflict,
            .headline = for_good ? "This page has moved" : "Something else is to be done first",
            .advice = for_good ? text_is_below
                               : "Do it in another tab, then press Try again here: what you typed "
                                 "is below.",
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
