// SPDX-License-Identifier: MIT
#include "app/views/query.hpp"

#include <variant>

namespace holdfast {
namespace {

constexpr std::size_t most_arguments = 100;

}  // namespace

std::optional<http::FormData> read_query(std::string_view query) {
    auto parsed = http::parse_form_data(query, most_arguments);
    if (auto* const arguments = std::get_if<http::FormData>(&parsed)) return std::move(*arguments);
    return {};
}

}  // namespace holdfast
