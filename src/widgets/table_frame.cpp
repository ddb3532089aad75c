// SPDX-License-Identifier: MIT
#include <holdfast/text/messages/widgets.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/listing.hpp>
#include <holdfast/widgets/table_frame.hpp>

namespace holdfast {
namespace {

void set_style(Element& cell, ColumnStyle style) {
    if (style == ColumnStyle::number) cell.add_class("text-end");
}

void add_sort_link(Element& header, Listing const& listing, std::string_view name,
                   std::string label) {
    auto& link = header.add<A>(listing.sorted_by(name), std::move(label));
    auto const direction = listing.direction(name);
    if (!direction) return;
    bool const ascends = direction == SortDirection::ascending;
    header.set_attribute("aria-sort", ascends ? "ascending" : "descending");
    link.add<Span>(ascends ? " ▲" : " ▼").set_attribute("aria-hidden", "true");
}

}  // namespace

TableFrame::TableFrame(std::string caption, Listing const* listing)
    : caption_{std::move(caption)}, listing_{listing} {
    add_class("table-responsive");
    set_attribute("role", "region");
    set_attribute("aria-label", caption_);
    set_attribute("tabindex", "0");
    auto& table = add<Table>();
    table.add_class("table");
    table.add<Caption>(caption_).add_class("caption-top");
    headers_ = &table.add<Thead>().add<Tr>();
    body_ = &table.add<Tbody>();
}

void TableFrame::add_header(std::string_view name, std::string label, ColumnStyle style) {
    bool const sorts = listing_ != nullptr && listing_->can_sort_by(name);
    auto& header = headers_->add<Th>(HeaderScope::column, sorts ? std::string{} : label);
    set_style(header, style);
    if (sorts) add_sort_link(header, *listing_, name, std::move(label));
    ++columns_;
}

void TableFrame::start_row() {
    row_ = &body_->add<Tr>();
}

void TableFrame::add_cell(TableCell cell, ColumnStyle style) {
    Element& added = style == ColumnStyle::row_header
                         ? static_cast<Element&>(row_->add<Th>(HeaderScope::row))
                         : row_->add<Td>();
    set_style(added, style);
    added.add_child(std::move(cell).take());
}

void TableFrame::finish() {
    if (row_ != nullptr) return;
    auto& cell = body_->add<Tr>().add<Td>(text::say<messages::nothing_to_show>());
    cell.set_attribute("colspan", std::to_string(columns_));
}

}  // namespace holdfast
