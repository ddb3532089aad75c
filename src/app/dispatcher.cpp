// SPDX-License-Identifier: MIT
#include "app/dispatcher.hpp"

#include <utility>

#include <spdlog/spdlog.h>

#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/http/error.hpp>
#include <holdfast/sql/error.hpp>

#include "app/again.hpp"
#include "app/claims.hpp"
#include "app/refusal.hpp"
#include "app/representation.hpp"
#include "app/submitted_form.hpp"
#include "app/time_of_day.hpp"

namespace holdfast {
namespace {

/// Thrown when the page instance was applied before with the very same input.
struct AlreadyApplied {
    Applied applied;
};

std::string headline(concurrency::SealVerdict verdict) {
    using enum concurrency::SealVerdict;
    switch (verdict) {
        case of_another_user: return "This page was opened by another user, or in another session";
        case too_old: return "This page was open for too long";
        case from_the_future: return "This page says that it was opened in the future";
        default: return "This page could not be verified";
    }
}

PlainRefusal unavailable() {
    return {.status = http::Status::service_unavailable,
            .headline = "Your submission could not be completed in time",
            .advice = "Press Try again: it will be applied once, even if it was saved just now.",
            .try_again = TryAgain::useful};
}

FormRefusal constraint_refusal() {
    return {.cause = RefusalCause::constraint,
            .headline = "This does not go together with what is already saved"};
}

std::string already_saved(std::int64_t time) {
    return "You already saved this page at " + time_of_day(time) +
           "; what you sent now was not saved";
}

}  // namespace

// protocol.md, "Submit", with its numbers.
http::Response Dispatcher::submit(Post& post) const {
    // 0. Our own site?
    auto const site = require_own_site(post);
    read_submission(post);
    // 1. Open the seal.
    open_seal(post, site);
    http::Response response;
    again(post, [&](sql::Transaction& transaction, Outcome& outcome) {
        // 2. Claim.
        claim(transaction, post);
        outcome = Outcome::known;
        // 3. Rebuild the page.
        SubmittedForm form{renderer_.user_interface(), renderer_.keyring(), transaction, post};
        // 4. Check.
        form.check();
        if (seams_.after_check) seams_.after_check();
        // 5. Validate, apply, fire, record the outcome, commit.
        form.validate();
        form.apply();
        form.fire();
        response = renderer_.applied(post, {.location = form.location(),
                                            .passed = form.passed(),
                                            .now = transaction.now(),
                                            .before = {}});
        Claims{transaction}.record_outcome(post.opened->seal.instance, form.location().text());
        transaction.commit();
    });
    return response;
}

http::Response Dispatcher::answer(Post& post) const {
    try {
        try {
            return submit(post);
        } catch (AlreadyApplied const& applied) {
            return renderer_.applied(post, applied.applied);
        } catch (FormRefusal const& refusal) {
            return renderer_.refused(post, refusal);
        } catch (DomainException const& exception) {
            return renderer_.refused(post,
                                     {.cause = RefusalCause::domain, .headline = exception.what()});
        }
    } catch (http::Error const& error) {
        return renderer_.plain(post, {.status = error.status(),
                                      .headline = error.what(),
                                      .advice = text_is_below});
    } catch (PlainRefusal const& refusal) {
        return renderer_.plain(post, refusal);
    } catch (MalformedSubmission const& malformed) {
        return renderer_.error(post.request, malformed.status);
    } catch (sql::SqlError const& error) {
        spdlog::error("request {}: {}", post.request.id, error.what());
        if (may_pass(error)) return renderer_.plain(post, unavailable());
    } catch (std::exception const& exception) {
        spdlog::error("request {}: {}", post.request.id, sql::loggable(exception));
    } catch (...) {
        spdlog::error("request {}: an exception of unknown type", post.request.id);
    }
    return renderer_.plain(post, {.status = http::Status::internal_server_error,
                                  .headline = "Something went wrong on our side",
                                  .advice = "This was not saved. You can try again; what you "
                                            "typed is below.",
                                  .try_again = TryAgain::useful});
}

Site Dispatcher::require_own_site(Post const& post) const {
    auto const site = submitting_site(post.request, renderer_.options().public_url);
    if (site == Site::another) throw MalformedSubmission{http::Status::forbidden};
    return site;
}

void Dispatcher::read_submission(Post& post) const {
    auto const type = post.request.header("Content-Type");
    if (type.substr(0, type.find_first_of("; \t")) != "application/x-www-form-urlencoded") {
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

void Dispatcher::open_seal(Post& post, Site site) const {
    using enum concurrency::SealVerdict;
    auto opened = renderer_.keyring().open(post.submission.seal());
    auto const verdict =
        !opened ? unreadable
                : concurrency::verify(opened->seal, {.user = post.user.id,
                                                     .view = post.address.text(),
                                                     .form = post.submission.form(),
                                                     .suffix = post.submission.suffix(),
                                                     .now = renderer_.now(post.deadline),
                                                     .max_age = renderer_.options().seal_age});
    bool const ours = verdict == valid || verdict == too_old || verdict == from_the_future;
    if (ours) post.opened = std::move(opened);
    bool const by_program = representation(post.request) == Representation::json;
    if (by_program && post.submission.seal().empty()) {
        throw PlainRefusal{.status = http::Status::precondition_required,
                           .headline = "A submission needs the seal of the form that it is for"};
    }
    bool const anywhere = post.definition == nullptr || post.submission.form().empty();
    if (anywhere || (site == Site::unknown && !ours)) {
        auto const status =
            post.definition == nullptr ? http::Status::not_found : http::Status::forbidden;
        throw PlainRefusal{.status = status,
                           .headline = status == http::Status::not_found ? "There is no such page"
                                                                         : headline(verdict),
                           .advice = text_is_below};
    }
    if (verdict != valid) {
        throw FormRefusal{.cause = RefusalCause::unverified, .headline = headline(verdict)};
    }
}

void Dispatcher::claim(sql::Transaction& transaction, Post const& post) const {
    auto const& [seal, digester] = *post.opened;
    auto const input = digester.pairs(post.submission.input());
    Claims claims{transaction};
    if (claims.insert(seal.instance, input, seal.time)) return;
    auto const first = claims.find(seal.instance);
    if (!first) throw sql::SqlError{sql::ErrorKind::again, "a claim came and went"};
    if (first->digest == Claims::text(input)) {
        throw AlreadyApplied{{.location = Url{first->location},
                              .passed = {},
                              .now = transaction.now(),
                              .before = first->applied_at}};
    }
    throw FormRefusal{.cause = RefusalCause::already_saved,
                      .headline = already_saved(first->applied_at)};
}

void Dispatcher::again(Post const& post, Attempt const& attempt) const {
    auto outcome = Outcome::known;
    std::string violated;
    again_until(post.deadline, [&] {
        try {
            attempt_once(post, attempt, outcome, violated);
        } catch (sql::SqlError const& error) {
            if (error.kind() == sql::ErrorKind::connection_lost) outcome = Outcome::unknown;
            // It may have been saved before: only the claim can tell, so nothing else is said.
            if (outcome == Outcome::unknown && !may_pass(error)) throw unavailable();
            if (error.kind() != sql::ErrorKind::constraint) throw;
            if (error.what() == violated) throw constraint_refusal();
            // Under serialisable snapshots the duplicate may be another's that was overtaken.
            violated = error.what();
            throw sql::SqlError{sql::ErrorKind::again, error.what()};
        }
    });
}

// Application code may make any exception of an SQL error; what can pass is tried again all the
// same.
void Dispatcher::attempt_once(Post const& post, Attempt const& attempt, Outcome& outcome,
                              std::string const& violated) const {
    sql::Transaction transaction{renderer_.database(), sql::Access::write, post.deadline};
    try {
        attempt(transaction, outcome);
    } catch (...) {
        auto const first = transaction.first_error();
        bool const is_news =
            first && first->kind() == sql::ErrorKind::constraint && first->what() != violated;
        if (is_news || (first && may_pass(*first))) throw *first;
        throw;
    }
}

}  // namespace holdfast
