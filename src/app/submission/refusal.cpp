// SPDX-License-Identifier: MIT
#include "app/submission/refusal.hpp"

#include <algorithm>

#include <holdfast/text/messages/pages.hpp>
#include <holdfast/text/messages/refusals.hpp>

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

PlainRefusal our_mistake() {
    return {.status = http::Status::internal_server_error,
            .headline = text::say<messages::our_mistake>(),
            .advice = text::say<messages::our_mistake_advice>(),
            .try_again = TryAgain::useful};
}

PlainRefusal not_in_time() {
    return {.status = http::Status::service_unavailable,
            .headline = text::say<messages::not_in_time>(),
            .advice = text::say<messages::press_try_again>(),
            .try_again = TryAgain::useful};
}

PlainRefusal database_is_unavailable() {
    return {.status = http::Status::service_unavailable,
            .headline = text::say<messages::no_database>(),
            .advice = text::say<messages::press_try_again_later>(),
            .try_again = TryAgain::useful};
}

PlainRefusal too_many_waiting() {
    return {.status = http::Status::service_unavailable,
            .headline = text::say<messages::too_many_waiting>(),
            .advice = text::say<messages::press_try_again_in_a_moment>(),
            .try_again = TryAgain::useful};
}

PlainRefusal refusal_of(http::Error const& error) {
    if (error.status() == http::Status::unauthorized) return logged_out();
    return {.status = error.status(),
            .headline = error.what(),
            .advice = text::say<messages::text_is_below>()};
}

FormRefusal constraint_refusal(std::string const& constraint,
                               std::vector<ExplainedViolation> const& explained) {
    auto const found = std::ranges::find(explained, constraint, &ExplainedViolation::constraint);
    if (constraint.empty() || found == explained.end()) {
        return {.cause = RefusalCause::constraint,
                .headline = text::say<messages::does_not_go_together>()};
    }
    return {.cause = RefusalCause::constraint,
            .headline = text::say<messages::please_correct>(),
            .violations = {{found->input, found->words}}};
}

}  // namespace holdfast
