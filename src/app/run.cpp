// SPDX-License-Identifier: MIT
#include <chrono>
#include <cstdio>
#include <exception>
#include <memory>
#include <stdexcept>

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <holdfast/app/application.hpp>
#include <holdfast/app/run.hpp>
#include <holdfast/http/endpoint.hpp>
#include <holdfast/http/server.hpp>
#include <holdfast/sql/database.hpp>

#include "app/secrets.hpp"

namespace holdfast {
namespace {

constexpr int cannot_start = 2;
constexpr std::chrono::seconds starting_time{60};  // of many processes at once, for one schema

struct Settings {
    std::string listen = "127.0.0.1:8080";
    std::string database;
    std::string secret_file;
    std::string public_url;
    std::string log_level = "info";
};

void declare(CLI::App& command_line, Settings& settings, Program const& program) {
    command_line
        .add_option("--listen", settings.listen, "Address and port; port 0 takes a free one")
        ->capture_default_str();
    command_line
        .add_option("--database", settings.database,
                    "sqlite:FILE or postgresql://USER:PASSWORD@HOST/DATABASE")
        ->capture_default_str();
    command_line.add_option("--secret-file", settings.secret_file,
                            "Seals forms; one secret a line, newest first. Without it a secret is "
                            "kept beside the SQLite file, and only this machine can connect");
    command_line.add_option("--public-url", settings.public_url,
                            "What browsers call this site, such as https://example.com");
    command_line.add_option("--log-level", settings.log_level, "What is logged to standard error")
        ->capture_default_str()
        ->check(CLI::IsMember({"trace", "debug", "info", "warn", "error", "critical", "off"}));
    for (auto const& option : program.options) {
        command_line.add_option(option.name, option.value, option.description)
            ->capture_default_str();
    }
    command_line.set_config("--config", "", "A TOML file with these options");
}

void start_logging(Settings const& settings) {
    auto logger = spdlog::stderr_logger_mt("holdfast");
    logger->set_level(spdlog::level::from_str(settings.log_level));
    spdlog::set_default_logger(std::move(logger));
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

void serve(Settings const& settings, UserInterface const& user_interface, Program const& program) {
    auto endpoint = http::Endpoint::parse(settings.listen);
    ApplicationOptions const options{.public_url = settings.public_url, .outbox = program.outbox};
    sql::Database database{settings.database};
    database.ensure_schema(program.schema, std::chrono::steady_clock::now() + starting_time);
    Application application{user_interface, database, keyring(settings, endpoint, database),
                            options};
    auto const refuse = [&application](http::Request const& request, http::Refusal const& refusal) {
        return application.refuse(request, refusal);
    };
    http::Server server{{.address = endpoint.address, .port = endpoint.port, .refuser = refuse},
                        [&application](http::Request const& request) {
                            return application.handle(request);
                        },
                        [&application](http::Request const& request) {
                            return application.placement(request);
                        }};
    server.stop_on_signals();
    endpoint.port = server.port();
    std::printf("Listening on http://%s/\n", endpoint.authority().c_str());
    std::fflush(stdout);
    application.start_deliveries();
    server.run();
}

}  // namespace

int run(int argc, char const* const* argv, UserInterface const& user_interface,
        Program const& program) {
    Settings settings{.database = "sqlite:" + program.name + ".db"};
    CLI::App command_line{program.description, program.name};
    declare(command_line, settings, program);
    try {
        command_line.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        if (error.get_exit_code() == 0) return command_line.exit(error);  // the help
        std::fprintf(stderr, "%s: %s (see --help)\n", program.name.c_str(), error.what());
        return cannot_start;
    }
    try {
        start_logging(settings);
        serve(settings, user_interface, program);
        return 0;
    } catch (std::exception const& exception) {
        std::fprintf(stderr, "%s: %s\n", program.name.c_str(), exception.what());
        return cannot_start;
    }
}

}  // namespace holdfast
