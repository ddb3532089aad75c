// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include <holdfast/fields/member.hpp>
#include <holdfast/records/list_statements.hpp>
#include <holdfast/records/records.hpp>
#include <holdfast/sql/identifier.hpp>
#include <holdfast/sql/statement.hpp>
#include <holdfast/sql/transaction.hpp>
#include <holdfast/widgets/listing.hpp>

namespace holdfast {

namespace detail {

/// The texts of these columns as one, in lower case; without columns an empty one.
std::string searched_text(std::vector<std::string> const& columns);

template <class Object>
std::vector<Object> select_page_of(sql::Transaction& transaction, Listing& listing,
                                   ListStatements const& statements) {
    auto const pattern = listing.search_pattern();
    sql::BasicStatement<std::string> const count{statements.count()};
    listing.set_total(transaction.one<std::int64_t>(count, pattern).value());
    auto const limit = listing.limit();
    auto const offset = listing.offset();
    using Page = sql::BasicStatement<std::string, std::remove_const_t<decltype(limit)>,
                                     std::remove_const_t<decltype(offset)>>;
    Page const page{statements.page(listing.order_by())};
    return transaction.rows<Object>(page, pattern, limit, offset).to_vector();
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
            static detail::ListStatements const statements{
                detail::record_table<Object>().names().table,
                detail::searched_text(
                    {sql::identifier(detail::column_name_of<Object, first>()),
                     sql::identifier(detail::column_name_of<Object, others>())...})};
            return detail::select_page_of<Object>(transaction, listing, statements);
        }
    }
    detail::explain(detail::record_mistake<Object>);
    __builtin_unreachable();
}

}  // namespace holdfast
