// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/app/views/bookmark.hpp>
#include <holdfast/app/views/view.hpp>
#include <holdfast/fields/field_list.hpp>
#include <holdfast/forms/rows/column_of.hpp>
#include <holdfast/record_views/default_input.hpp>
#include <holdfast/record_views/select_page.hpp>
#include <holdfast/records/records.hpp>
#include <holdfast/records/references.hpp>
#include <holdfast/sql/identifier.hpp>
#include <holdfast/sql/statement.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/data_table.hpp>
#include <holdfast/widgets/destination.hpp>
#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/listing.hpp>
#include <holdfast/widgets/pagination.hpp>
#include <holdfast/widgets/search_form.hpp>

namespace holdfast {

namespace detail {

/// The search of a list: the columns in which it looks, and the labels of its fields.
struct SearchedFields {
    std::vector<std::string> columns;  ///< as statements write them
    std::vector<std::string> labels;

    /// Their labels as a label of the search.
    std::string label() const;
};

/// The expression by which a column of texts, or of other values, is sorted.
std::string sort_expression(std::string const& column, Notation notation);

/// Whether the texts of a field fit into a cell.
bool fits_line(FieldDescription const& description, Notation notation);

template <class Object, class Visit>
void for_each_stored_field(Visit visit) {
    auto const visit_if_stored = [&]<auto member>(MemberList<member> list) {
        if constexpr (columns_of<Object, member> != 0) visit(list);
    };
    std::apply(
        [&](auto const&... fields) {
            (visit_if_stored(MemberList<std::remove_cvref_t<decltype(fields)>::member>{}), ...);
        },
        fields_of<Object>());
}

template <class Object>
SearchedFields find_searched_fields() {
    SearchedFields searched;
    for_each_stored_field<Object>([&]<auto member>(MemberList<member>) {
        if constexpr (std::is_same_v<ValueOf<member>, std::string>) {
            auto const& description = description_of<Object, member>();
            searched.columns.push_back(sql::identifier(column_name_of<Object, member>()));
            searched.labels.push_back(description.label);
        }
    });
    return searched;
}

// A class's fields are looked through once, whoever asks first.
template <class Object>
SearchedFields const& searched_fields() {
    static SearchedFields const searched = find_searched_fields<Object>();
    return searched;
}

template <class Object>
ListStatements const& list_statements() {
    static ListStatements const statements{record_table<Object>().names().table,
                                           searched_text(searched_fields<Object>().columns)};
    return statements;
}

template <class Target, auto name>
std::string names_text(std::string_view) {
    return record_table<Target>().named(column_name_of<Target, name>());
}

/// The names of the rows to which those of a list refer.
template <class Object>
class ReferredNames {
public:
    /// Reads them, with one statement for each reference.
    void read(sql::Transaction& transaction, std::vector<Object> const& objects) {
        for_each_stored_field<Object>([&]<auto member>(MemberList<member> list) {
            if constexpr (is_reference_of<member, Object>) {
                read(transaction, objects, list, ReferenceOf<member, Object>{});
            }
        });
    }

    /// The name of the row with that canonical key.
    std::string name(std::string const& field, std::string const& key) const {
        auto const found = names_.find({field, key});
        return found == names_.end() ? key : found->second;
    }

private:
    template <auto member, auto name, class Target>
    void read(sql::Transaction& transaction, std::vector<Object> const& objects, MemberList<member>,
              Reference<member, name, Target>) {
        std::vector<KeyOf<Target>> keys;
        for (auto const& object : objects) {
            if constexpr (sql::detail::is_optional<ValueOf<member>>) {
                if (object.*member) keys.push_back(*(object.*member));
            } else {
                keys.push_back(object.*member);
            }
        }
        if (keys.empty()) return;
        sql::BasicStatement<std::vector<KeyOf<Target>>> const statement{
            sql::detail::LastingText{sql::detail::kept_text("", names_text<Target, name>)}};
        auto const& field = description_of<Object, member>().key;
        for (auto const& [key, label] :
             transaction.rows<KeyOf<Target>, ValueOf<name>>(statement, keys)) {
            names_.emplace(std::pair{field, FieldFormat<KeyOf<Target>>::format(key)},
                           display_of(label));
        }
    }

