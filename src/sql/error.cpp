// SPDX-License-Identifier: MIT
#include <soci/error.h>

#include <holdfast/sql/error.hpp>

namespace holdfast::sql {

std::string loggable(std::exception const& exception) {
    auto const* const soci_error = dynamic_cast<soci::soci_error const*>(&exception);
    return soci_error != nullptr ? soci_error->get_error_message() : exception.what();
}

}  // namespace holdfast::sql
