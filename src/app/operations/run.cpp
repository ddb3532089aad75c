// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <map>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include <holdfast/app/operations/run.hpp>
#include <holdfast/sql/schema/creation.hpp>

#include "app/operations/copy.hpp"
#include "app/operations/serve.hpp"

namespace holdfast {
namespace {

constexpr int cannot_start = 2;
constexpr unsigned longest_drain_time = 3'600;
constexpr unsigned longest_migration_time = 86'400;
constexpr std::size_t most_workers = 256;
constexpr std::size_t most_mebibytes = 1024UL * 1024;

void declare_addresses(CLI::App& command_line, Settings& settings) {
    command_line
        .add_option("--listen", settings.listen,
                    "Address and port; port 0 takes a free one. A socket that the service manager "
                    "hands over is taken instead")
        ->capture_default_str();
    command_line.add_option("--admin-listen", settings.admin_listen,
                            "Address and port of /-/health, /-/ready and /-/metrics, for those "
                            "who run this; keep it from everybody else");
    command_line.add_option("--public-url", settings.public_url,
                            "What browsers call this site, such as https://example.com");
    command_line.add_flag("--behind-proxy", settings.is_behind_proxy,
                          "Nobody but a proxy of ours connects: its X-Request-Id names requests, "
                          "and the last address in its X-Forwarded-For the client");
    command_line
        .add_option("--drain-time", settings.drain_seconds,
                    "Seconds for which idle connections are kept when stopping, for requests that "
                    "a proxy has just sent")
        ->capture_default_str()
        ->check(CLI::Range(longest_drain_time));
}

void declare_migrations(CLI::App& command_line, Settings& settings) {
    static std::map<std::string, Migrating> const words{{"apply", Migrating::at_start},
                                                        {"check", Migrating::never},
                                                        {"wait", Migrating::by_another},
                                                        {"only", Migrating::without_serving}};
    auto const set_migrating = [&settings](std::string const& word) {
        settings.migrating = words.at(word);
    };
    command_line
        .add_option_function<std::string>(
            "--migrate", set_migrating,
            "Migrations that the database lacks: apply them, check that there are none, wait until "
            "another process has applied them, or only apply them and end. The default is apply, "
            "and check with --check")
        ->check(CLI::IsMember({"apply", "check", "wait", "only"}));
    command_line
        .add_option("--migration-time", settings.migration_seconds,
                    "Seconds for all migrations of a start, including the wait for others")
        ->capture_default_str()
        ->check(CLI::Range(1U, longest_migration_time));
}

void declare_copy(CLI::App& command_line, Settings& settings) {
    auto* const copy = command_line.add_option(
        "--copy-to", settings.copy_to,
        "Copy the database to this one, postgresql://USER:PASSWORD@HOST/DATABASE, which has no "
        "tables, and end; 0 when all of it is there, else nothing is");
    for (char const* const other : {"--check", "--print-schema", "--migrate"}) {
        copy->excludes(command_line.get_option(other));
    }
}

void declare_limits(CLI::App& command_line, Settings& settings) {
    command_line
        .add_option("--read-workers", settings.workers.reading,
                    "Threads that answer pages from a database server, and connections to it for "
                    "them; SQLite needs none")
        ->capture_default_str()
        ->check(CLI::Range(std::size_t{1}, most_workers));
    command_line
        .add_option("--submission-workers", settings.workers.submissions,
                    "Threads that answer submissions, and connections to the database server for "
                    "them; what waits here keeps no page waiting")
        ->capture_default_str()
        ->check(CLI::Range(std::size_t{1}, most_workers));
    command_line
        .add_option("--body-memory", settings.body_mebibytes,
                    "MiB of memory for the contents of all requests at a time; who sends more is "
                    "asked to try again, with 503")
        ->capture_default_str()
        ->check(CLI::Range(std::size_t{1}, most_mebibytes));
}

void declare_logging(CLI::App& command_line, Settings& settings) {
    command_line.add_option("--log-level", settings.log_level, "What is logged to standard error")
        ->capture_default_str()
        ->check(CLI::IsMember({"trace", "debug", "info", "warn", "error", "critical", "off"}));
    auto const set_format = [&settings](std::string const& name) {
        settings.log_format = name == "json" ? LogFormat::json : LogFormat::text;
    };
    command_line
        .add_option_function<std::string>("--log-format", set_format,
                                          "text, or json: one object on each line")
        ->check(CLI::IsMember({"text", "json"}));
    command_line.add_flag("--access-log", settings.logs_access, "Log each request, too");
}

void declare_development(CLI::App& command_line, Settings& settings) {
    auto const set_environment = [&settings](std::int64_t times) {
        if (times > 0) settings.environment = Environment::development;
    };
    command_line.add_flag_function(
        "--development", set_environment,
        "For those who write the program: pages say what went wrong, and reload when it was "
        "started again. Only this machine can connect");
}

void declare(CLI::App& command_line, Settings& settings, Program const& program) {
    declare_addresses(command_line, settings);
    command_line
        .add_option("--database", settings.database,
                    "sqlite:FILE or postgresql://USER:PASSWORD@HOST/DATABASE")
        ->capture_default_str();
    command_line.add_option("--secret-file", settings.secret_file,
                            "Seals forms; one secret a line, newest first. Without it a secret is "
                            "kept beside the SQLite file, and only this machine can connect");
    declare_migrations(command_line, settings);
    declare_limits(command_line, settings);
    declare_logging(command_line, settings);
    declare_development(command_line, settings);
    for (auto const& option : program.options) {
        command_line.add_option(option.name, option.value, option.description)
            ->capture_default_str();
    }
    command_line.add_flag("--check", settings.checks_only,
                          "Look for mistakes in the program, as each start does: show each page "
                          "once to nobody, and end; 0 when all went well. The database stays as "
                          "it is; on a new one, add --migrate=apply");
    command_line.add_flag("--print-schema", settings.prints_schema,
                          "Print the statements that make the tables of the program's records, "
                          "for its first migration, and end");
    declare_copy(command_line, settings);
    command_line.set_config("--config", "", "A TOML file with these options");
    command_line.allow_config_extras(CLI::config_extras_mode::error);
}

int print_schema(Program const& program) {
    std::fputs(sql::printed_schema(program.tables).c_str(), stdout);
    return 0;
}

int refuse_to_start(Program const& program, std::string_view reason) {
    while (reason.ends_with('\n')) reason.remove_suffix(1);
    std::fprintf(stderr, "%s: %.*s\n", program.name.c_str(), static_cast<int>(reason.size()),
                 reason.data());
    return cannot_start;
}

// Some libraries write a sentence in several lines.
std::string in_one_line(std::string text) {
    while (text.ends_with('\n')) text.pop_back();
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace

Program::~Program() = default;

int run(int argc, char const* const* argv, UserInterface const& user_interface,
        Program const& program) {
    Settings settings{.database = "sqlite:" + program.name + ".db"};
    CLI::App command_line{program.description, program.name};
    declare(command_line, settings, program);
    try {
        command_line.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        if (error.get_exit_code() == 0) return command_line.exit(error);  // the help
        return refuse_to_start(program, in_one_line(error.what()) + " (see --help)");
    } catch (std::exception const& exception) {  // of a configuration that is none
        return refuse_to_start(program, in_one_line(exception.what()) + " (see --help)");
    }
    try {
        if (settings.prints_schema) return print_schema(program);
        start_logging(settings.log_format, settings.log_level);
        if (settings.copy_to) {
            copy_database(settings.database, *settings.copy_to, program);
            return 0;
        }
        serve(settings, user_interface, program);
        return 0;
    } catch (DifferentTables const& differences) {
        return refuse_to_start(program, differences.what());
    } catch (std::exception const& exception) {
        return refuse_to_start(program, in_one_line(exception.what()));
    }
}

}  // namespace holdfast
