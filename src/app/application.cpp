// SPDX-License-Identifier: MIT
#include <algorithm>
#include <new>
#include <utility>

#include <holdfast/app/application.hpp>
#include <holdfast/app/views/route.hpp>
#include <holdfast/http/asset.hpp>
#include <holdfast/http/error.hpp>
#include <holdfast/sql/error.hpp>

#include "app/database/again.hpp"
#include "app/dispatch/dispatcher.hpp"
#include "app/dispatch/unread_requests.hpp"
#include "app/library_migrations.hpp"
#include "app/outbox/courier.hpp"
#include "app/pages/application_context.hpp"
#include "app/pages/library_head.hpp"
#include "app/pages/page_renderer.hpp"
#include "app/pages/plain_page.hpp"
#include "app/pages/plain_pages.hpp"
#include "app/pages/redirections.hpp"
#include "app/pages/rehearsal.hpp"
#include "app/probes/operations.hpp"
#include "app/session/session_table.hpp"
#include "app/submission/claims.hpp"
#include "app/submission/header_check.hpp"
#include "app/submission/own_site.hpp"
#include "app/submission/purge.hpp"
#include "app/telemetry/log.hpp"
#include "app/telemetry/metrics.hpp"
#include "app/views/detour.hpp"

namespace holdfast {
namespace {

constexpr std::string_view assets_path = "/assets/";
constexpr auto failure_status = http::Status::internal_server_error;

// A download has stricter ones of its own.
void add_security_headers(http::Response& response) {
    constexpr auto* policy = "Content-Security-Policy";
    bool const has_own = std::ranges::any_of(response.headers, [](auto const& header) {
        return header.first == policy;
    });
    response.set("Referrer-Policy", "same-origin");
    if (has_own) return;
    response.set(policy,
                 "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                 "form-action 'self'; frame-ancestors 'none'");
    response.set("X-Content-Type-Options", "nosniff");
}

std::optional<http::Response> asset(http::Request const& request, Environment environment) {
    if (!request.path.starts_with(assets_path) || !reads(request)) return {};
    for (auto const& candidate : http::library_assets()) {
        bool const is_served =
            environment == Environment::development || candidate.name != development_script;
        if (is_served && candidate.address() == request.path) {
            return http::serve(candidate, request);
        }
    }
    return {};
}

UserInterface const& without_mistakes(UserInterface const& user_interface) {
    if (user_interface.mistakes().empty()) return user_interface;
    throw std::logic_error{fmt::format("{}", fmt::join(user_interface.mistakes(), " "))};
}

ApplicationOptions with_origin(ApplicationOptions options) {
    options.public_url = public_origin(options.public_url);
    return options;
}

}  // namespace

class Application::Implementation {
public:
    Implementation(UserInterface const& user_interface, sql::Database& database,
                   concurrency::Keyring keyring, ApplicationOptions options, TestHooks test_hooks)
        : keyring_{std::move(keyring)},
          options_{with_origin(std::move(options))},
          names_{options_.public_url, options_.endpoint},
          host_{host_of(options_.public_url)},
          cookies_{options_.name, keyring_, transport_of(options_.public_url)},
          head_{options_.environment},
          context_{
              without_mistakes(user_interface), database, keyring_, options_, cookies_, metrics_},
          plain_pages_{context_, head_},
          unread_{context_, plain_pages_},
          redirections_{context_, plain_pages_},
          renderer_{context_, head_, redirections_},
          operations_{database, metrics_, SettlingTime::of(options_), head_.start_id()},
          courier_{database, options_.outbox, options_.waiting_time, metrics_},
          dispatcher_{context_,
                      {renderer_, plain_pages_, redirections_},
                      courier_,
                      std::move(test_hooks)},
          purge_{database, options_.seal_age} {
        prepare_tables(database);
    }

    Rehearsal rehearse() const {
        return holdfast::rehearse(context_.user_interface, renderer_,
                                  std::chrono::steady_clock::now() + options_.waiting_time);
    }

    http::Response begin(http::Request const& request) const { return secured(answer(request)); }

    http::Response refuse(http::Request const& request, http::Refusal const& refusal) const {
        bool const submits = request.method == http::Method::post;
        bool const is_whole =
            refusal.status == http::Status::service_unavailable && !request.body.empty();
        auto response =
            submits && is_whole
                ? turn_away(request, context_.user_interface.find(request.path, request.query))
                : unread_.refused(request, refusal);
        add_security_headers(response);
        return response;
    }

    std::optional<http::Refusal> check_header(http::Request const& request) const {
        return holdfast::check_header(request, names_, context_.user_interface,
                                      options_.public_url);
    }

    std::string const& host() const { return host_; }

    void record(http::Exchange const& exchange) const {
        if (exchange.request.path.starts_with(operations_path)) return;
        context_.metrics.count_request(exchange);
    }

    Operations const& operations() const { return operations_; }
    void retire() { operations_.retire(); }

    bool reads_may_wait() const { return context_.database.reads_may_wait(); }

    Courier& courier() { return courier_; }

private:
    static std::string host_of(std::string_view public_origin) {
        auto const authority = authority_of(public_origin);
        return authority.empty() ? "localhost" : std::string{authority};
    }

    // Time in a queue counts.
    sql::Deadline deadline(http::Request const& request) const {
        return request.arrival.value_or(std::chrono::steady_clock::now()) + options_.waiting_time;
    }

    http::Response secured(http::Response response) const {
        if (response.rest) {
            response.rest = [this, rest = std::move(response.rest)] { return secured(rest()); };
        } else {
            add_security_headers(response);
        }
        return response;
    }

