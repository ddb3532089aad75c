// SPDX-License-Identifier: MIT
#include "app/page_renderer.hpp"

#include <algorithm>

#include <holdfast/app/view.hpp>
#include <holdfast/forms/attach.hpp>
#include <holdfast/http/asset.hpp>
#include <holdfast/http/cookie.hpp>

#include "app/again.hpp"
#include "app/plain_page.hpp"

namespace holdfast {
namespace {

constexpr std::string_view visitor_cookie = "visitor";
constexpr std::chrono::seconds visitor_age = std::chrono::days{400};  // as long as browsers allow

// Most pages fit without growing.
constexpr std::size_t usual_page_size = 8 * 1024;

http::Response html_response(http::Status status, std::string html) {
    http::Response response{.status = status};
    response.body = std::move(html);
    response.set("Content-Type", "text/html; charset=utf-8");
    response.set("Cache-Control", "private, no-cache");
    if (status == http::Status::service_unavailable) response.set("Retry-After", "1");
    return response;
}

bool is_visitor(std::string_view text) {
    return text.size() == 32 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
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
    return {.title = {}, .stylesheets = addresses};
}

bool shows(std::vector<Form*> const& forms, std::string_view key) {
    return std::ranges::find(forms, key, &Form::key) != forms.end();
}

}  // namespace

std::string PageRenderer::html(ViewDefinition const& definition, Url const& address,
                               User const& user, sql::Deadline deadline,
                               RefusedSubmission const* refused) const {
    std::string html;
    again_until(deadline, [&] {
        sql::Transaction transaction{database_, sql::Access::read, deadline};
        View view{keyring_,
                  {.user = user.id, .address = address, .now = transaction.now()},
                  refused,
                  transaction,
                  user};
        auto const page = user_interface_.build(definition, view, page_head());
        auto const forms = attach(*page);
        if (refused != nullptr && !shows(forms, refused->submission.form())) {
            throw PlainRefusal{.status = status_of(refused->cause),
                               .headline = refused->headline,
                               .advice = "Nothing was saved, and the form is no longer on this "
                                         "page. What you typed is below."};
        }
        html.clear();
        html.reserve(usual_page_size);
        html::Writer writer{html};
        page->render(writer);
    });
    return html;
}

http::Response PageRenderer::page(ViewDefinition const& definition, Url const& address,
                                  User const& user, Visit visit, sql::Deadline deadline) const {
    auto response =
        html_response(http::Status::ok, html(definition, address, user, deadline, nullptr));
    return with_visitor(std::move(response), user, visit);
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
    auto response =
        html_response(status_of(refusal.cause),
                      html(*post.definition, post.address, post.user, post.deadline, &refused));
    return with_visitor(std::move(response), post.user, post.visit);
}

http::Response PageRenderer::plain(Post const& post, PlainRefusal const& refusal) const {
    return html_response(refusal.status, plain_page(page_head(), post, refusal));
}

http::Response PageRenderer::error(http::Status status) const {
    return html_response(status, error_page(page_head(), status));
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
