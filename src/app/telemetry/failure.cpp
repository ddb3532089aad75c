// SPDX-License-Identifier: MIT
#include "app/telemetry/failure.hpp"

#include <exception>

#include <boost/core/demangle.hpp>
#include <cxxabi.h>
#include <fmt/format.h>
#include <sodium.h>

#include <holdfast/sql/error.hpp>

namespace holdfast {
namespace {

// The server names each request; one that comes another way may have no name.
std::string id_of(http::Request const& request) {
    return request.id.empty() ? fmt::format("{:08x}", randombytes_random()) : request.id;
}

// Also of what is not derived from std::exception.
std::string type_of_caught() {
    auto const* const type = abi::__cxa_current_exception_type();
    return type == nullptr ? std::string{} : boost::core::demangle(type->name());
}

}  // namespace

Failure caught_failure(http::Request const& request) {
    Failure failure{.request_id = id_of(request),
                    .type = type_of_caught(),
                    .message = {},
                    .statement = {}};
    try {
        throw;
    } catch (sql::SqlError const& error) {
        failure.message = error.message();
        failure.statement = error.statement();
    } catch (std::exception const& exception) {
        failure.message = exception.what();
    } catch (...) {
        failure.message = "an exception of unknown type";
    }
    return failure;
}

}  // namespace holdfast
