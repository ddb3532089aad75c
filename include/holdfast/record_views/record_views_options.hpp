// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <holdfast/app/views/view.hpp>
#include <holdfast/forms/layout/form_layout.hpp>
#include <holdfast/text/messages/records.hpp>
#include <holdfast/widgets/table_column.hpp>

namespace holdfast {

/// The rights of users over the records of a class. An empty function allows everybody. The pages
/// ask on each request, submissions included.
template <class Object>
struct RecordRights {
    std::function<bool(View&)> may_see{};                    ///< the list
    std::function<bool(View&)> may_add{};                    ///< a new record
    std::function<bool(View&, Object const&)> may_edit{};    ///< that record
    std::function<bool(View&, Object const&)> may_delete{};  ///< that record
};

/// The titles of the ready pages and of the buttons on them.
struct RecordTitles {
    std::string list;                                          ///< such as "Addresses"
    std::string add = text::say<messages::title_of_adding>();  ///< such as "Add an address"
    std::string search{};  ///< the label of the search; empty: the names of the fields
};

/// The parts of the ready pages. Each has a default.
template <class Object>
struct RecordViewsOptions {
    RecordTitles titles{};          ///< of the pages
    RecordRights<Object> rights{};  ///< of the users

    /// The columns of the list. Empty: one for each field that fits into a line.
    std::vector<TableColumn<Object>> columns{};

    /// The name of the column by which the list is sorted. Empty: the first.
    std::string sorted_by{};

    /// The number of rows on a page of the list.
    long long page_size = 20;

    /// The name of a record in titles. Empty: its first field.
    std::function<std::string(Object const&)> name_of{};

    /// Adds the inputs of a form. Empty: one for each field, as its type and its constraints ask.
    std::function<void(FormLayout&, Object&, View&)> add_inputs{};
};

}  // namespace holdfast
