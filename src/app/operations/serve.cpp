// SPDX-License-Identifier: MIT
#include "app/operations/serve.hpp"

#include <chrono>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <thread>

#include <fmt/ranges.h>
#include <spdlog/spdlog.h>

#include <holdfast/app/application.hpp>
#include <holdfast/http/endpoint.hpp>
#include <holdfast/http/server.hpp>
#include <holdfast/sql/database.hpp>
#include <holdfast/sql/schema/difference.hpp>
#include <holdfast/sql/transaction.hpp>

#include "app/library_migrations.hpp"
#include "app/operations/access_log.hpp"
#include "app/operations/admin_server.hpp"
#include "app/operations/secrets.hpp"
#include "app/operations/service_manager.hpp"
#include "app/session/cookie_jar.hpp"
#include "app/submission/own_site.hpp"

namespace holdfast {
namespace {

constexpr std::size_t mebibyte = 1024UL * 1024;

/// The address at which the application is served, and the socket that was handed over for it.
struct Listener {
    http::Endpoint endpoint;
    std::optional<int> socket;
};

Listener listener(Settings const& settings) {
    if (auto const socket = take_inherited_socket()) {
        return {.endpoint = http::Endpoint::of_socket(*socket), .socket = socket};
    }
    return {.endpoint = http::Endpoint::parse(settings.listen), .socket = {}};
}

std::optional<http::Endpoint> admin_endpoint(Settings const& settings) {
    if (settings.admin_listen.empty()) return {};
    return http::Endpoint::parse(settings.admin_listen);
}

// As many as can be in use: submissions read, too, before they write and when they are refused, and
// those that needed slow work go on where it was done. Streams read one piece at a time. One more
// writes for the outbox.
sql::DatabaseOptions connections(http::Workers const& workers) {
    auto const computing =
        workers.computing > 0 ? workers.computing : std::thread::hardware_concurrency();
    auto const submitting = workers.submissions + computing;
    return {.readers = workers.reading + submitting + workers.streams, .writers = submitting + 1};
}

// Its pages say more than strangers may know, also those who come through a proxy.
void require_only_this_machine(Settings const& settings, http::Endpoint const& endpoint,
                               std::optional<http::Endpoint> const& admin) {
    if (settings.environment == Environment::production) return;
    if (!endpoint.is_loopback || (admin && !admin->is_loopback)) {
        throw std::invalid_argument{
            "--development listens on this machine only, such as --listen 127.0.0.1:8080, because "
            "its pages say what went wrong to everybody"};
    }
    if (settings.is_behind_proxy) {
        throw std::invalid_argument{
            "--development and --behind-proxy exclude each other, because the pages of the first "
            "say what went wrong to everybody"};
    }
}

concurrency::Keyring keyring(Settings const& settings, http::Endpoint const& endpoint,
                             sql::Database const& database) {
    if (!settings.secret_file.empty()) {
        return concurrency::Keyring{read_secrets(settings.secret_file)};
    }
    if (!endpoint.is_loopback) {
        throw std::invalid_argument{"listening beyond this machine needs --secret-file"};
    }
    if (database.file().empty()) {
        throw std::invalid_argument{"a database server needs --secret-file"};
    }
    return concurrency::Keyring{development_secrets(database.file() + ".secret")};
}

http::Observer observer(Settings const& settings, CookieJar const& cookies,
                        Application const& application) {
    if (!settings.logs_access) {
        return [&application](http::Exchange const& exchange) { application.record(exchange); };
    }
    AccessLog const log{settings.log_format, cookies};
    return [&application, log](http::Exchange const& exchange) {
        application.record(exchange);
        log.write(exchange);
    };
}

http::ServerOptions server_options(Settings const& settings, Listener const& listener,
                                   CookieJar const& cookies, Application& application) {
    return {.address = listener.endpoint.address,
            .port = listener.endpoint.port,
            .socket = listener.socket,
            .workers = settings.workers,
            .limits = {.all_bodies_bytes = settings.body_mebibytes * mebibyte,
                       .drain_time = std::chrono::seconds{settings.drain_seconds}},
            .request_names =
                settings.is_behind_proxy ? http::RequestNames::from_proxy : http::RequestNames::own,
            .header_check =
                [&application](http::Request const& request) {
                    return application.check_header(request);
                },
            .refusal_handler =
                [&application](http::Request const& request, http::Refusal const& refusal) {
                    return application.refuse(request, refusal);
                },
            .observer = observer(settings, cookies, application),
            .on_stop =
                [&application] {
                    notify_service_manager("STOPPING=1");
                    application.retire();
                }};
}

// A check leaves the database as it is, unless somebody asks for more.
Migrating migrating(Settings const& settings) {
    return settings.migrating.value_or(settings.checks_only ? Migrating::never
                                                            : Migrating::at_start);
}

sql::MissingMigrations missing_migrations(Migrating migrating) {
    switch (migrating) {
        case Migrating::never: return sql::MissingMigrations::are_an_error;
        case Migrating::by_another: return sql::MissingMigrations::are_waited_for;
        case Migrating::at_start:
        case Migrating::without_serving: break;
    }
    return sql::MissingMigrations::are_applied;
}

void migrate(sql::Database& database, Program const& program, Migrating migrating,
             std::chrono::seconds time) {
    auto const deadline = std::chrono::steady_clock::now() + time;
    auto const missing = missing_migrations(migrating);
    migrate_library(database, deadline, missing);
    database.migrate(program.migrations, deadline,
                     {.missing = missing, .list = std::string{program_list}});
    if (migrating == Migrating::without_serving) {
        std::printf("The database has all migrations\n");
    }
}

// The start tells what the program's records cannot read or write, rather than the first page.
void require_tables(sql::Database& database, Program const& program, std::chrono::seconds time) {
    if (program.tables.empty()) return;
    sql::Transaction transaction{database, sql::Access::read,
                                 std::chrono::steady_clock::now() + time};
    auto const differences = sql::differences(transaction, program.tables);
    if (!differences.empty()) throw DifferentTables{sql::printed(differences)};
}

// A page that fails with these data is no reason to refuse the others.
void rehearse(Application const& application, Settings const& settings) {
    auto [views, mistakes, failures] = application.rehearse();
    if (settings.checks_only) mistakes.insert(mistakes.end(), failures.begin(), failures.end());
    if (!mistakes.empty()) throw std::invalid_argument{fmt::format("{}", fmt::join(mistakes, " "))};
    for (auto const& failure : failures) spdlog::warn(failure);
    if (settings.checks_only)
        std::printf("Checked %zu %s: no mistake found\n", views, views == 1 ? "view" : "views");
}

void announce(http::Endpoint const& endpoint, std::optional<AdminServer> const& admin) {
    std::printf("Listening on http://%s/\n", endpoint.authority().c_str());
    if (admin) {
        std::printf("Health and metrics on http://%s/-/\n", admin->endpoint().authority().c_str());
    }
    std::fflush(stdout);
    notify_service_manager("READY=1");
}

}  // namespace

void serve(Settings const& settings, UserInterface const& user_interface, Program const& program) {
    auto listener = holdfast::listener(settings);
    ApplicationOptions const options{.name = program.name,
                                     .public_url = public_origin(settings.public_url),
                                     .endpoint = listener.endpoint,
                                     .outbox = program.outbox,
                                     .environment = settings.environment};
    auto const admin_at = admin_endpoint(settings);
    require_only_this_machine(settings, listener.endpoint, admin_at);
    sql::Database database{settings.database, connections(settings.workers)};
    auto const migrating = holdfast::migrating(settings);
    migrate(database, program, migrating, std::chrono::seconds{settings.migration_seconds});
    require_tables(database, program, std::chrono::seconds{settings.migration_seconds});
    if (migrating == Migrating::without_serving && !settings.checks_only) return;
    auto const keyring = holdfast::keyring(settings, listener.endpoint, database);
    CookieJar const cookies{program.name, keyring,
                            transport_of(public_origin(settings.public_url))};
    Application application{user_interface, database, keyring, options};
    rehearse(application, settings);
    if (settings.checks_only) return;
    http::Server server{server_options(settings, listener, cookies, application),
                        [&application](http::Request const& request) {
                            return application.begin(request);
                        },
                        [&application](http::Request const& request) {
                            return application.placement(request);
                        }};
    server.stop_on_signals();
    listener.endpoint.port = server.port();
    std::optional<AdminServer> admin;
    if (admin_at) admin.emplace(*admin_at, application);
    announce(listener.endpoint, admin);
    application.start_deliveries();
    server.run();
}

}  // namespace holdfast
