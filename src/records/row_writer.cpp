// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <span>
#include <variant>

#include <holdfast/records/row_writer.hpp>

namespace holdfast::detail {
namespace {

// Texts and bytes are their own or somebody else's.
template <class Type>
Type const& as_viewed(Type const& value) {
    return value;
}
std::string_view as_viewed(std::string const& text) {
    return text;
}
std::span<std::byte const> as_viewed(sql::Bytes const& bytes) {
    return bytes;
}

struct IsAlike {
    template <class One, class Other>
    bool operator()(One const& one, Other const& other) const {
        using View = std::remove_cvref_t<decltype(as_viewed(one))>;
        if constexpr (!std::is_same_v<View, std::remove_cvref_t<decltype(as_viewed(other))>>) {
            return false;
        } else if constexpr (std::is_same_v<View, std::span<std::byte const>>) {
            return std::ranges::equal(as_viewed(one), as_viewed(other));
        } else {
            return as_viewed(one) == as_viewed(other);
        }
    }
};

}  // namespace

bool is_stored_alike(sql::Value const& one, sql::Value const& other) {
    return std::visit(IsAlike{}, one, other);
}

}  // namespace holdfast::detail
