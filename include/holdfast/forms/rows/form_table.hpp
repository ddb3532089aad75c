// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <holdfast/forms/rows/form_rows.hpp>

namespace holdfast {

/// A list of objects in a form as a table: the columns' headings are the labels that one sees, and
/// each child of a row is a cell. Who cannot see the table is told each input's label with the name
/// of its row.
class FormTable : public FormRows {
public:
    /// The key is unique in the form, which the table stands in.
    FormTable(Form& form, std::string key, std::vector<std::string> headings)
        : FormRows{form, std::move(key), RowLabels::in_headings}, headings_{std::move(headings)} {}

protected:
    void write(html::Writer& writer) const override;

private:
    std::vector<std::string> headings_;
};

}  // namespace holdfast
