// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/app/views/view_with.hpp>
#include <holdfast/forms/rows/column_of.hpp>
#include <holdfast/records/record_members.hpp>
#include <holdfast/text/url.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/table_column.hpp>

namespace holdfast {

/// The address of a page for each record of a class.
template <class Object>
class RecordPage {
public:
    /// The page of that view, whose argument is the key of the record. The view lives longer.
    RecordPage(ViewWith<PathArgument<detail::KeyOf<Object>>> const& view)
        : address_{[&view](Object const& object) {
              return view.bookmark(object.*detail::RecordOf<Object>::key).address();
          }} {}

    /// The page of that view for all of them. The view lives longer.
    RecordPage(ViewWith<> const& view)
        : address_{[&view](Object const&) { return view.bookmark().address(); }} {}

    /// The address, or bookmark, that the callable returns for a record.
    template <std::invocable<Object const&> Callable>
        requires std::convertible_to<std::invoke_result_t<Callable&, Object const&>, Url>
    RecordPage(Callable address) : address_{std::move(address)} {}

    /// The address for a record.
    Url operator()(Object const& object) const { return address_(object); }

private:
    std::function<Url(Object const&)> address_;
};

/// A column as `column_of` makes it that is the header of each row, with a link to that page of its
/// record.
template <auto member, class Row = detail::OwnerOf<member>>
TableColumn<Row> linked_column_of(RecordPage<std::type_identity_t<Row>> page,
                                  std::vector<std::string> order_by = {}) {
    auto column = column_of<member, Row>(std::move(order_by));
    column.style = ColumnStyle::row_header;
    column.cell = [page = std::move(page)](Row const& row) -> TableCell {
        detail::OwnerOf<member> const& owner = row;
        return std::make_unique<A>(page(row), displayed(owner.*member));
    };
    return column;
}

}  // namespace holdfast
