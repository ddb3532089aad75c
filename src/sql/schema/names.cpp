// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

#include <fmt/format.h>

#include <holdfast/sql/schema/names.hpp>

namespace holdfast::sql {

namespace {

constexpr std::size_t longest_name = 63;  // of PostgreSQL, in bytes

// FNV-1a, which is the same in each process.
std::string digest(std::string_view text) {
    std::uint32_t hash = 2'166'136'261U;
    for (char const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return fmt::format("{:08x}", hash);
}

std::size_t start_of_character(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

std::string short_enough(std::string name) {
    if (name.size() <= longest_name) return name;
    auto const end = "_" + digest(name);
    return name.substr(0, start_of_character(name, longest_name - end.size())) + end;
}

}  // namespace

std::string unique_index_name(std::string_view table, std::span<std::string const> columns) {
    std::string name{table};
    for (auto const& column : columns) name += "_" + column;
    return short_enough(name + "_key");
}

std::string reference_index_name(std::string_view table, std::string const& column) {
    return short_enough(std::string{table} + "_" + column + "_idx");
}

}  // namespace holdfast::sql
