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

enum class SortDirection : std::uint8_t { ascending, descending };

/// What a list can be sorted by.
struct SortKey {
    std::string name;                      ///< in addresses
    std::vector<std::string> expressions;  ///< SQL, each sorted in the list's direction
};

/// What is fixed of a list, whatever its users ask for.
struct ListingOptions {
    std::vector<SortKey> sort_keys;
    std::vector<std::string> unique{"id"};               ///< SQL expressions that no two rows share
    std::string sorted_by;                               ///< a key's name; without it, by `unique`
    SortDirection direction = SortDirection::ascending;  ///< when the address names none
    long long page_size = 20;
    std::string prefix;  ///< of its arguments, to tell several lists on one page apart
};

/// Which part of a long list is shown: sorted by what, which page, and what is searched for. Read
/// from an address such as `?sort=name&order=descending&page=3&search=oak`, of which nothing ever
/// gets into SQL; what makes no sense there counts as not said.
class Listing {
public:
    /// Throws std::logic_error for options that do not fit together.
    Listing(Url const& address, ListingOptions options);

    /// To stand after `order by`. Always ends in what is unique, so that pages do not overlap. On
    /// every database NULL counts as the greatest.
    std::string order_by() const;

    /// To be bound after `limit` and `offset`, which refer to the listing.
    long long const& limit() const { return options_.page_size; }
    long long const& offset() const { return offset_; }

    /// What is searched for, without space around it; empty when nothing is.
    std::string const& search() const { return state_.search; }

    /// To be bound in `lower(column) like lower(:pattern) escape '\'`; matches every text when
    /// nothing is searched for.
    std::string const& search_pattern() const { return search_pattern_; }

    /// How many rows there are on all pages. A page beyond the last one becomes the last one.
    /// Throws std::logic_error for less than none.
    void set_total(long long rows);
    std::optional<long long> total() const { return total_; }

    /// Counted from 1.
    long long page() const { return state_.page; }

    /// At least 1. Throws std::logic_error before `set_total`.
    long long pages() const;

    bool can_sort_by(std::string_view key) const { return find(key) != nullptr; }

    /// In which direction the list is sorted by that key, if it is.
    std::optional<SortDirection> direction(std::string_view key) const;

    /// Its first page, sorted by that key: ascending, unless it is so already.
    Url sorted_by(std::string_view key) const;

    /// The same list at another page.
    Url at_page(long long page) const;

    /// The first page of all that there is.
    Url without_search() const;

    /// The name that the search text has in addresses, and all arguments that go along with it.
    std::string search_name() const { return options_.prefix + "search"; }
    QueryArguments arguments_beside_search() const;

    Url const& address() const { return address_; }

private:
    // What an address says of the list. Without a key it is sorted by what is unique.
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
