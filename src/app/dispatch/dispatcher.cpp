// SPDX-License-Identifier: MIT
#include "app/dispatch/dispatcher.hpp"

#include <new>
#include <utility>

#include <holdfast/app/session/session.hpp>
#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/http/error.hpp>
#include <holdfast/sql/error.hpp>
#include <holdfast/text/messages/refusals.hpp>

#include "app/database/again.hpp"
#include "app/dispatch/open_seal.hpp"
#include "app/submission/claims.hpp"
#include "app/submission/header_check.hpp"
#include "app/submission/refusal.hpp"
#include "app/telemetry/log.hpp"

namespace holdfast {
namespace {

// One more blank row is no submission: nothing is claimed or written, and the page that answers
// takes over the page instance and all that was typed.
std::optional<Ending> show_again_with_a_row(Post const& post) {
    auto const lists = post.submission.lists_to_add_to();
    if (lists.empty()) return {};
    if (lists.size() != 1 || !post.submission.pressed().empty()) return MalformedSubmission{};
    bool const is_unsaved = post.fate == Fate::not_saved;
    return FormRefusal{.cause = RefusalCause::row_added,
                       .headline = is_unsaved ? text::say<messages::room_for_row_unsaved>()
                                              : text::say<messages::room_for_row>()};
}

// Somebody may have logged out since the seal was opened.
Ending without_session(Post const& post) {
    if (is_logout(post, post.opened->seal)) return logged_out_before(post);
    return logged_out();
}

// Whether the database's first error decides, whichever exception application code made of it.
bool is_to_blame(sql::SqlError const& first, std::string const& violated) {
    bool const is_news = first.kind() == sql::ErrorKind::constraint && first.what() != violated;
    return is_news || is_unavailable(first);
}

}  // namespace

Dispatcher::Dispatcher(ApplicationContext const& context, AnswerPages const& pages,
                       Courier& courier, TestHooks test_hooks)
    : context_{context},
      courier_{courier},
      test_hooks_{std::move(test_hooks)},
      answers_{context, pages, test_hooks_.before_refusal},
      slow_work_{
          std::make_unique<SlowWorkRunner>(context.keyring, context.cookies, test_hooks_.now)} {}

// protocol.md, "Submit", with its numbers.
Dispatcher::Outcome Dispatcher::submit(Post& post) const {
    // 0. Our own site?
    auto const site = submitting_site(post.request, context_.options.public_url);
    if (auto ending = read_submission(post, site)) return std::move(*ending);
    // 1. Open the seal.
    if (auto ending = open_seal(context_, post, site)) return std::move(*ending);
    if (auto ending = show_again_with_a_row(post)) return std::move(*ending);
    // 1½. Slow, pure work: there is some when the form below has asked for it.
    if (auto ending = slow_work_->run(post)) return std::move(*ending);
    return again(post, [&](sql::Transaction& transaction) -> Outcome {
        // 2. Claim.
        if (auto ending = claim(transaction, post)) return std::move(*ending);
        // 3. Rebuild the page.
        auto session = session_of(transaction, post, context_.options.session_age);
        if (!session) return without_session(post);
        SubmittedPage page{context_, transaction, std::move(*session), post};
        if (auto ending = page.find_form_and_button()) return std::move(*ending);
        post.explained_violations = page.explained_violations();
        auto& form = page.submitted();
        // 4. Check.
        if (auto refusal = form.check()) return std::move(*refusal);
        if (test_hooks_.after_check) test_hooks_.after_check();
        // 5. Validate, apply, fire, record the outcome, commit.
        if (!form.is_well_formed()) return MalformedSubmission{};
        if (auto refusal = form.validate()) return std::move(*refusal);
        form.apply();
        if (auto asked = page.prepare(post.slow_work)) return std::move(*asked);
        if (auto refusal = page.fire(courier_.deliverers())) return std::move(*refusal);
        // Made before the commit, so that nothing can fail after it.
        auto response = answers_.prepare_applied(post, record_outcome(transaction, post, page));
        commit(transaction, post);
        if (page.has_posted()) courier_.wake();
        return response;
    });
}

http::Response Dispatcher::answer(Post& post) const {
    try {
        try {
            auto outcome = submit(post);
            if (auto* const ending = std::get_if<Ending>(&outcome)) return end(post, *ending);
            return answers_.applied(std::get<http::Response>(std::move(outcome)));
        } catch (DomainException const& exception) {
            return answers_.refused(post, FormRefusal{.cause = RefusalCause::domain,
                                                      .headline = exception.what()});
        }
    } catch (OutdatedWork const&) {
        return outdated(post);
    } catch (http::Error const& error) {
        auto const refusal = refusal_of(error);
        return refusal.status == http::Status::internal_server_error
                   ? answers_.failed(post, refusal)
                   : answers_.refused(post, refusal);
    } catch (Redirect const& redirect) {
        return answers_.refused(post, led_elsewhere(redirect));
    } catch (sql::SqlError const& error) {
        if (!is_unavailable(error)) return answers_.failed(post, our_mistake());
        log_failure(post.request, error.what());
        return answers_.refused(post, may_pass(error) ? not_in_time() : database_is_unavailable());
    } catch (std::bad_alloc const&) {
        // At any point, also after the commit.
        return answers_.refused(post, not_in_time());
    } catch (...) {
        return answers_.failed(post, our_mistake());
    }
}

http::Response Dispatcher::turn_away(Post& post) const {
    auto const site = submitting_site(post.request, context_.options.public_url);
    if (auto ending = read_submission(post, site)) return end(post, *ending);
    // Without the database only a visitor is known, by the cookie.
    auto opened = context_.keyring.open(post.submission.seal());
    bool const is_ours = opened && opened->seal.user == User::visitor(post.visitor.id).id &&
                         opened->seal.form == post.submission.form();
    if (is_ours) post.opened = std::move(opened);
    return answers_.refused(post, too_many_waiting());
}

http::Response Dispatcher::end(Post& post, Ending& ending) const {
    if (auto const* const refusal = std::get_if<FormRefusal>(&ending)) {
        return answers_.refused(post, *refusal);
    }
    if (auto const* const refusal = std::get_if<PlainRefusal>(&ending)) {
        return answers_.refused(post, *refusal);
    }
    if (auto const* const before = std::get_if<AlreadyApplied>(&ending)) {
        return answers_.applied_before(post, before->applied);
    }
    if (auto* const asked = std::get_if<SlowWorkAsked>(&ending)) {
        return come_back(post, std::move(asked->works));
    }
    return answers_.malformed(post, std::get<MalformedSubmission>(ending).status);
}

std::optional<Ending> Dispatcher::read_submission(Post& post, Site site) const {
    if (site == Site::another) return MalformedSubmission{http::Status::forbidden};
    if (!is_form_data(post.request)) {
        return MalformedSubmission{http::Status::unsupported_media_type};
    }
    auto parsed = http::parse_form_data(post.request.body, context_.options.most_fields);
    if (auto const* const error = std::get_if<http::FormDataError>(&parsed)) {
        return MalformedSubmission{*error == http::FormDataError::too_many_fields
                                       ? http::Status::content_too_large
                                       : http::Status::bad_request};
    }
    post.sent = std::get<http::FormData>(std::move(parsed));
    auto submission = Submission::read(post.sent);
    if (!submission) return MalformedSubmission{};
    post.submission = std::move(*submission);
    return {};
}

// From here on a roll-back means that it was not saved.
std::optional<Ending> Dispatcher::claim(sql::Transaction& transaction, Post& post) const {
    auto const& [seal, digester] = *post.opened;
    auto const is_claimed = [&] {
        auto const input = digester.pairs(post.submission.input());
        return Claims{transaction}.insert({seal.instance, seal.birth}, input, post.address.text());
    };
    bool const is_own = seal.repetition == Repetition::run_again || is_claimed();
    post.fate = Fate::not_saved;
    if (is_own) return {};
    auto const before = Claims{transaction}.find(seal.instance);
    if (!before) throw sql::SqlError{sql::ErrorKind::again, "a claim came and went"};
    if (is_same_input(post, digester, *before)) {
        return holdfast::applied_before(*before, transaction.now());
    }
    return already_saved(before->applied_at);
}

Applied Dispatcher::record_outcome(sql::Transaction& transaction, Post const& post,
                                   SubmittedPage const& page) const {
    auto const& seal = post.opened->seal;
    auto const& location = page.location();
    bool const is_claimed = seal.repetition == Repetition::recognised;
    if (is_claimed && location != post.address) {
        Claims{transaction}.record_location(seal.instance, location.text());
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

Dispatcher::Outcome Dispatcher::again(Post& post, Attempt const& attempt) const {
    std::string violated;
    Outcome outcome;
    again_until(post.deadline, context_.metrics, [&] {
        post.fate = fate_before(post.opened->seal);  // the same may be on its way a second time
        try {
            outcome = attempt_once(post, attempt, violated);
        } catch (sql::SqlError const& error) {
            if (error.kind() != sql::ErrorKind::constraint) throw;
            if (error.what() == violated) {
                outcome = constraint_refusal(error.constraint(), post.explained_violations);
                return;
            }
            // Under serialisable snapshots the duplicate may be another's that was overtaken.
            violated = error.what();
            throw sql::SqlError{sql::ErrorKind::again, error.what()};
        }
    });
    return outcome;
}

// Application code may make any exception of an SQL error; what can pass is tried again all the
// same.
Dispatcher::Outcome Dispatcher::attempt_once(Post& post, Attempt const& attempt,
                                             std::string const& violated) const {
    sql::Transaction transaction{context_.database, sql::Access::write, post.deadline};
    auto const blame_database = [&] {
        auto const first = transaction.first_error();
        if (first && is_to_blame(*first, violated)) throw *first;
    };
    try {
        auto outcome = attempt(transaction);
        if (std::holds_alternative<Ending>(outcome)) blame_database();
        return outcome;
    } catch (...) {
        blame_database();
        throw;
    }
}

// The work waits for its turn elsewhere, so that others find a worker meanwhile.
http::Response Dispatcher::come_back(Post const& post, SlowWorks works) const {
    return {.rest = [this, as_it_came = post.with(std::move(works))] {
        auto again = as_it_came;
        return answer(again);
    }};
}

http::Response Dispatcher::outdated(Post& post) const {
    if (post.slow_work.empty()) {
        auto refusal = our_mistake();
        refusal.failure = caught_failure(post.request);
        refusal.failure->message = "an event calls work outdated that it has not asked for";
        return answers_.failed(post, std::move(refusal));
    }
    bool const is_late = std::chrono::steady_clock::now() >= post.deadline;
    return is_late ? answers_.refused(post, not_in_time()) : come_back(post, {});
}

}  // namespace holdfast