    void prepare_tables(sql::Database& database) const {
        migrate_library(database, std::chrono::steady_clock::now() + sql::starting_time);
        purge_.run_when_due();
    }

    Post post_of(http::Request const& request, Route route) const {
        return {.request = request,
                .route = std::move(route),
                .address = address_of(request),
                .visitor = Visitor::of(request, cookies_),
                .deadline = deadline(request)};
    }

    http::Response turn_away(http::Request const& request, Route route) const {
        auto post = post_of(request, std::move(route));
        return dispatcher_.turn_away(post);
    }

    http::Response answer(http::Request const& request) const {
        try {
            if (!is_for_this_site(request, names_)) {
                return plain_pages_.error(request, http::Status::misdirected_request);
            }
            if (auto response = asset(request, options_.environment)) return std::move(*response);
            if (request.path.starts_with(operations_path)) {
                return operations_.answer(request, Audience::everybody);
            }
            return answer_view(request);
        } catch (http::Error const& error) {
            auto const text = error.message().empty() ? advice(error.status()) : error.message();
            if (error.status() == failure_status) return failed(request, text);
            return plain_pages_.error(request, error.status(), text);
        } catch (sql::SqlError const& error) {
            if (!is_unavailable(error)) return failed(request, advice(failure_status));
            log_failure(request, error.what());
            return plain_pages_.error(request, http::Status::service_unavailable);
        } catch (std::bad_alloc const&) {
            throw;  // for which the server has an answer that needs no memory
        } catch (...) {
            return failed(request, advice(failure_status));
        }
    }

    // By the exception that is being handled.
    http::Response failed(http::Request const& request, std::string_view text) const {
        auto const failure = caught_failure(request);
        log_failure(request, failure);
        return plain_pages_.failed(request, failure, text);
    }

    // Browsers ask for it unasked, and complain of an error.
    static http::Response blank_icon() {
        http::Response response{.status = http::Status::ok};
        response.set("Content-Type", "image/svg+xml");
        response.set("Cache-Control", "max-age=86400");
        response.body = R"(<svg xmlns="http://www.w3.org/2000/svg"/>)";
        return response;
    }

    http::Response answer_view(http::Request const& request) const {
        auto route = context_.user_interface.find(request.path, request.query);
        if (reads(request) && route.definition == nullptr) {
            if (request.path == "/favicon.ico") return blank_icon();
            return plain_pages_.error(request, http::Status::not_found);
        }
        if (!reads(request) && request.method != http::Method::post) {
            auto response = plain_pages_.error(request, http::Status::method_not_allowed);
            response.set("Allow", std::string{allowed_methods(request)});
            return response;
        }
        bool const is_late = std::chrono::steady_clock::now() >= deadline(request);
        if (reads(request)) {
            if (is_late) return plain_pages_.error(request, http::Status::service_unavailable);
            return renderer_.page(request, route, address_of(request), deadline(request));
        }
        if (is_late) return turn_away(request, std::move(route));
        auto post = post_of(request, std::move(route));
        auto response = dispatcher_.answer(post);
        purge_.run_when_due();
        return response;
    }

    concurrency::Keyring keyring_;
    ApplicationOptions options_;
    SiteNames names_;
    std::string host_;
    CookieJar cookies_;
    Metrics metrics_;
    LibraryHead head_;
    ApplicationContext context_;
    PlainPages plain_pages_;
    UnreadRequests unread_;
    Redirections redirections_;
    PageRenderer renderer_;
    Operations operations_;
    Courier courier_;
    Dispatcher dispatcher_;
    mutable Purge purge_;
};

Application::Application(UserInterface const& user_interface, sql::Database& database,
                         concurrency::Keyring keyring, ApplicationOptions options,
                         TestHooks test_hooks)
    : implementation_{std::make_unique<Implementation>(user_interface, database, std::move(keyring),
                                                       std::move(options), std::move(test_hooks))} {
}

Application::~Application() = default;

http::Response Application::handle(http::Request const& request) const {
    auto response = begin(request);
    while (response.rest) response = std::exchange(response.rest, {})();
    return response;
}

Rehearsal Application::rehearse() const {
    return implementation_->rehearse();
}

http::Response Application::begin(http::Request const& request) const {
    return implementation_->begin(request);
}

http::Response Application::refuse(http::Request const& request,
                                   http::Refusal const& refusal) const {
    return implementation_->refuse(request, refusal);
}

http::Response Application::operate(http::Request const& request) const {
    return implementation_->operations().answer(request, Audience::operators);
}

void Application::record(http::Exchange const& exchange) const {
    implementation_->record(exchange);
}

void Application::retire() {
    implementation_->retire();
}

http::Placement Application::placement(http::Request const& request) const {
    if (!reads(request)) return http::Placement::submission_worker;
    if (request.path == ready_path) return http::Placement::probe_worker;
    bool const is_at_once = request.path == health_path || request.path == metrics_path ||
                            request.path == started_path || request.path.starts_with(assets_path) ||
                            !implementation_->reads_may_wait();
    return is_at_once ? http::Placement::io_thread : http::Placement::read_worker;
}

std::optional<http::Refusal> Application::check_header(http::Request const& request) const {
    return implementation_->check_header(request);
}

std::string const& Application::host() const {
    return implementation_->host();
}

void Application::start_deliveries() {
    implementation_->courier().start();
}

void Application::deliver_due() {
    implementation_->courier().deliver_due();
}

}  // namespace holdfast
