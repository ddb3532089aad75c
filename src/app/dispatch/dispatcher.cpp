// SPDX-License-Identifier: MIT
#include "app/dispatch/dispatcher.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include <holdfast/app/session/session.hpp>
#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/http/error.hpp>
#include <holdfast/sql/error.hpp>
#include <holdfast/text/messages/pages.hpp>
#include <holdfast/text/messages/refusals.hpp>

#include "app/database/again.hpp"
#include "app/dispatch/open_seal.hpp"
#include "app/dispatch/submitted_page.hpp"
#include "app/submission/applied.hpp"
#include "app/submission/claims.hpp"
#include "app/submission/header_check.hpp"
#include "app/submission/refusal.hpp"
#include "app/telemetry/log.hpp"

namespace holdfast {
namespace {

PlainRefusal our_mistake(Failure failure) {
    return {.status = http::Status::internal_server_error,
            .headline = text::say<messages::our_mistake>(),
            .advice = text::say<messages::our_mistake_advice>(),
            .try_again = TryAgain::useful,
            .failure = std::move(failure)};
}

PlainRefusal not_in_time() {
    return {.status = http::Status::service_unavailable,
            .headline = text::say<messages::not_in_time>(),
            .advice = text::say<messages::press_try_again>(),
            .try_again = TryAgain::useful};
}

PlainRefusal cannot_be_used() {
    return {.status = http::Status::service_unavailable,
            .headline = text::say<messages::no_database>(),
            .advice = text::say<messages::press_try_again_later>(),
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

// Undoes the transaction in which it is thrown.
void require(std::optional<FormRefusal> refusal) {
    if (refusal) throw std::move(*refusal);
}

}  // namespace

// protocol.md, "Submit", with its numbers.
http::Response Dispatcher::submit(Post& post) const {
    // 0. Our own site?
    auto const site = require_own_site(post);
    read_submission(post);
    // 1. Open the seal.
    open_seal(renderer_, post, site);
    show_again_with_a_row(post);
    // 1½. Slow, pure work: there is some when the form below has asked for it.
    slow_work_->run(post);
    http::Response response;
    again(post, [&](sql::Transaction& transaction) {
        // 2. Claim.
        claim(transaction, post);
        // 3. Rebuild the page.
        SubmittedPage page{renderer_.keyring(), renderer_.options(), transaction,
                           session(transaction, post), post};
        post.explained_violations = page.explained_violations();
        auto& form = page.submitted();
        // 4. Check.
        require(form.check());
        if (test_hooks_.after_check) test_hooks_.after_check();
        // 5. Validate, apply, fire, record the outcome, commit.
        if (!form.is_well_formed()) throw MalformedSubmission{};
        require(form.validate());
        form.apply();
        page.prepare(post.slow_work);
        page.fire(courier_.deliverers());
        // Made before the commit, so that nothing can fail after it.
        response = renderer_.applied(post, record_outcome(transaction, post, page));
        commit(transaction, post);
        if (page.has_posted()) courier_.wake();
    });
    return response;
}

http::Response Dispatcher::answer(Post& post) const {
    using enum SubmissionOutcome;
    try {
        try {
            return counted(applied, submit(post));
        } catch (AlreadyApplied const& before) {
            return counted(applied_before, renderer_.applied(post, before.applied));
        } catch (FormRefusal const& refusal) {
            return refused(post, refusal);
        } catch (DomainException const& exception) {
            FormRefusal const refusal{.cause = RefusalCause::domain, .headline = exception.what()};
            return counted(domain, renderer_.refused(post, refusal));
        }
    } catch (SlowWorkAsked& asked) {
        return come_back(post, std::move(asked.works));
    } catch (OutdatedWork const&) {
        bool const has_work = !post.slow_work.empty();
        bool const is_late = std::chrono::steady_clock::now() >= post.deadline;
        if (has_work && !is_late) return come_back(post, {});
        if (has_work) return counted(unavailable, renderer_.plain(post, not_in_time()));
        auto failure = caught_failure(post.request);
        failure.message = "an event calls work outdated that it has not asked for";
        return fail(post, our_mistake(std::move(failure)));
    } catch (http::Error const& error) {
        auto refusal = refusal_of(error);
        if (refusal.status != http::Status::internal_server_error) {
            return counted(plain, renderer_.plain(post, refusal));
        }
        refusal.failure = caught_failure(post.request);
        return fail(post, refusal);
    } catch (PlainRefusal const& refusal) {
        auto const is_late = refusal.status == http::Status::service_unavailable;
        return counted(is_late ? unavailable : plain, renderer_.plain(post, refusal));
    } catch (Redirect const& redirect) {
        return counted(plain, renderer_.plain(post, led_elsewhere(redirect)));
    } catch (MalformedSubmission const& reason) {
        return counted(malformed, renderer_.error(post.request, reason.status));
    } catch (sql::SqlError const& error) {
        if (!is_unavailable(error)) return fail(post, our_mistake(caught_failure(post.request)));
        log_failure(post.request, error.what());
        auto const refusal = may_pass(error) ? not_in_time() : cannot_be_used();
        return counted(unavailable, renderer_.plain(post, refusal));
    } catch (std::bad_alloc const&) {
        // At any point, also after the commit.
        return counted(unavailable, renderer_.plain(post, not_in_time()));
    } catch (...) {
        return fail(post, our_mistake(caught_failure(post.request)));
    }
}

http::Response Dispatcher::fail(Post const& post, PlainRefusal const& refusal) const {
    log_failure(post.request, *refusal.failure);
    return counted(SubmissionOutcome::failed, renderer_.plain(post, refusal));
}

http::Response Dispatcher::refused(Post& post, FormRefusal const& refusal) const {
    if (test_hooks_.before_refusal) test_hooks_.before_refusal();
    try {
        return counted(outcome_of(refusal.cause), renderer_.refused(post, refusal));
    } catch (SavedMeanwhile const& saved) {
        auto const& [claim, now] = saved;
        if (!post.opened) {
            post.fate = Fate::unknown;
            return refused(post, saved_somehow(claim.applied_at));
        }
        if (is_same_input(post, post.opened->digester, claim)) {
            return counted(SubmissionOutcome::applied_before,
                           renderer_.applied(post, applied_before(claim, now).applied));
        }
        return refused(post, already_saved(claim.applied_at));
    }
}

// The work waits for its turn elsewhere, so that others find a worker meanwhile.
http::Response Dispatcher::come_back(Post const& post, SlowWorks works) const {
    return {.rest = [this, as_it_came = post.with(std::move(works))] {
        auto again = as_it_came;
        return answer(again);
    }};
}

http::Response Dispatcher::counted(SubmissionOutcome outcome, http::Response response) const {
    renderer_.metrics().count_submission(outcome);
    return response;
}

http::Response Dispatcher::turn_away(Post& post) const {
    try {
        require_own_site(post);
        read_submission(post);
    } catch (MalformedSubmission const& malformed) {
        return renderer_.error(post.request, malformed.status);
    }
    // Without the database only a visitor is known, by the cookie.
    auto opened = renderer_.keyring().open(post.submission.seal());
    bool const is_ours = opened && opened->seal.user == User::visitor(post.visitor.id).id &&
                         opened->seal.form == post.submission.form();
    if (is_ours) post.opened = std::move(opened);
    PlainRefusal const refusal{.status = http::Status::service_unavailable,
                               .headline = text::say<messages::too_many_waiting>(),
                               .advice = text::say<messages::press_try_again_in_a_moment>(),
                               .try_again = TryAgain::useful};
    return counted(SubmissionOutcome::unavailable, renderer_.plain(post, refusal));
}

Site Dispatcher::require_own_site(Post const& post) const {
    auto const site = submitting_site(post.request, renderer_.options().public_url);
    if (site == Site::another) throw MalformedSubmission{http::Status::forbidden};
    return site;
}

void Dispatcher::read_submission(Post& post) const {
    if (!is_form_data(post.request)) {
        throw MalformedSubmission{http::Status::unsupported_media_type};
    }
    auto parsed = http::parse_form_data(post.request.body, renderer_.options().most_fields);
    if (auto const* const error = std::get_if<http::FormDataError>(&parsed)) {
        throw MalformedSubmission{*error == http::FormDataError::too_many_fields
                                      ? http::Status::content_too_large
                                      : http::Status::bad_request};
    }
    post.sent = std::get<http::FormData>(std::move(parsed));
    auto submission = Submission::read(post.sent);
    if (!submission) throw MalformedSubmission{};
    post.submission = std::move(*submission);
}

// One more blank row is no submission: nothing is claimed or written, and the page that answers
// takes over the page instance and all that was typed.
void Dispatcher::show_again_with_a_row(Post const& post) const {
    auto const lists = post.submission.lists_to_add_to();
    if (lists.empty()) return;
    if (lists.size() != 1 || !post.submission.pressed().empty()) throw MalformedSubmission{};
    bool const is_unsaved = post.fate == Fate::not_saved;
    throw FormRefusal{.cause = RefusalCause::row_added,
                      .headline = is_unsaved ? text::say<messages::room_for_row_unsaved>()
                                             : text::say<messages::room_for_row>()};
}

// Somebody may have logged out since the seal was opened.
Session Dispatcher::session(sql::Transaction& transaction, Post const& post) const {
    try {
        return renderer_.session(transaction, post);
    } catch (PlainRefusal const&) {
        if (is_logout(post, post.opened->seal)) throw logged_out_before(post);
        throw;
    }
}

// From here on a roll-back means that it was not saved.
void Dispatcher::claim(sql::Transaction& transaction, Post& post) const {
    auto const& [seal, digester] = *post.opened;
    auto const is_claimed = [&] {
        auto const input = digester.pairs(post.submission.input());
        return Claims{transaction}.insert({seal.instance, seal.birth}, input);
    };
    bool const is_own = seal.repetition == Repetition::run_again || is_claimed();
    post.fate = Fate::not_saved;
    if (is_own) return;
    auto const before = Claims{transaction}.find(seal.instance);
    if (!before) throw sql::SqlError{sql::ErrorKind::again, "a claim came and went"};
    if (is_same_input(post, digester, *before)) throw applied_before(*before, transaction.now());
    throw already_saved(before->applied_at);
}

Applied Dispatcher::record_outcome(sql::Transaction& transaction, Post const& post,
                                   SubmittedPage const& page) const {
    auto const& seal = post.opened->seal;
    auto const& location = page.location();
    if (seal.repetition == Repetition::recognised) {
        Claims{transaction}.record_outcome(seal.instance, location.text());
    }
    Applied applied{.location = location,
                    .said = page.said(),
                    .passed = page.passed(),
                    .now = transaction.now()};
    auto const& session = page.session();
    if (session.change() != Session::Change::none) {
        applied.session = session.id();
        applied.user = session.user().id;
    }
    return applied;
}

// A commit that fails for a reason that the database names was rolled back; of any other failure
// nothing is known.
void Dispatcher::commit(sql::Transaction& transaction, Post& post) {
    post.fate = Fate::unknown;
    try {
        transaction.commit();
    } catch (sql::SqlError const& error) {
        bool const is_rolled_back =
            error.kind() == sql::ErrorKind::again || error.kind() == sql::ErrorKind::constraint;
        if (is_rolled_back) post.fate = Fate::not_saved;
        throw;
    }
}

void Dispatcher::again(Post& post, Attempt const& attempt) const {
    std::string violated;
    again_until(post.deadline, renderer_.metrics(), [&] {
        post.fate = fate_before(post.opened->seal);  // the same may be on its way a second time
        try {
            attempt_once(post, attempt, violated);
        } catch (sql::SqlError const& error) {
            if (error.kind() != sql::ErrorKind::constraint) throw;
            if (error.what() == violated) {
                throw constraint_refusal(error.constraint(), post.explained_violations);
            }
            // Under serialisable snapshots the duplicate may be another's that was overtaken.
            violated = error.what();
            throw sql::SqlError{sql::ErrorKind::again, error.what()};
        }
    });
}

// Application code may make any exception of an SQL error; what can pass is tried again all the
// same.
void Dispatcher::attempt_once(Post& post, Attempt const& attempt,
                              std::string const& violated) const {
    sql::Transaction transaction{renderer_.database(), sql::Access::write, post.deadline};
    try {
        attempt(transaction);
    } catch (...) {
        auto const first = transaction.first_error();
        bool const is_news =
            first && first->kind() == sql::ErrorKind::constraint && first->what() != violated;
        if (is_news || (first && is_unavailable(*first))) throw *first;
        throw;
    }
}

}  // namespace holdfast
