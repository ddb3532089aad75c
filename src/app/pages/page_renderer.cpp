// SPDX-License-Identifier: MIT
#include "app/pages/page_renderer.hpp"

#include <algorithm>

#include <holdfast/app/views/route.hpp>
#include <holdfast/app/views/view.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/html/writer.hpp>
#include <holdfast/http/error.hpp>
#include <holdfast/text/messages/changes.hpp>
#include <holdfast/text/messages/pages.hpp>

#include "app/database/again.hpp"
#include "app/pages/json.hpp"
#include "app/pages/notice.hpp"
#include "app/submission/known_browsers.hpp"
#include "app/views/detour.hpp"
#include "app/views/time_of_day.hpp"
#include "forms/attach.hpp"
#include "forms/submission/refused_submission.hpp"

namespace holdfast {
namespace {

// Most pages fit without growing.
constexpr std::size_t usual_page_size = 8 * 1024;

std::string_view content_type(http::Status status, Representation representation) {
    if (representation == Representation::html) return "text/html; charset=utf-8";
    return static_cast<int>(status) < 400 ? "application/json" : "application/problem+json";
}

http::Response response_with(http::Status status, Representation representation,
                             std::string content) {
    http::Response response{.status = status};
    response.headers.reserve(8);
    response.body = std::move(content);
    response.set("Content-Type", std::string{content_type(status, representation)});
    response.set("Vary", "Accept");
    response.set("Cache-Control", "private, no-cache");
    if (status == http::Status::service_unavailable) response.set("Retry-After", "1");
    // Which RFC 9110, section 15.5.2, asks for; browsers leave to the page what they do not know.
    if (status == http::Status::unauthorized) response.set("WWW-Authenticate", "Session");
    return response;
}

Form const& require_form(std::vector<Form*> const& forms, RefusedSubmission const& refused) {
    auto const found = std::ranges::find(forms, refused.submission.form(), &Form::key);
    if (found != forms.end()) return **found;
    bool const is_refused = refused.cause != RefusalCause::row_added;
    throw PlainRefusal{.status = is_refused ? status_of(refused.cause) : http::Status::conflict,
                       .headline = refused.headline,
                       .advice = text::say<messages::form_is_gone_from_page>()};
}

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
    if (!applied.passed.empty()) {
        headline = with_others_changes(headline);
    }
    if (headline.empty()) return {};
    return Notice{.headline = std::move(headline), .changes = applied.passed};
}

// Proxies take some 4 KB of headers at least, nginx one page of memory, and send an error instead
// of what has more. Of those, this is what an address may have.
constexpr std::size_t longest_location = 1'536;

bool fits_header(Url const& location) {
    return location.text().size() <= longest_location;
}

/// Thrown in place of a redirection that takes a notice along.
struct NoticeForwarded {
    Redirect redirect;
    std::string notice;
};

}  // namespace

// What was looked up in another transaction may be otherwise by now. Other causes than these have
// made a claim of their own, and undone it.
void PageRenderer::require_unsaved(sql::Transaction& transaction, RenderRequest const& order) {
    bool const was_looked_up = order.refused != nullptr && order.refused->fate == Fate::not_saved &&
                               (order.refused->cause == RefusalCause::row_added ||
                                order.refused->cause == RefusalCause::unverified);
    if (!was_looked_up || !order.refused->inherited) return;
    auto claim = Claims{transaction}.find(order.refused->inherited->instance);
    if (claim) throw SavedMeanwhile{std::move(*claim), transaction.now()};
}

std::string PageRenderer::content(RenderRequest const& order) const {
    std::string content;
    again_until(order.deadline, metrics_, [&] {
        sql::Transaction transaction{database_, sql::Access::read, order.deadline};
        require_unsaved(transaction, order);
        auto session = order.post != nullptr
                           ? this->session(transaction, *order.post)
                           : Session{transaction, order.visitor, options_.session_age};
        auto const user = session.user().id;
        View view{keyring_,
                  {.user = user,
                   .address = order.address,
                   .now = transaction.now(),
                   .most_bytes = options_.most_bytes,
                   .most_fields = options_.most_fields},
                  order.refused,
                  order.route,
                  transaction,
                  std::move(session)};
        NoticePlace const place{user, order.address, transaction.now()};
        auto const page = built(order, view, place);
        auto const forms = attach(*page);
        Form const* const refused =
            order.refused != nullptr ? &require_form(forms, *order.refused) : nullptr;
        for (auto* const form : forms) form->seal();
        if (order.representation == Representation::json) {
            content = refused == nullptr ? page_json(order.route.definition->title(view), forms)
                                         : problem_json(status_of(order.refused->cause), *refused);
            return;
        }
        if (auto notice = open_notice(keyring_, place, order.notice)) {
            page->announce(std::move(notice));
        }
        content.clear();
        content.reserve(usual_page_size);
        html::Writer writer{content};
        page->render(writer);
    });
    return content;
}

