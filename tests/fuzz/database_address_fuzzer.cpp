// SPDX-License-Identifier: MIT
// Any text as the address of a PostgreSQL database: it is refused without being repeated, or
// written as another one of the same place.
#include <chrono>
#include <stdexcept>
#include <string>

#include "fuzzer.hpp"
#include "sql/postgresql_address.hpp"

namespace holdfast::fuzz {
namespace {

void check(std::string const& url) {
    auto const deadline = sql::Deadline::clock::now() + std::chrono::hours{2};
    try {
        sql::PostgresqlAddress const address{url};
        auto const written = address.until(deadline);
        require(sql::PostgresqlAddress{written}.until(deadline) == written,
                "an address is written in one way");
    } catch (std::invalid_argument const& refusal) {
        constexpr std::size_t long_enough = 20;
        bool const repeats = url.size() >= long_enough &&
                             std::string_view{refusal.what()}.find(url) != std::string_view::npos;
        require(!repeats, "a refusal does not repeat a password");
    }
}

}  // namespace
}  // namespace holdfast::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const url{holdfast::fuzz::text_of(data, size)};
    if (url.find('\0') == std::string::npos) holdfast::fuzz::check("postgresql://" + url);
    return 0;
}
