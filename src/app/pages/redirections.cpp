// SPDX-License-Identifier: MIT
#include "app/pages/redirections.hpp"

#include <optional>
#include <utility>

#include <holdfast/http/error.hpp>
#include <holdfast/text/messages/changes.hpp>
#include <holdfast/text/messages/pages.hpp>

#include "app/pages/answer.hpp"
#include "app/pages/json.hpp"
#include "app/pages/notice.hpp"
#include "app/pages/representation.hpp"
#include "app/submission/known_browsers.hpp"
#include "app/views/time_of_day.hpp"

namespace holdfast {
namespace {

std::string with_others_changes(std::string const& said) {
    if (said.empty()) return text::say<messages::others_changed>();
    if (said.ends_with('.') || said.ends_with('!')) {
        return text::say<messages::said_and_others_changed>({{"said", said}});
    }
    return text::say<messages::said_plainly_and_others_changed>({{"said", said}});
}

std::optional<Notice> notice_of(Applied const& applied) {
    if (applied.before) {
        return Notice{.headline = text::say<messages::already_saved>(
                          {{"time", time_of_day(*applied.before)}})};
    }
    auto headline = applied.said;
    if (!applied.passed.empty()) headline = with_others_changes(headline);
    if (headline.empty()) return {};
    return Notice{.headline = std::move(headline), .changes = applied.passed};
}

}  // namespace

http::Response Redirections::to(Redirect const& redirect) const {
    auto const& location = redirect.location();
    if (location.leads_nowhere()) {
        throw http::Error{http::Status::not_found, text::say<messages::no_web_address_to_go_to>()};
    }
    if (!fits_header(location)) {
        return plain_pages_.link(text::say<messages::page_is_elsewhere>(), location);
    }
    http::Response response{.status = redirect.moved() == Moved::permanently
                                          ? http::Status::permanent_redirect
                                          : http::Status::see_other};
    response.set("Location", location.text());
    response.set("Cache-Control", "private, no-cache");
    return response;
}

http::Response Redirections::applied(Post const& post, Applied const& applied) const {
    auto response = answer_to_applied(post, applied);
    if (applied.session) keep_session(response, *applied.session, context_.cookies);
    KnownBrowsers{context_.keyring, context_.cookies}.remember(response, post);
    return response;
}

http::Response Redirections::answer_to_applied(Post const& post, Applied const& applied) const {
    auto const& location = applied.location;
    bool const fits = fits_header(location);
    http::Response response{.status = fits ? http::Status::see_other : http::Status::ok};
    if (fits) response.set("Location", location.text());
    if (representation(post.request) == Representation::json) {
        response.set("Content-Type", "application/json");
        response.body = applied_json(applied);
        return response;
    }
    auto const notice = notice_of(applied);
    bool const is_told_by_link = !fits && notice && applied.passed.empty();
    if (!fits) {
        auto const headline =
            is_told_by_link ? notice->headline : text::say<messages::goes_on_elsewhere>();
        response = plain_pages_.link(headline, location);
    }
    if (notice && !is_told_by_link) {
        NoticePlace const place{applied.user.value_or(post.user.id), location, applied.now};
        keep_notice(response, seal_notice(context_.keyring, place, *notice));
    }
    return response;
}

void Redirections::keep_notice(http::Response& response, std::string notice) const {
    context_.cookies.keep(response, CookieKind::notice, std::move(notice), notice_age);
}

}  // namespace holdfast