    std::map<std::pair<std::string, std::string>, std::string> names_;  // by field and key
};

template <class Object, auto member>
TableColumn<Object> default_column(std::shared_ptr<ReferredNames<Object> const> names) {
    constexpr auto notation = notation_of<ValueOf<member>>;
    auto column = column_of<member, Object>(
        {sort_expression(sql::identifier(column_name_of<Object, member>()), notation)});
    if constexpr (is_reference_of<member, Object>) {
        auto const& field = description_of<Object, member>();
        column.style = ColumnStyle::text;
        column.order_by.clear();  // the keys of other rows have no order for users
        column.cell = [names = std::move(names), &field](Object const& object) -> TableCell {
            return names->name(field.key, FieldFormat<ValueOf<member>>::format(object.*member));
        };
    }
    return column;
}

/// The columns of the fields that fit into a line.
template <class Object>
std::vector<TableColumn<Object>> default_columns(
    std::shared_ptr<ReferredNames<Object> const> const& names) {
    std::vector<TableColumn<Object>> columns;
    for_each_stored_field<Object>([&]<auto member>(MemberList<member>) {
        auto const& description = description_of<Object, member>();
        if (columns.empty() || fits_line(description, notation_of<ValueOf<member>>)) {
            columns.push_back(default_column<Object, member>(names));
        }
    });
    return columns;
}

}  // namespace detail

/// One page of all records of a class, sorted and searched.
template <class Object>
class RecordList : public Div {
public:
    /// The contents of the list, and the targets of its rows.
    struct Options {
        std::vector<TableColumn<Object>> columns{};  ///< empty: of the fields
        std::string caption;                         ///< of the table
        std::string search_label{};                  ///< empty: the labels of the fields
        std::string sorted_by{};                     ///< a column's name; empty: the first
        long long page_size = 20;                    ///< rows of one page

        /// The page of a record under its name; nothing for one without a link.
        std::function<std::optional<Destination>(Object const&)> page_of{};
    };

    /// Reads and shows the page that the view's address names.
    RecordList(View& view, Options options) {
        auto const& searched = detail::searched_fields<Object>();
        auto const names = std::make_shared<detail::ReferredNames<Object>>();
        auto columns = options.columns;
        if (columns.empty()) {
            columns = detail::default_columns<Object>(names);
            link(columns.front(), options.page_of);
        }
        Listing listing{view.address(),
                        {.sort_keys = sort_keys(columns),
                         .unique = {detail::record_table<Object>().key()},
                         .sorted_by = first_sort_key(columns, options.sorted_by),
                         .page_size = options.page_size}};
        auto const objects = detail::select_page_of<Object>(view.transaction(), listing,
                                                            detail::list_statements<Object>());
        if (options.columns.empty()) names->read(view.transaction(), objects);
        if (!searched.columns.empty()) {
            add<SearchForm>(listing,
                            options.search_label.empty() ? searched.label() : options.search_label);
        }
        add<DataTable<Object>>(options.caption, columns, objects, listing);
        add<Pagination>(listing);
    }

private:
    static std::string first_sort_key(std::vector<TableColumn<Object>> const& columns,
                                      std::string const& wanted) {
        if (!wanted.empty()) return wanted;
        auto const keys = sort_keys(columns);
        return keys.empty() ? std::string{} : keys.front().name;
    }

    static void link(TableColumn<Object>& column,
                     std::function<std::optional<Destination>(Object const&)> const& page_of) {
        column.style = ColumnStyle::row_header;
        if (!page_of) return;
        column.cell = [page_of, text = column.cell](Object const& object) -> TableCell {
            auto const page = page_of(object);
            if (!page) return text(object);
            return std::make_unique<A>(page->address, page->text);
        };
    }
};

}  // namespace holdfast
