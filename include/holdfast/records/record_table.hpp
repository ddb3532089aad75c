// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <holdfast/fields/field_list.hpp>
#include <holdfast/fields/storage.hpp>
#include <holdfast/records/record.hpp>
#include <holdfast/records/record_members.hpp>
#include <holdfast/sql/result_set.hpp>
#include <holdfast/sql/row_format.hpp>
#include <holdfast/sql/rows.hpp>

namespace holdfast {

namespace detail {

/// The origin of a row's key.
enum class KeyOrigin { database, program };

/// The texts that look for another row with the same values.
struct RivalTexts {
    std::string of_new_row;    ///< the values
    std::string of_saved_row;  ///< the values, and the key of the row itself
};

/// The table of a class at run time, with the texts of the statements for its objects. Each text is
/// made once.
class RecordTable {
public:
    /// Takes the names as they are, without quotes. The first column is the key's.
    RecordTable(sql::ColumnNames plain_names, KeyOrigin key_origin, std::string gone);

    /// The table and its columns as statements write them.
    sql::ColumnNames const& names() const { return names_; }

    /// The column of the key as statements write it.
    std::string const& key() const { return names_.columns.front(); }

    /// The table and its columns as the database lists them.
    sql::ColumnNames const& plain_names() const { return plain_names_; }

    /// Reads a row by its key.
    std::string const& load() const { return load_; }

    /// Writes a new row. It gives the key that the database made.
    std::string const& insert() const { return insert_; }

    /// Reads the rows that a clause selects, as objects.
    std::string select(std::string_view clause) const;

    /// Reads the keys and the names of all rows, in the order of the names, which are in that
    /// column.
    std::string options(std::string const& name, LetterCase letters) const;

    /// Reads the keys and the names of the rows with these keys.
    std::string named(std::string const& name) const;

    /// Deletes a row by its key.
    std::string const& erase() const { return erase_; }

    /// Writes those columns, whose values come first, of the row with the last value as its key.
    std::string_view update(ColumnSet columns) const;

    /// Looks for a row with these values in its columns. A column that ignores the case is given
    /// with it.
    RivalTexts rivals(std::vector<std::pair<std::string, LetterCase>> const& columns) const;

    /// The sentence of the record for users when a row is gone, or nothing.
    std::string const& gone() const { return gone_; }

private:
    sql::ColumnNames plain_names_;
    sql::ColumnNames names_;
    std::string load_;
    std::string insert_;
    std::string erase_;
    std::string gone_;
    mutable std::mutex mutex_;
    mutable std::map<ColumnSet, std::string> updates_;
};

/// Throws http::Error: "Not Found", with a sentence for users.
[[noreturn]] void fail_as_gone(RecordTable const& table);

/// The part of an expression that is compared, with letters in that case.
std::string compared(std::string const& expression, LetterCase letters);

// A class's record is made once, whoever asks first, and lives for ever.
template <class Object>
RecordOf<Object> const& record_of() {
    static RecordOf<Object> const record = Object::record();
    return record;
}

// Calls a visitor with each rule of a record.
template <class Object, class Visitor>
void visit_rules(Visitor const& visit) {
    std::apply([&visit](auto const&... rule) { (visit(rule), ...); }, record_of<Object>().rules);
}

// The name of the column of a stored member, without quotes.
template <class Object, auto member>
std::string column_name_of() {
    std::string name;
    visit_rules<Object>([&name]<class Rule>(Rule const& rule) {
        if constexpr (std::same_as<Rule, KeyColumn>) {
            if (is_same_member<member, RecordOf<Object>::key>) name = rule.name;
        } else if constexpr (std::same_as<Rule, StoredMember<member>>) {
            name = rule.column;
        }
    });
    if (!name.empty()) return name;
    if constexpr (has_fields<Object>) {
        if constexpr (lists_field<Object, member>) {
            return description_of<Object, member>().column_name();
        }
    }
    return "id";
}

template <class Object>
std::string gone_message() {
    std::string sentence;
    visit_rules<Object>([&sentence]<class Rule>(Rule const& rule) {
        if constexpr (std::same_as<Rule, GoneMessage>) sentence = rule.sentence;
    });
    return sentence;
}

template <class Object, auto... members>
RecordTable make_record_table(MemberList<members...>) {
    return {{.table = record_of<Object>().name, .columns = {column_name_of<Object, members>()...}},
            has_generated_key<Object> ? KeyOrigin::database : KeyOrigin::program,
            gone_message<Object>()};
}

// A class's table is described once, whoever asks first, and lives for ever.
template <class Object>
RecordTable const& record_table() {
    static RecordTable const table = make_record_table<Object>(StoredMembers<Object>{});
    return table;
}

template <class Object, class List>
struct ReaderOf;
template <class Object, auto... members>
struct ReaderOf<Object, MemberList<members...>> : sql::MembersOf<Object, members...> {};

}  // namespace detail

/// Objects of a class with a record are read from all columns of its table.
template <detail::HasRecord Object>
struct sql::RowFormat<Object> {
    /// The number of columns.
    static constexpr std::size_t count =
        holdfast::detail::count_of<holdfast::detail::StoredMembers<Object>>;

    /// Reads the members from the columns.
    static Object read(sql::ResultSet& results, int first) {
        using Members = holdfast::detail::StoredMembers<Object>;
        return holdfast::detail::ReaderOf<Object, Members>::read(results, first);
    }

    /// The names of the columns.
    static sql::ColumnNames const& names() {
        holdfast::detail::explain(holdfast::detail::record_mistake<Object>);
        return holdfast::detail::record_table<Object>().names();
    }
};

}  // namespace holdfast
