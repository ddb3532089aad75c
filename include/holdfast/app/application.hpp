// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <holdfast/app/settings/application_options.hpp>
#include <holdfast/app/settings/test_hooks.hpp>
#include <holdfast/app/views/rehearsal.hpp>
#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/http/exchange.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>
#include <holdfast/http/server.hpp>
#include <holdfast/sql/database.hpp>

namespace holdfast {

/// Answers requests with a user interface and a database. Thread-safe.
class Application {
public:
    /// Makes the tables that the library needs. The user interface and the database outlive the
    /// application. Throws std::logic_error when the user interface has mistakes.
    Application(UserInterface const& user_interface, sql::Database& database,
                concurrency::Keyring keyring, ApplicationOptions options = {},
                TestHooks test_hooks = {});
    ~Application();

    /// Renders each view once, for nobody to see and as a visitor sees it, so that mistakes show
    /// before a request does. Of a view with arguments in its path it looks at the slots only.
    Rehearsal rehearse() const;

    /// Answers a request, with all its slow work done on this thread.
    http::Response handle(http::Request const& request) const;

    /// The reason to refuse a request without reading its content, or nothing: the server's header
    /// check.
    std::optional<http::Refusal> check_header(http::Request const& request) const;

    /// Answers a request for a server that has threads for the rest of a response.
    http::Response begin(http::Request const& request) const;

    /// The error page for a request that the server refuses by itself.
    http::Response refuse(http::Request const& request, http::Refusal const& refusal) const;

    /// Answers the operators: `/-/health`, `/-/ready` and, only here, `/-/metrics`. For a listener
    /// that nobody else reaches.
    http::Response operate(http::Request const& request) const;

    /// Counts an answer for the metrics.
    void record(http::Exchange const& exchange) const;

    /// Makes `/-/ready` answer from now on that the process is not ready.
    void retire();

    /// Chooses the place of a request's handler. Requests that never wait stay on the I/O thread:
    /// those without the database, and reads from a database that never makes them wait.
    /// Submissions, other reads and `/-/ready` have workers of their own.
    http::Placement placement(http::Request const& request) const;

    /// The name in browsers' `Host`: the authority of the public URL, or localhost.
    std::string const& host() const;

    /// Delivers the messages of events on a thread of its own, until the application is destroyed.
    /// Call it once. It does nothing when the options name no deliverer.
    void start_deliveries();

    /// Delivers the due messages on this thread: for tests, which do not start deliveries.
    void deliver_due();

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace holdfast
