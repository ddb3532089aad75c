// SPDX-License-Identifier: MIT
#include "app/open_seal.hpp"

#include <chrono>
#include <utility>

#include "app/again.hpp"
#include "app/applied.hpp"
#include "app/refusal.hpp"
#include "app/representation.hpp"

namespace holdfast {
namespace {

bool has_form(Post const& post) {
    return post.route.definition != nullptr && !post.submission.form().empty();
}

std::string headline(concurrency::SealVerdict verdict) {
    using enum concurrency::SealVerdict;
    switch (verdict) {
        case of_another_user: return "This page was opened by another user, or in another session";
        case too_old: return "This page was open for too long";
        case from_the_future: return "This page says that it was opened in the future";
        default: return "This page could not be verified";
    }
}

concurrency::SealVerdict verify(concurrency::Seal const& seal, Post const& post, std::int64_t now,
                                std::chrono::seconds max_age) {
    return concurrency::verify(seal, {.user = post.user.id,
                                      .view = post.address.text(),
                                      .form = post.submission.form(),
                                      .suffix = post.submission.suffix(),
                                      .now = now,
                                      .max_age = max_age});
}

// Login and logout run again though they were done before: for a visitor who saw them as one, it
// is the visitor who acts.
void act_as_sealed(Post& post, concurrency::Seal const& seal) {
    auto const visitor = User::visitor(post.visitor.id);
    bool const as_visitor =
        seal.repetition == concurrency::Repetition::run_again && seal.user == visitor.id;
    if (as_visitor) post.user = visitor;
}

// What was saved, and whose answer was lost, must not be said to be unsaved, though its user is
// another one by now or its page is too old.
void refuse_if_applied(sql::Transaction& transaction, Post const& post,
                       concurrency::OpenedSeal const& opened, concurrency::SealVerdict verdict) {
    using enum concurrency::SealVerdict;
    if (verdict != too_old && verdict != of_another_user) return;
    auto const before = applied_before(transaction, post, opened);
    if (before && verdict == too_old && has_form(post)) throw already_saved(*before);
    if (!post.user.account && is_logout(post, opened.seal)) throw logged_out_before(post);
}

[[noreturn]] void refuse_unverified(Post const& post, Site site, concurrency::SealVerdict verdict) {
    bool const by_program = representation(post.request) == Representation::json;
    if (by_program && post.submission.seal().empty()) {
        throw PlainRefusal{.status = http::Status::precondition_required,
                           .headline = "A submission needs the seal of the form that it is for"};
    }
    if (has_form(post) && (site == Site::own || post.opened)) {
        throw FormRefusal{.cause = RefusalCause::unverified, .headline = headline(verdict)};
    }
    if (post.route.definition == nullptr) {
        throw PlainRefusal{.status = http::Status::not_found,
                           .headline = "There is no such page",
                           .advice = text_is_below};
    }
    throw PlainRefusal{.status = http::Status::forbidden,
                       .headline = headline(verdict),
                       .advice = text_is_below};
}

}  // namespace

void open_seal(PageRenderer const& renderer, Post& post, Site site) {
    using enum concurrency::SealVerdict;
    auto opened = renderer.keyring().open(post.submission.seal());
    auto verdict = unreadable;
    again_until(post.deadline, renderer.metrics(), [&] {
        sql::Transaction transaction{renderer.database(), sql::Access::read, post.deadline};
        post.user = Session{transaction, post.visitor, renderer.options().session_age}.user();
        if (!opened) return;
        act_as_sealed(post, opened->seal);
        verdict = verify(opened->seal, post, transaction.now(), renderer.options().seal_age);
        refuse_if_applied(transaction, post, *opened, verdict);
    });
    // Another's seal is never opened for display.
    bool const is_ours = verdict == valid || verdict == too_old || verdict == from_the_future;
    if (is_ours) post.opened = std::move(opened);
    if (verdict != valid || !has_form(post)) refuse_unverified(post, site, verdict);
}

}  // namespace holdfast