http::Response PageRenderer::page(http::Request const& request, Route const& route,
                                  Url const& address, sql::Deadline deadline) const {
    auto const visitor = Visitor::of(request, cookies_);
    auto const notice = cookies_.find(request, CookieKind::notice);
    auto response = view({.route = route,
                          .address = address,
                          .visitor = visitor,
                          .representation = representation(request),
                          .deadline = deadline,
                          .notice = notice});
    keep_visitor(response, visitor, cookies_);
    return response;
}

void PageRenderer::rehearse(ViewDefinition const& definition, sql::Deadline deadline) const {
    Visitor const visitor{.id = concurrency::PageInstance::random().text()};
    if (auto arguments = definition.read_arguments({}, "")) {
        Route const route{&definition, std::move(*arguments)};
        Url const address{definition.path()};
        content({.route = route,
                 .address = address,
                 .visitor = visitor,
                 .representation = Representation::html,
                 .deadline = deadline});
        return;
    }
    sql::Transaction transaction{database_, sql::Access::read, deadline};
    Session session{transaction, visitor, options_.session_age};
    Route const route{&definition, {}};
    View view{keyring_,    {.user = session.user().id, .now = transaction.now()},
              nullptr,     route,
              transaction, std::move(session)};
    for (auto const& slot : UserInterface::missing_slots(definition, view)) {
        throw std::logic_error{"the page has no slot named " + slot};
    }
}

// A notice goes on to where the page leads that it was for.
std::unique_ptr<HTML5Page> PageRenderer::built(RenderRequest const& order, View& view,
                                               NoticePlace const& place) const {
    try {
        auto const method = order.post == nullptr ? http::Method::get : http::Method::post;
        return UserInterface::build(*order.route.definition, view, head_.answering(method));
    } catch (Redirect const& redirect) {
        if (order.notice.empty()) throw;
        auto forwarded = forward_notice(keyring_, place, redirect.location(), order.notice);
        if (!forwarded) throw;
        throw NoticeForwarded{redirect, std::move(*forwarded)};
    }
}

http::Response PageRenderer::view(RenderRequest const& order) const {
    try {
        auto response = response_with(http::Status::ok, order.representation, content(order));
        if (!order.notice.empty()) cookies_.remove(response, CookieKind::notice);
        return response;
    } catch (NoticeForwarded const& forwarded) {
        auto response = led_to(forwarded.redirect);
        keep_notice(response, forwarded.notice);
        return response;
    } catch (Redirect const& redirect) {
        return led_to(redirect);
    }
}

http::Response PageRenderer::led_to(Redirect const& redirect) const {
    auto const& location = redirect.location();
    if (location.leads_nowhere()) {
        throw http::Error{http::Status::not_found, text::say<messages::no_web_address_to_go_to>()};
    }
    if (!fits_header(location))
        return lead_by_link(text::say<messages::page_is_elsewhere>(), location);
    http::Response response{.status = redirect.moved() == Moved::permanently
                                          ? http::Status::permanent_redirect
                                          : http::Status::see_other};
    response.set("Location", location.text());
    response.set("Cache-Control", "private, no-cache");
    return response;
}

// Where an address is too long for a header.
http::Response PageRenderer::lead_by_link(std::string_view headline, Url const& location) const {
    return response_with(http::Status::ok, Representation::html,
                         link_page(error_look(http::Method::post), headline, location));
}

void PageRenderer::keep_notice(http::Response& response, std::string notice) const {
    cookies_.keep(response, CookieKind::notice, std::move(notice), notice_age);
}

http::Response PageRenderer::applied(Post const& post, Applied const& applied) const {
    auto response = answer_to_applied(post, applied);
    if (applied.session) keep_session(response, *applied.session, cookies_);
    KnownBrowsers{keyring_, cookies_}.remember(response, post);
    return response;
}

http::Response PageRenderer::answer_to_applied(Post const& post, Applied const& applied) const {
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
        response = lead_by_link(headline, location);
    }
    if (notice && !is_told_by_link) {
        NoticePlace const place{applied.user.value_or(post.user.id), location, applied.now};
        keep_notice(response, seal_notice(keyring_, place, *notice));
    }
    return response;
}

