// SPDX-License-Identifier: MIT
#include <holdfast/forms/rows/form_table.hpp>
#include <holdfast/html/writer.hpp>

#include "forms/inputs/control_place.hpp"

namespace holdfast {

FormTable::FormTable(Form& form, std::string key, std::vector<std::string> headings)
    : FormRows{form, std::move(key), RowLabels::in_headings}, headings_{std::move(headings)} {}

void FormTable::write(html::Writer& writer) const {
    write_left_out(writer);
    writer.start("div", {{"class", "table-responsive position-relative"}});
    writer.start("table", {{"class", "table holdfast-rows"}});
    writer.start("thead");
    writer.start("tr");
    for (auto const& heading : headings_) {
        writer.element("th", {{"scope", "col"}}, heading);
    }
    writer.end("tr");
    writer.end("thead");
    writer.start("tbody");
    for (auto const& row : rows()) {
        if (row->visible()) row->write_cells(writer, headings_.size());
    }
    writer.end("tbody");
    writer.end("table");
    writer.end("div");
    write_button(writer);
}

}  // namespace holdfast
