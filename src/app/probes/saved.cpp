// SPDX-License-Identifier: MIT
#include "app/probes/saved.hpp"

#include <algorithm>
#include <exception>
#include <optional>

#include <boost/json.hpp>
#include <sodium.h>
#include <spdlog/spdlog.h>

#include <holdfast/concurrency/page_instance.hpp>

#include "app/submission/claims.hpp"
#include "app/views/query.hpp"

namespace holdfast {
namespace {

constexpr std::chrono::seconds time_to_answer{5};

http::Response json_response(http::Status status, boost::json::object const& object) {
    http::Response response{.status = status, .body = boost::json::serialize(object) + '\n'};
    response.set("Content-Type", "application/json");
    response.set("Cache-Control", "no-store");
    return response;
}

std::optional<concurrency::PageInstance> read_instance(std::string_view text) {
    concurrency::PageInstance::Bytes bytes{};
    std::size_t size = 0;
    bool const is_hexadecimal = sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(),
                                               nullptr, &size, nullptr) == 0;
    concurrency::PageInstance const instance{bytes};
    bool const is_canonical = is_hexadecimal && size == bytes.size() && instance.text() == text;
    return is_canonical ? std::optional{instance} : std::nullopt;
}

std::optional<concurrency::PageInstance> instance_of(http::Request const& request) {
    auto const arguments = read_query(request.query);
    if (!arguments || arguments->size() != 1) return {};
    auto const& [name, value] = arguments->front();
    if (name != "instance") return {};
    return read_instance(value);
}

boost::json::object findings(sql::Database& database, concurrency::PageInstance const& instance,
                             SettlingTime const& time) {
    auto const deadline = std::chrono::steady_clock::now() + time_to_answer;
    sql::Transaction transaction{database, sql::Access::read, deadline};
    auto const claim = Claims{transaction}.find(instance);
    if (!claim) {
        return {{"saved", false},
                {"known_from", time.from.count()},
                {"known_until", time.until.count()}};
    }
    auto const age = transaction.now() - claim->applied_at;
    return {{"saved", true}, {"seconds_ago", std::max<std::int64_t>(age, 0)}};
}

}  // namespace

http::Response answer_saved(sql::Database& database, http::Request const& request,
                            SettlingTime const& time) {
    auto const instance = instance_of(request);
    if (!instance) {
        return json_response(http::Status::bad_request,
                             {{"detail", "instance= takes 32 hexadecimal digits"}});
    }
    try {
        return json_response(http::Status::ok, findings(database, *instance, time));
    } catch (std::exception const& exception) {
        spdlog::warn("whether a page was saved cannot be told: {}", exception.what());
        return json_response(http::Status::service_unavailable,
                             {{"detail", "the database does not answer"}});
    }
}

}  // namespace holdfast
