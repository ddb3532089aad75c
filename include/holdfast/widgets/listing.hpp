// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/text/query.hpp>
#include <holdfast/text/url.hpp>

namespace holdfast {

/// The direction of sorting.
enum class SortDirection : std::uint8_t { ascending, descending };

/// A way to sort a list.
struct SortKey {
    std::string name;                      ///< in addresses
    std::vector<std::string> expressions;  ///< SQL, each sorted in the list's direction
};

template <class Row>
struct TableColumn;

/// The sort keys of a list with those columns.
template <class Row>
std::vector<SortKey> sort_keys(std::vector<TableColumn<Row>> const& columns) {
    std::vector<SortKey> keys;
    for (auto const& column : columns) {
        if (!column.order_by.empty()) keys.push_back({column.name, column.order_by});
    }
    return keys;
}

/// The fixed properties of a list.
struct ListingOptions {
    std::vector<SortKey> sort_keys;                      ///< the ways in which users may sort it
    std::vector<std::string> unique{"id"};               ///< SQL expressions that no two rows share
    std::string sorted_by;                               ///< a key's name; without it, by `unique`
    SortDirection direction = SortDirection::ascending;  ///< when the address names none
    long long page_size = 20;                            ///< rows of one page
    std::string prefix;  ///< of its arguments, to tell several lists on one page apart
};

/// The visible part of a long list: its order, its page, and the search text. It is read from an
/// address such as `?sort=name&order=descending&page=3&search=oak`. No part of the address ever
/// gets into SQL, and a nonsensical argument counts as left out.
class Listing {
public:
    /// Throws std::logic_error for options that do not fit together.
    Listing(Url const& address, ListingOptions options);

    /// The expressions to stand after `order by`. They always end in the unique ones, so pages do
    /// not overlap. NULL counts as the greatest value on every database.
    std::string order_by() const;

    /// The number of rows on a page, to be bound after `limit`. Valid as long as the listing.
    long long const& limit() const { return options_.page_size; }

    /// The number of rows before the page, to be bound after `offset`. Valid as long as the
    /// listing.
    long long const& offset() const { return offset_; }

    /// The search text, without space around it; empty without a search.
    std::string const& search() const { return state_.search; }

    /// The pattern to bind in `lower(column) like lower(?) escape '\\'`. It matches every
    /// text without a search.
    std::string const& search_pattern() const { return search_pattern_; }

    /// Sets the number of rows on all pages. A page beyond the last one becomes the last one.
    /// Throws std::logic_error for a negative number.
    void set_total(long long rows);

    /// The number of rows on all pages, once it was set.
    std::optional<long long> total() const { return total_; }

    /// The number of the page, counted from 1.
    long long page() const { return state_.page; }

    /// The number of pages, at least 1. Throws std::logic_error before `set_total`.
    long long pages() const;

    /// Whether the list has a sort key of that name.
    bool can_sort_by(std::string_view key) const { return find(key) != nullptr; }

    /// The direction of sorting by that key, or nothing when the list is sorted otherwise.
    std::optional<SortDirection> direction(std::string_view key) const;

    /// The address of the first page, sorted by that key: ascending, unless it is so already.
    Url sorted_by(std::string_view key) const;

    /// The address of another page of the same list.
    Url at_page(long long page) const;

    /// The address of the first page of the whole list.
    Url without_search() const;

    /// The name of the search text in addresses.
    std::string search_name() const { return options_.prefix + "search"; }

    /// All arguments that a search keeps.
    QueryArguments arguments_beside_search() const;

    /// The address that the listing was read from.
    Url const& address() const { return address_; }

private:
    // The state of the list in an address. Without a key the list is sorted by the unique
    // expressions.
    struct State {
        std::string key;
        SortDirection direction = SortDirection::ascending;
        long long page = 1;
        std::string search;
    };

    SortKey const* find(std::string_view key) const;
    void read(QueryArguments const& arguments);
    void set_page(long long page);
    QueryArguments arguments(State const& state) const;
    Url at(State const& state) const { return with_arguments(address_, arguments(state)); }

    ListingOptions options_;
    Url address_;
    QueryArguments others_;  // of the address, that are not the list's
    State state_;
    long long offset_ = 0;
    std::string search_pattern_;
    std::optional<long long> total_;
};

}  // namespace holdfast
