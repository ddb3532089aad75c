// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/forms/rows/form_rows.hpp>

namespace holdfast {

/// A list of objects in a form as a table. The headings of the columns are the visible labels, and
/// each child of a row is a cell. Screen readers hear each input's label with the name of its row.
class FormTable : public FormRows {
public:
    /// The table stands in that form. The key is unique in it.
    FormTable(Form& form, std::string key, std::vector<std::string> headings);

protected:
    void write(html::Writer& writer) const override;

private:
    std::vector<std::string> headings_;
};

}  // namespace holdfast
