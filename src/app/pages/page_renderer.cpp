// SPDX-License-Identifier: MIT
#include "app/pages/page_renderer.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include <holdfast/app/views/route.hpp>
#include <holdfast/app/views/view.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/text/messages/pages.hpp>

#include "app/database/again.hpp"
#include "app/pages/answer.hpp"
#include "app/pages/json.hpp"
#include "app/telemetry/refusal_causes.hpp"
#include "forms/attach.hpp"
#include "forms/submission/refused_submission.hpp"

namespace holdfast {
namespace {

PlainRefusal form_is_gone(RefusedSubmission const& refused) {
    auto const status = row_of(refused.cause).status;
    return {.status = status == http::Status::ok ? http::Status::conflict : status,
            .headline = refused.headline,
            .advice = text::say<messages::form_is_gone_from_page>()};
}

// A value that another transaction looked up may be otherwise by now.
std::optional<SavedMeanwhile> saved_meanwhile(sql::Transaction& transaction,
                                              RefusedSubmission const& refused) {
    bool const was_looked_up =
        refused.fate == Fate::not_saved && row_of(refused.cause).claim == ClaimKnowledge::looked_up;
    if (!was_looked_up || !refused.inherited) return {};
    auto claim = Claims{transaction}.find(refused.inherited->instance);
    if (!claim) return {};
    return SavedMeanwhile{std::move(*claim), transaction.now()};
}

/// Thrown in place of a redirection that takes a notice along.
struct NoticeForwarded {
    Redirect redirect;
    std::string notice;
};

}  // namespace

PageRenderer::Content PageRenderer::content(RenderRequest const& order) const {
    Content made;
    again_until(order.deadline, context_.metrics, [&] {
        sql::Transaction transaction{context_.database, sql::Access::read, order.deadline};
        made = content(order, transaction);
    });
    return made;
}

PageRenderer::Content PageRenderer::content(RenderRequest const& order,
                                            sql::Transaction& transaction) const {
    auto const& options = context_.options;
    if (order.refused != nullptr) {
        if (auto saved = saved_meanwhile(transaction, *order.refused)) return std::move(*saved);
    }
    auto session = this->session(order, transaction);
    if (!session) return logged_out();
    auto const user = session->user().id;
    View view{context_.keyring,
              {.user = user,
               .address = order.address,
               .now = transaction.now(),
               .most_bytes = options.most_bytes,
               .most_fields = options.most_fields},
              order.refused,
              order.route,
              transaction,
              std::move(*session)};
    auto const& definition = *order.route.definition;
    if (!definition.download() || order.post != nullptr) {
        return page_content(order, view, {user, order.address, transaction.now()});
    }
    definition.enter(view);
    return definition.download()(view);
}

PageRenderer::Content PageRenderer::page_content(RenderRequest const& order, View& view,
                                                 NoticePlace const& place) const {
    auto const page = built(order, view, place);
    auto const forms = attach(*page);
    Form const* refused = nullptr;
    if (order.refused != nullptr) {
        auto const found = std::ranges::find(forms, order.refused->submission.form(), &Form::key);
        if (found == forms.end()) return form_is_gone(*order.refused);
        refused = *found;
    }
    for (auto* const form : forms) form->seal();
    if (order.representation == Representation::json) {
        return RenderedPage{refused == nullptr
                                ? page_json(order.route.definition->title(view), forms)
                                : problem_json(row_of(order.refused->cause).status, *refused)};
    }
    RenderedPage rendered;
    if (auto notice = open_notice(context_.keyring, place, order.notice)) {
        page->announce(std::move(notice));
        rendered.tells_notice = true;
    }
    rendered.content = page->rendered();
    return rendered;
}

std::optional<Session> PageRenderer::session(RenderRequest const& order,
                                             sql::Transaction& transaction) const {
    auto const age = context_.options.session_age;
    if (order.post != nullptr) return session_of(transaction, *order.post, age);
    return Session{transaction, order.visitor, age};
}

http::Response PageRenderer::page(http::Request const& request, Route const& route,
                                  Url const& address, sql::Deadline deadline) const {
    auto const visitor = Visitor::of(request, context_.cookies);
    bool const is_seen = request.method != http::Method::head;
    auto const notice =
        is_seen ? context_.cookies.find(request, CookieKind::notice) : std::string_view{};
    auto response = view({.route = route,
                          .address = address,
                          .visitor = visitor,
                          .representation = representation(request),
                          .deadline = deadline,
                          .notice = notice},
                         request);
    keep_visitor(response, visitor, context_.cookies);
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
    sql::Transaction transaction{context_.database, sql::Access::read, deadline};
    Session session{transaction, visitor, context_.options.session_age};
    Route const route{&definition, {}};
    View view{context_.keyring, {.user = session.user().id, .now = transaction.now()},
              nullptr,          route,
              transaction,      std::move(session)};
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
        auto forwarded = forward_notice(context_.keyring, place, redirect.location(), order.notice);
        if (!forwarded) throw;
        throw NoticeForwarded{redirect, std::move(*forwarded)};
    }
}

http::Response PageRenderer::view(RenderRequest const& order, http::Request const& request) const {
    try {
        auto made = content(order);
        if (auto* const download = std::get_if<http::Download>(&made)) {
            return http::serve(std::move(*download), request);
        }
        auto page = std::get<RenderedPage>(std::move(made));
        auto response =
            answer_with(http::Status::ok, order.representation, std::move(page.content));
        if (page.tells_notice) context_.cookies.remove(response, CookieKind::notice);
        return response;
    } catch (NoticeForwarded const& forwarded) {
        auto response = redirections_.to(forwarded.redirect);
        redirections_.keep_notice(response, forwarded.notice);
        return response;
    } catch (Redirect const& redirect) {
        return redirections_.to(redirect);
    }
}

PageRenderer::RefusedPage PageRenderer::refused(Post const& post,
                                                FormRefusal const& refusal) const {
    auto const& row = row_of(refusal.cause);
    bool const inherits = row.instance == InstanceUse::inherited;
    RefusedSubmission const refused{.submission = post.submission,
                                    .opened = post.opened,
                                    .inherited = inherits ? post.instance : std::nullopt,
                                    .cause = refusal.cause,
                                    .fate = post.fate,
                                    .headline = refusal.headline,
                                    .violations = refusal.violations};
    auto const as = representation(post.request);
    auto made = content({.route = post.route,
                         .address = post.address,
                         .visitor = post.visitor,
                         .representation = as,
                         .deadline = post.deadline,
                         .post = &post,
                         .refused = &refused});
    if (auto* const plain = std::get_if<PlainRefusal>(&made)) return std::move(*plain);
    if (auto* const saved = std::get_if<SavedMeanwhile>(&made)) return std::move(*saved);
    auto response = answer_with(row.status, as, std::get<RenderedPage>(std::move(made)).content);
    if (refusal.retry_after) {
        response.set("Retry-After", std::to_string(refusal.retry_after->count()));
    }
    keep_visitor(response, post.visitor, context_.cookies);
    return response;
}

}  // namespace holdfast
