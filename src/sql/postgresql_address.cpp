// SPDX-License-Identifier: MIT
#include "sql/postgresql_address.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string_view>

#include <libpq-fe.h>

#include <holdfast/text/percent.hpp>

namespace holdfast::sql {

namespace {

using Parameters = std::map<std::string, std::string>;

// Of a password with such characters libpq would take a part for a host, and name it in errors.
void require_plain_credentials(std::string_view url) {
    auto const start = url.find("://");
    if (start == std::string_view::npos) return;
    auto const authority = url.substr(start + 3, url.find('?') - start - 3);
    auto const credentials = authority.substr(0, authority.rfind('@'));
    bool const has_credentials = credentials.size() != authority.size();
    if (has_credentials && (credentials.find_first_of("@/") != std::string_view::npos ||
                            std::ranges::count(credentials, ':') > 1)) {
        throw std::invalid_argument{
            "in the database's address, write the characters : / ? @ of the user's name and "
            "password as %3A %2F %3F %40"};
    }
}

Parameters parse(std::string const& url) {
    require_plain_credentials(url);
    std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> const options{
        PQconninfoParse(url.c_str(), nullptr), &PQconninfoFree};
    if (!options) {
        throw std::invalid_argument{
            "the database's address is not of the form postgresql://USER:PASSWORD@HOST/DATABASE"};
    }
    Parameters parameters;
    for (auto const* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr) parameters.emplace(option->keyword, option->val);
    }
    return parameters;
}

// For each host, since libpq counts the time for each of them, in seconds and at least two.
long long seconds_to_connect(Parameters const& parameters, Deadline deadline) {
    auto const left =
        std::chrono::ceil<std::chrono::seconds>(deadline - Deadline::clock::now()).count();
    auto const hosts = parameters.find("host");
    auto const count = hosts == parameters.end() ? 1 : 1 + std::ranges::count(hosts->second, ',');
    return std::clamp<long long>(left / count, 2, 3600);
}

}  // namespace

PostgresqlAddress::PostgresqlAddress(std::string const& url) : parameters_{parse(url)} {
    parameters_["client_encoding"] = "UTF8";
    // A machine that has gone is noticed within seconds, not hours.
    parameters_.try_emplace("keepalives_idle", "5");
    parameters_.try_emplace("keepalives_interval", "2");
    parameters_.try_emplace("keepalives_count", "3");
    parameters_.try_emplace("tcp_user_timeout", "10000");
    parameters_.try_emplace("fallback_application_name", "holdfast");
}

std::string PostgresqlAddress::until(Deadline deadline) const {
    auto parameters = parameters_;
    parameters.try_emplace("connect_timeout",
                           std::to_string(seconds_to_connect(parameters_, deadline)));
    std::string url = "postgresql://";
    char separator = '?';
    for (auto const& [name, value] : parameters) {
        url.append(1, separator).append(name).append(1, '=').append(text::percent_encode(value));
        separator = '&';
    }
    return url;
}

}  // namespace holdfast::sql
