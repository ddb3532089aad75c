// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include <holdfast/fields/member.hpp>
#include <holdfast/records/records.hpp>
#include <holdfast/sql/statement.hpp>
#include <holdfast/sql/transaction.hpp>
#include <holdfast/widgets/listing.hpp>

namespace holdfast {

namespace detail {

/// The texts of these columns as one, in lower case; without columns an empty one.
std::string searched_text(std::vector<std::string> const& columns);

template <class Object>
std::vector<Object> select_page_of(sql::Transaction& transaction, Listing& listing,
                                   std::vector<std::string> const& searched_columns) {
    auto const found = " from " + record_table<Object>().names().table + " where " +
                       searched_text(searched_columns) + " like lower(?) escape '\\'";
    auto const total = transaction.one<std::int64_t>(sql::unchecked("select count(*)" + found),
                                                     listing.search_pattern());
    listing.set_total(total.value());
    return transaction
        .rows<Object>(sql::unchecked("select {columns}" + found + " order by " +
                                     listing.order_by() + " limit ? offset ?"),
                      listing.search_pattern(), listing.limit(), listing.offset())
        .to_vector();
}

}  // namespace detail

/// Reads the objects of a listing's page, and tells the listing how many all pages have. The search
/// looks in these members: `select_page<&Person::name, &Person::town>(transaction, listing)`.
template <auto first, auto... others>
std::vector<detail::OwnerOf<first>> select_page(sql::Transaction& transaction, Listing& listing) {
    using Object = detail::OwnerOf<first>;
    if constexpr (detail::is_sound_record<Object>) {
        constexpr bool are_texts = std::is_same_v<detail::ValueOf<first>, std::string> &&
                                   (std::is_same_v<detail::ValueOf<others>, std::string> && ...) &&
                                   detail::columns_of<Object, first> != 0 &&
                                   ((detail::columns_of<Object, others> != 0) && ...);
        static_assert(are_texts, "select_page<...> takes the texts with columns in which the "
                                 "search looks: select_page<&T::name, &T::town>");
        if constexpr (are_texts) {
            return detail::select_page_of<Object>(transaction, listing,
                                                  {detail::column_name_of<Object, first>(),
                                                   detail::column_name_of<Object, others>()...});
        }
    }
    detail::explain(detail::record_mistake<Object>);
    __builtin_unreachable();
}

}  // namespace holdfast
