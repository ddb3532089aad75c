// SPDX-License-Identifier: MIT
#include "app/open_seal.hpp"

#include <chrono>

#include "app/again.hpp"
#include "app/applied.hpp"
#include "app/refusal.hpp"
#include "app/representation.hpp"

namespace holdfast {
namespace {

bool has_form(Post const& post) {
    return post.definition != nullptr && !post.submission.form().empty();
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

// Login and logout run again though they were done before: a login as the visitor's who saw it,
// and logging out once more is nothing to do.
void act_as_sealed(Post& post, concurrency::Seal const& seal) {
    if (seal.repetition == concurrency::Repetition::recognised || seal.user == post.user.id) return;
    auto const visitor = User::visitor(post.visitor.id);
    if (seal.user == visitor.id) {
        post.user = visitor;
    } else if (!post.user.account) {
        throw AlreadyApplied{{.location = post.address}};
    }
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
    if (post.definition == nullptr) {
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
    auto& opened = post.opened = renderer.keyring().open(post.submission.seal());
    again_until(post.deadline, [&] {
        sql::Transaction transaction{renderer.database(), sql::Access::read, post.deadline};
        post.user = Session{transaction, post.visitor, renderer.options().session_age}.user();
        if (opened) act_as_sealed(post, opened->seal);
        auto const verdict =
            opened ? verify(opened->seal, post, transaction.now(), renderer.options().seal_age)
                   : unreadable;
        // Another's seal is never opened for display.
        if (verdict != valid && verdict != too_old && verdict != from_the_future) opened.reset();
        if (verdict == too_old) refuse_if_applied(transaction, post);
        if (verdict != valid || !has_form(post)) refuse_unverified(post, site, verdict);
    });
}

}  // namespace holdfast