http::Response PageRenderer::refused(Post const& post, FormRefusal const& refusal) const {
    // Saving again after "already saved" is another intention; all else goes on with this one.
    bool const inherits = refusal.cause != RefusalCause::already_saved;
    RefusedSubmission const refused{.submission = post.submission,
                                    .opened = post.opened,
                                    .inherited = inherits ? post.instance : std::nullopt,
                                    .cause = refusal.cause,
                                    .fate = post.fate,
                                    .headline = refusal.headline,
                                    .violations = refusal.violations};
    auto const as = representation(post.request);
    auto response = response_with(status_of(refusal.cause), as,
                                  content({.route = post.route,
                                           .address = post.address,
                                           .visitor = post.visitor,
                                           .representation = as,
                                           .deadline = post.deadline,
                                           .post = &post,
                                           .refused = &refused}));
    if (refusal.retry_after) {
        response.set("Retry-After", std::to_string(refusal.retry_after->count()));
    }
    keep_visitor(response, post.visitor, cookies_);
    return response;
}

http::Response PageRenderer::plain(Post const& post, PlainRefusal const& refusal) const {
    auto const as = representation(post.request);
    bool const is_html = as == Representation::html;
    bool const names_event = refusal.failure && options_.environment == Environment::development;
    auto const labels = is_html || names_event ? this->labels(post, refusal) : Labels{};
    auto look = error_look(http::Method::post);
    if (refusal.failure) {
        look.failure = {.environment = options_.environment, .failure = *refusal.failure};
        set_view(*look.failure, post.route);
        set_submission(*look.failure, post.submission, labels);
    }
    return response_with(refusal.status, as,
                         is_html ? plain_page(look, post, labels, refusal)
                                 : problem_json(refusal.status, refusal.headline, post.fate,
                                                look.failure));
}

// The seal knows what its user saw. Where it cannot be opened, the page may be as it was; it is not
// asked of a server that has no time for it.
Labels PageRenderer::labels(Post const& post, PlainRefusal const& refusal) const {
    if (!post.opened) {
        bool const is_asked = post.route.definition != nullptr && !post.submission.form().empty() &&
                              static_cast<int>(refusal.status) < 500;
        return is_asked ? labels_of_page(post) : Labels{};
    }
    Labels labels;
    for (auto const& recorded : post.opened->seal.base.entries()) {
        labels.emplace(recorded.key, recorded.label);
    }
    return labels;
}

Labels PageRenderer::labels_of_page(Post const& post) const {
    Labels labels;
    try {
        sql::Transaction transaction{database_, sql::Access::read, post.deadline};
        Session session{transaction, post.visitor, options_.session_age};
        View view{keyring_,
                  {.user = session.user().id, .address = post.address, .now = transaction.now()},
                  nullptr,
                  post.route,
                  transaction,
                  std::move(session)};
        auto const page = UserInterface::build(*post.route.definition, view, {});
        for (auto const* const form : attach(*page)) {
            if (form->key() != post.submission.form()) continue;
            for (auto const* const input : form->inputs()) {
                labels.emplace(input->key(), input->label());
            }
        }
    } catch (...) {
        labels.clear();  // the page cannot be built: keys have to do
    }
    return labels;
}

std::optional<Url> PageRenderer::public_start() const {
    if (options_.public_url.empty()) return {};
    return Url{options_.public_url + '/'};
}

ErrorLook PageRenderer::error_look(http::Method method) const {
    return {.head = head_.answering(method),
            .factory = user_interface_.error_page(),
            .login = user_interface_.login()};
}

http::Response PageRenderer::error(http::Request const& request, http::Status status) const {
    return error(request, status, advice(status));
}

http::Response PageRenderer::error(http::Request const& request, http::Status status,
                                   std::string_view text) const {
    return error(request, status, text, {});
}

http::Response PageRenderer::failed(http::Request const& request, Failure const& failure,
                                    std::string_view text) const {
    FailureReport report{.environment = options_.environment, .failure = failure};
    set_view(report, user_interface_, request);
    return error(request, http::Status::internal_server_error, text, std::move(report));
}

http::Response PageRenderer::error(http::Request const& request, http::Status status,
                                   std::string_view text,
                                   std::optional<FailureReport> failure) const {
    auto const as = representation(request);
    if (as == Representation::json) {
        return response_with(status, as, problem_json(status, text, failure));
    }
    auto look = error_look(request.method);
    look.failure = std::move(failure);
    if (look.login && request.method == http::Method::get) {
        look.login = detour(*look.login, address_of(request));
    }
    if (status == http::Status::misdirected_request) look.start = public_start();
    return response_with(status, as, error_page(look, status, text));
}

Session PageRenderer::session(sql::Transaction& transaction, Post const& post) const {
    Session session{transaction, post.visitor, options_.session_age};
    if (!post.user.account) session.act_as_visitor();
    if (session.user() == post.user) return session;
    throw logged_out();
}

}  // namespace holdfast
