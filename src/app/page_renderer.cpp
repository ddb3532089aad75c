// SPDX-License-Identifier: MIT
#include "app/page_renderer.hpp"

#include <algorithm>

#include <holdfast/app/view.hpp>
#include <holdfast/forms/attach.hpp>
#include <holdfast/http/asset.hpp>
#include <holdfast/http/cookie.hpp>

#include "app/again.hpp"
#include "app/json.hpp"
#include "app/notice.hpp"
#include "app/plain_page.hpp"
#include "app/time_of_day.hpp"

namespace holdfast {
namespace {

constexpr std::string_view visitor_cookie = "visitor";
constexpr std::string_view notice_cookie = "notice";
constexpr std::chrono::seconds visitor_age = std::chrono::days{400};  // as long as browsers allow

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
    return response;
}

bool is_visitor(std::string_view text) {
    return text.size() == 32 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

http::Transport transport(ApplicationOptions const& options) {
    return options.public_url.starts_with("https:") ? http::Transport::secure
                                                    : http::Transport::plain;
}

std::vector<Url> stylesheets() {
    return {Url{http::library_asset("bootstrap.min.css").address()},
            Url{http::library_asset("holdfast.css").address()}};
}

PageHead page_head() {
    static auto const addresses = stylesheets();
    static Url const script{http::library_asset("holdfast.js").address()};
    return {.title = {}, .stylesheets = addresses, .scripts = {script}};
}

Form const& require_form(std::vector<Form*> const& forms, RefusedSubmission const& refused) {
    auto const found = std::ranges::find(forms, refused.submission.form(), &Form::key);
    if (found != forms.end()) return **found;
    throw PlainRefusal{.status = status_of(refused.cause),
                       .headline = refused.headline,
                       .advice = "The form is no longer on this page, so this was not saved. What "
                                 "you typed is below."};
}

std::optional<Notice> notice_of(Applied const& applied) {
    if (applied.before) {
        return Notice{.headline = "Already saved at " + time_of_day(*applied.before)};
    }
    if (applied.passed.empty()) return {};
    return Notice{.headline = "Saved. Meanwhile others changed:", .changes = applied.passed};
}

}  // namespace

std::string PageRenderer::content(Order const& order) const {
    std::string content;
    again_until(order.deadline, [&] {
        sql::Transaction transaction{database_, sql::Access::read, order.deadline};
        View view{keyring_,
                  {.user = order.user.id,
                   .address = order.address,
                   .now = transaction.now(),
                   .most_bytes = options_.most_bytes},
                  order.refused,
                  transaction,
                  order.user};
        auto const page = user_interface_.build(order.definition, view, page_head());
        auto const forms = attach(*page);
        Form const* const refused =
            order.refused != nullptr ? &require_form(forms, *order.refused) : nullptr;
        for (auto* const form : forms) form->seal();
        if (order.representation == Representation::json) {
            content = refused == nullptr ? page_json(order.definition.title(), forms)
                                         : problem_json(status_of(order.refused->cause), *refused);
            return;
        }
        NoticePlace const place{order.user.id, order.address, transaction.now()};
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

http::Response PageRenderer::page(http::Request const& request, ViewDefinition const& definition,
                                  Url const& address, sql::Deadline deadline) const {
    auto const [user, visit] = visitor(request);
    auto const notice = request.cookie(http::cookie_name(notice_cookie, transport(options_)));
    auto const as = representation(request);
    auto response = response_with(http::Status::ok, as,
                                  content({.definition = definition,
                                           .address = address,
                                           .user = user,
                                           .representation = as,
                                           .deadline = deadline,
                                           .notice = notice}));
    if (!notice.empty()) {
        http::Cookie const seen{.name = notice_cookie, .max_age = std::chrono::seconds{0}};
        response.set("Set-Cookie", seen.header(transport(options_)));
    }
    return with_visitor(std::move(response), user, visit);
}

http::Response PageRenderer::applied(Post const& post, Applied const& applied) const {
    http::Response response{.status = http::Status::see_other};
    response.set("Location", applied.location.text());
    if (representation(post.request) == Representation::json) {
        response.set("Content-Type", "application/json");
        response.body = applied_json(applied.location, applied.before);
    } else if (auto const notice = notice_of(applied)) {
        auto const sealed =
            seal_notice(keyring_, {post.user.id, applied.location, applied.now}, *notice);
        http::Cookie const cookie{.name = notice_cookie, .value = sealed, .max_age = notice_age};
        response.set("Set-Cookie", cookie.header(transport(options_)));
    }
    return response;
}

http::Response PageRenderer::refused(Post const& post, FormRefusal const& refusal) const {
    // Saving again after "already saved" is another intention; all else goes on with this one.
    bool const inherits = post.opened && refusal.cause != RefusalCause::already_saved;
    RefusedSubmission const refused{.submission = post.submission,
                                    .opened = post.opened,
                                    .instance = inherits ? post.opened->seal.instance
                                                         : concurrency::PageInstance::random(),
                                    .cause = refusal.cause,
                                    .headline = refusal.headline,
                                    .violations = refusal.violations};
    auto const as = representation(post.request);
    auto response = response_with(status_of(refusal.cause), as,
                                  content({.definition = *post.definition,
                                           .address = post.address,
                                           .user = post.user,
                                           .representation = as,
                                           .deadline = post.deadline,
                                           .refused = &refused}));
    return with_visitor(std::move(response), post.user, post.visit);
}

http::Response PageRenderer::plain(Post const& post, PlainRefusal const& refusal) const {
    auto const as = representation(post.request);
    return response_with(refusal.status, as,
                         as == Representation::html
                             ? plain_page(page_head(), post, refusal)
                             : problem_json(refusal.status, refusal.headline));
}

http::Response PageRenderer::error(http::Request const& request, http::Status status) const {
    auto const as = representation(request);
    return response_with(status, as,
                         as == Representation::html ? error_page(page_head(), status)
                                                    : problem_json(status, advice(status)));
}

std::pair<User, Visit> PageRenderer::visitor(http::Request const& request) const {
    auto const known = request.cookie(http::cookie_name(visitor_cookie, transport(options_)));
    if (is_visitor(known)) return {User{std::string{known}}, Visit::repeated};
    return {User{concurrency::PageInstance::random().text()}, Visit::first};
}

// The seals of this page are bound to the visitor, so the browser must know who that is.
http::Response PageRenderer::with_visitor(http::Response response, User const& user,
                                          Visit visit) const {
    if (visit == Visit::first) {
        http::Cookie const cookie{.name = visitor_cookie, .value = user.id, .max_age = visitor_age};
        response.set("Set-Cookie", cookie.header(transport(options_)));
    }
    return response;
}

std::int64_t PageRenderer::now(sql::Deadline deadline) const {
    return sql::Transaction{database_, sql::Access::read, deadline}.now();
}

}  // namespace holdfast
