// SPDX-License-Identifier: MIT
#include "app/pages/plain_pages.hpp"

#include <utility>

#include <holdfast/app/views/view.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

#include "app/pages/answer.hpp"
#include "app/pages/json.hpp"
#include "app/pages/representation.hpp"
#include "app/views/detour.hpp"
#include "forms/attach.hpp"

namespace holdfast {

http::Response PlainPages::refused(Post const& post, PlainRefusal const& refusal) const {
    auto const environment = context_.options.environment;
    auto const as = representation(post.request);
    bool const is_html = as == Representation::html;
    bool const names_event = refusal.failure && environment == Environment::development;
    auto const labels = is_html || names_event ? this->labels(post, refusal) : Labels{};
    auto look = this->look(http::Method::post);
    if (refusal.failure) {
        look.failure = {.environment = environment, .failure = *refusal.failure};
        set_view(*look.failure, post.route);
        set_submission(*look.failure, post.submission, labels);
    }
    return answer_with(refusal.status, as,
                       is_html ? plain_page(look, post, labels, refusal)
                               : problem_json(refusal, post.fate, look.failure));
}

// The seal knows what its user saw. Where it cannot be opened, the page may be as it was; it is not
// asked of a server that has no time for it.
Labels PlainPages::labels(Post const& post, PlainRefusal const& refusal) const {
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

Labels PlainPages::labels_of_page(Post const& post) const {
    Labels labels;
    try {
        sql::Transaction transaction{context_.database, sql::Access::read, post.deadline};
        Session session{transaction, post.visitor, context_.options.session_age};
        View view{context_.keyring,
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

std::optional<Url> PlainPages::public_start() const {
    if (context_.options.public_url.empty()) return {};
    return Url{context_.options.public_url + '/'};
}

ErrorLook PlainPages::look(http::Method method) const {
    return {.head = head_.answering(method),
            .factory = context_.user_interface.error_page(),
            .login = context_.user_interface.login()};
}

http::Response PlainPages::link(std::string_view headline, Url const& location) const {
    return answer_with(http::Status::ok, Representation::html,
                       link_page(look(http::Method::post), headline, location));
}

http::Response PlainPages::error(http::Request const& request, http::Status status) const {
    return error(request, status, advice(status));
}

http::Response PlainPages::error(http::Request const& request, http::Status status,
                                 std::string_view text) const {
    return error(request, status, text, {});
}

http::Response PlainPages::failed(http::Request const& request, Failure const& failure,
                                  std::string_view text) const {
    FailureReport report{.environment = context_.options.environment, .failure = failure};
    set_view(report, context_.user_interface, request);
    return error(request, http::Status::internal_server_error, text, std::move(report));
}

http::Response PlainPages::error(http::Request const& request, http::Status status,
                                 std::string_view text,
                                 std::optional<FailureReport> failure) const {
    auto const as = representation(request);
    if (as == Representation::json) {
        // The very submission may have come before.
        auto const fate =
            request.method == http::Method::post ? std::optional{Fate::unknown} : std::nullopt;
        return answer_with(status, as, problem_json(status, text, fate, failure));
    }
    auto look = this->look(request.method);
    look.failure = std::move(failure);
    if (look.login && request.method == http::Method::get) {
        look.login = detour(*look.login, address_of(request));
    }
    if (status == http::Status::misdirected_request) look.start = public_start();
    return answer_with(status, as, error_page(look, status, text));
}

}  // namespace holdfast
