// SPDX-License-Identifier: MIT
#include "app/dispatch/open_seal.hpp"

#include <chrono>
#include <utility>

#include <holdfast/app/session/session.hpp>
#include <holdfast/text/messages/pages.hpp>
#include <holdfast/text/messages/refusals.hpp>

#include "app/database/again.hpp"
#include "app/pages/representation.hpp"
#include "app/submission/applied.hpp"
#include "app/submission/claims.hpp"
#include "app/submission/refusal.hpp"
#include "app/telemetry/refusal_causes.hpp"

namespace holdfast {
namespace {

bool has_form(Post const& post) {
    return post.route.definition != nullptr && !post.submission.form().empty();
}

std::string headline(concurrency::SealVerdict verdict, Visitor const& visitor) {
    using enum concurrency::SealVerdict;
    switch (verdict) {
        case of_another_user:
            if (sends_no_cookie(visitor)) return text::say<messages::no_cookie_came>();
            return text::say<messages::page_of_another_user>();
        case too_old: return text::say<messages::page_is_too_old>();
        case from_the_future: return text::say<messages::page_is_from_the_future>();
        default: return text::say<messages::page_is_unverified>();
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

/// The answer of the database about a submission, before any write transaction.
struct Findings {
    concurrency::SealVerdict verdict = concurrency::SealVerdict::unreadable;
    std::int64_t now = 0;
    std::optional<AppliedSubmission> claim;
};

// A request for the form itself, and one that cannot be submitted, ends before a claim
// is made: only the claim that may be there tells whether the page was saved.
bool needs_claim(Post const& post, concurrency::SealVerdict verdict) {
    return verdict != concurrency::SealVerdict::valid || !has_form(post) ||
           !post.submission.lists_to_add_to().empty();
}

// A claim is purged at twice the oldest age; a clock that steps may have made that earlier.
bool is_claim_kept(concurrency::DatedInstance const& instance, std::int64_t now,
                   std::chrono::seconds max_age) {
    return instance.birth >= now - max_age.count() * 3 / 2;
}

Findings find_out(ApplicationContext const& context, Post& post,
                  std::optional<concurrency::OpenedSeal> const& opened) {
    auto const& options = context.options;
    Findings found;
    again_until(post.deadline, context.metrics, [&] {
        sql::Transaction transaction{context.database, sql::Access::read, post.deadline};
        post.user = Session{transaction, post.visitor, options.session_age}.user();
        found.now = transaction.now();
        if (opened) {
            act_as_sealed(post, opened->seal);
            found.verdict = verify(opened->seal, post, found.now, options.seal_age);
        }
        if (!post.instance || !needs_claim(post, found.verdict)) return;
        found.claim = Claims{transaction}.find(post.instance->instance);
        bool const is_absent =
            !found.claim && is_claim_kept(*post.instance, found.now, options.seal_age);
        post.fate = is_absent ? Fate::not_saved : Fate::unknown;
    });
    return found;
}

// Another's seal is never opened for display.
bool is_for_display(concurrency::SealVerdict verdict) {
    using enum concurrency::SealVerdict;
    return verdict == valid || verdict == too_old || verdict == from_the_future;
}

// Too old an instance is replaced, and so is one that was made for something else.
bool is_inherited(concurrency::DatedInstance const& instance, Findings const& found,
                  std::chrono::seconds max_age) {
    using enum concurrency::SealVerdict;
    if (found.verdict == of_another_form || found.verdict == from_the_future) return false;
    return instance.birth >= found.now - max_age.count() &&
           instance.birth <= found.now + concurrency::clock_tolerance.count();
}

// Without a word of the browser where a submission comes from, the seal alone decides.
bool may_see_form(Post const& post, Site site) {
    return has_form(post) && (site == Site::own || post.opened);
}

Ending refuse_unverified(Post const& post, Site site, concurrency::SealVerdict verdict) {
    bool const by_program = representation(post.request) == Representation::json;
    if (by_program && post.submission.seal().empty()) {
        return PlainRefusal{.status = http::Status::precondition_required,
                            .headline = text::say<messages::seal_is_needed>()};
    }
    if (may_see_form(post, site)) {
        return FormRefusal{.cause = RefusalCause::unverified,
                           .headline = headline(verdict, post.visitor)};
    }
    if (post.route.definition == nullptr) {
        return PlainRefusal{.status = http::Status::not_found,
                            .headline = text::say<messages::no_such_page>(),
                            .advice = text::say<messages::text_is_below>()};
    }
    return PlainRefusal{.status = http::Status::forbidden,
                        .headline = headline(verdict, post.visitor),
                        .advice = text::say<messages::text_is_below>()};
}

// A submission that was saved, and whose answer was lost, must not be called unsaved, though its
// seal is not valid by now. Without a digester its input cannot be compared.
std::optional<Ending> refuse_if_applied(Post& post, Site site,
                                        std::optional<concurrency::Digester> const& digester,
                                        Findings const& found) {
    if (!found.claim) return {};
    auto const& claim = *found.claim;
    if (digester && is_same_input(post, *digester, claim)) return applied_before(claim, found.now);
    if (digester) post.fate = Fate::not_saved;
    auto const refusal =
        post.opened ? already_saved(claim.applied_at) : saved_somehow(claim.applied_at);
    if (may_see_form(post, site)) return refusal;
    return PlainRefusal{.status =
                            has_form(post) ? row_of(refusal.cause).status : http::Status::not_found,
                        .headline = refusal.headline,
                        .advice = text::say<messages::text_is_below>()};
}

}  // namespace

std::optional<Ending> open_seal(ApplicationContext const& context, Post& post, Site site) {
    auto opened = context.keyring.open(post.submission.seal());
    post.instance = concurrency::Keyring::unverified_instance(post.submission.seal());
    auto const found = find_out(context, post, opened);
    bool const is_valid = found.verdict == concurrency::SealVerdict::valid && has_form(post);
    bool const was_logged_out =
        !is_valid && opened && !post.user.account && is_logout(post, opened->seal);
    if (was_logged_out) return logged_out_before(post);
    auto const digester = opened ? std::optional{opened->digester} : std::nullopt;
    if (is_for_display(found.verdict)) post.opened = std::move(opened);
    if (auto ending = refuse_if_applied(post, site, digester, found)) return ending;
    bool const is_replaced =
        post.instance && !is_inherited(*post.instance, found, context.options.seal_age);
    if (is_replaced) post.instance.reset();
    if (!is_valid) return refuse_unverified(post, site, found.verdict);
    if (post.fate == Fate::unknown) post.fate = fate_before(post.opened->seal);
    return {};
}

}  // namespace holdfast
