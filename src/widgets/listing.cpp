// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <limits>
#include <stdexcept>

#include <holdfast/text/blank.hpp>
#include <holdfast/text/newlines.hpp>
#include <holdfast/widgets/listing.hpp>

namespace holdfast {
namespace {

constexpr std::string_view descending = "descending";

// Anything but a page that there can be is the first page, or the last one.
long long page_number(std::string_view text, long long most) {
    long long number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end != text.data() + text.size()) return 1;
    if (error == std::errc::result_out_of_range) return text.starts_with('-') ? 1 : most;
    return error == std::errc{} ? std::clamp(number, 1LL, most) : 1;
}

std::string pattern_for(std::string_view text) {
    std::string pattern{"%"};
    for (char const c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return text.empty() ? pattern : pattern + '%';
}

}  // namespace

Listing::Listing(Url const& address, ListingOptions options)
    : options_{std::move(options)}, address_{address} {
    if (options_.page_size < 1) throw std::logic_error{"a page of a list has at least one row"};
    if (options_.unique.empty()) throw std::logic_error{"nothing in the rows of a list is unique"};
    for (auto const& key : options_.sort_keys) {
        bool const complete = !key.name.empty() && !key.expressions.empty();
        if (!complete) throw std::logic_error{"a sort key has no name or no expressions"};
    }
    if (!options_.sorted_by.empty() && find(options_.sorted_by) == nullptr) {
        throw std::logic_error{"a list cannot be sorted by " + options_.sorted_by};
    }
    state_.key = options_.sorted_by;
    state_.direction = options_.direction;
    read(query_arguments(address));
    search_pattern_ = pattern_for(state_.search);
}

// Of an argument that comes twice the first one counts.
void Listing::read(QueryArguments const& arguments) {
    std::optional<std::string> sort, order, page, search;
    for (auto const& [name, value] : arguments) {
        std::optional<std::string>* own = nullptr;
        if (name == options_.prefix + "sort") own = &sort;
        if (name == options_.prefix + "order") own = &order;
        if (name == options_.prefix + "page") own = &page;
        if (name == search_name()) own = &search;
        if (own == nullptr) {
            others_.emplace_back(name, value);
        } else if (!*own) {
            *own = value;
        }
    }
    if (sort && find(*sort) != nullptr) {
        state_.key = *sort;
        state_.direction =
            order == descending ? SortDirection::descending : SortDirection::ascending;
    }
    set_page(page_number(page.value_or("1"),
                         std::numeric_limits<long long>::max() / options_.page_size));
    auto const typed = text::strip_newlines(search.value_or(""));
    state_.search = text::strip_whitespace(typed);
}

void Listing::set_page(long long page) {
    state_.page = page;
    offset_ = (page - 1) * options_.page_size;
}

void Listing::set_total(long long rows) {
    if (rows < 0) throw std::logic_error{"a list has less than no rows"};
    total_ = rows;
    set_page(std::min(page(), pages()));
}

long long Listing::pages() const {
    if (!total_) throw std::logic_error{"nobody said how many rows a list has"};
    return *total_ == 0 ? 1 : (*total_ - 1) / options_.page_size + 1;
}

SortKey const* Listing::find(std::string_view key) const {
    auto const found = std::ranges::find(options_.sort_keys, key, &SortKey::name);
    return found == options_.sort_keys.end() ? nullptr : &*found;
}

std::string Listing::order_by() const {
    bool const ascends = state_.direction == SortDirection::ascending;
    std::string terms;
    if (auto const* const key = find(state_.key)) {
        for (auto const& expression : key->expressions) {
            terms += expression + ' ' + (ascends ? "asc nulls last, " : "desc nulls first, ");
        }
    }
    for (auto const& expression : options_.unique) {
        terms += expression;
        if (&expression != &options_.unique.back()) terms += ", ";
    }
    return terms;
}

std::optional<SortDirection> Listing::direction(std::string_view key) const {
    if (key.empty() || key != state_.key) return {};
    return state_.direction;
}

// The defaults are left out, so that a list has one address.
QueryArguments Listing::arguments(State const& state) const {
    auto arguments = others_;
    auto const say = [&](std::string_view name, std::string value) {
        arguments.emplace_back(options_.prefix + std::string{name}, std::move(value));
    };
    if (state.key != options_.sorted_by || state.direction != options_.direction) {
        say("sort", state.key);
        if (state.direction == SortDirection::descending) say("order", std::string{descending});
    }
    if (state.page != 1) say("page", std::to_string(state.page));
    if (!state.search.empty()) say("search", state.search);
    return arguments;
}

Url Listing::sorted_by(std::string_view key) const {
    if (!can_sort_by(key)) throw std::logic_error{"a list cannot be sorted by " + std::string{key}};
    auto state = state_;
    state.key = key;
    state.direction = direction(key) == SortDirection::ascending ? SortDirection::descending
                                                                 : SortDirection::ascending;
    state.page = 1;
    return at(state);
}

Url Listing::at_page(long long page) const {
    auto state = state_;
    state.page = page;
    return at(state);
}

Url Listing::without_search() const {
    auto state = state_;
    state.page = 1;
    state.search.clear();
    return at(state);
}

QueryArguments Listing::arguments_beside_search() const {
    auto state = state_;
    state.page = 1;
    state.search.clear();
    return arguments(state);
}

}  // namespace holdfast
