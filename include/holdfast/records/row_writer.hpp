// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <holdfast/fields/field_violation.hpp>
#include <holdfast/records/loaded_rows.hpp>
#include <holdfast/records/record_table.hpp>
#include <holdfast/sql/transaction.hpp>
#include <holdfast/text/message.hpp>

namespace holdfast::detail {

/// Whether the database keeps the values as the same.
bool is_stored_alike(sql::Value const& one, sql::Value const& other);

// A value that cannot be stored differs from all others, and its statement says why it fails.
template <class Value>
bool is_stored_alike_as(Value const& one, Value const& other) {
    try {
        return is_stored_alike(sql::detail::to_value(one), sql::detail::to_value(other));
    } catch (sql::detail::UnfitValue const&) {
        return false;
    }
}

/// The columns in which the objects differ, but for the key.
template <class Object, auto key, auto... members>
ColumnSet differences(Object const& one, Object const& other, MemberList<key, members...>) {
    ColumnSet column = 1;
    ColumnSet different = 0;
    ((column <<= 1,
      different |= is_stored_alike_as(one.*members, other.*members) ? ColumnSet{0} : column),
     ...);
    return different;
}

/// The values of those columns, and behind them the key.
template <class Object, auto... members>
std::vector<sql::Parameter> values_of(Object const& object, ColumnSet columns,
                                      MemberList<members...>) {
    std::vector<sql::Parameter> values;
    ColumnSet column = 1;
    ((columns & column
          ? values.push_back(
                sql::detail::to_parameter(object.*members, sql::detail::ParameterPlace::value))
          : void(),
      column <<= 1),
     ...);
    values.push_back(sql::detail::to_parameter(object.*RecordOf<Object>::key,
                                               sql::detail::ParameterPlace::value));
    return values;
}

/// The state of an object's row before it is written.
enum class RowState { absent, present };

template <class Object, auto... members>
RivalTexts const& rival_texts(LetterCase letters) {
    static RivalTexts const texts =
        record_table<Object>().rivals({{column_name_of<Object, members>(), letters}...});
    return texts;
}

/// Whether another row has these values.
template <class Object, auto... members>
bool has_rival(sql::Transaction& transaction, Object const& object, RowState state,
               LetterCase letters) {
    constexpr auto key = RecordOf<Object>::key;
    auto const& texts = rival_texts<Object, members...>(letters);
    if (state == RowState::absent) {
        using Statement = sql::BasicStatement<ValueOf<members>...>;
        Statement const statement{sql::detail::LastingText{texts.of_new_row}};
        return transaction.one<int>(statement, object.*members...).has_value();
    }
    using Statement = sql::BasicStatement<ValueOf<members>..., ValueOf<key>>;
    Statement const statement{sql::detail::LastingText{texts.of_saved_row}};
    return transaction.one<int>(statement, object.*members..., object.*key).has_value();
}

template <class Object, auto member>
std::string label_of() {
    if constexpr (has_fields<Object>) {
        if constexpr (lists_field<Object, member>) return description_of<Object, member>().label;
    }
    return column_name_of<Object, member>();
}

/// Looks for other rows with values that must be an object's own. Throws FieldViolation.
template <class Object>
class RivalSearch {
public:
    RivalSearch(sql::Transaction& transaction, Object const& object, RowState state,
                ColumnSet changed)
        : transaction_{transaction}, object_{object}, state_{state}, changed_{changed} {}

    void run() const {
        if constexpr (has_fields<Object>) {
            std::apply([this](auto const&... field) { (check(field), ...); }, fields_of<Object>());
        }
        visit_rules<Object>([this](auto const& rule) { check(rule); });
    }

private:
    template <class Part>
    void check(Part const&) const {}

    template <auto member>
    void check(Field<member, Storage::column> const& field) const {
        constexpr auto column = columns_of<Object, member>;
        if (!field.uniqueness || (changed_ & column) == 0) return;
        auto const& [letters, message] = *field.uniqueness;
        if (!has_rival<Object, member>(transaction_, object_, state_, letters)) return;
        throw FieldViolation{&(object_.*member), message, field.label};
    }

    template <auto first, auto... others>
    void check(UniqueTogether<first, others...> const& rule) const {
        constexpr auto columns = columns_of<Object, first, others...>;
        if ((changed_ & columns) == 0) return;
        if (!has_rival<Object, first, others...>(transaction_, object_, state_,
                                                 LetterCase::matters)) {
            return;
        }
        std::string labels;
        (text::enlist(labels, label_of<Object, others>()), ...);
        throw FieldViolation{&(object_.*first), text::filled_in(rule.message, "other", labels),
                             label_of<Object, first>()};
    }

    sql::Transaction& transaction_;
    Object const& object_;
    RowState state_;
    ColumnSet changed_;
};

/// Writes a new row, and fills the key if the database makes it.
template <class Object, auto key, auto... members>
void insert_row(sql::Transaction& transaction, Object& object, MemberList<key, members...>) {
    sql::detail::LastingText const text{record_table<Object>().insert()};
    if constexpr (has_generated_key<Object>) {
        sql::BasicStatement<ValueOf<members>...> const statement{text};
        object.*key = transaction.one<KeyOf<Object>>(statement, object.*members...).value();
    } else {
        sql::BasicStatement<ValueOf<key>, ValueOf<members>...> const statement{text};
        transaction.execute(statement, object.*key, object.*members...);
    }
}

/// The row of that key as it is now, or nothing.
template <class Object>
std::optional<Object> read_row(sql::Transaction& transaction, KeyOf<Object> const& key) {
    sql::BasicStatement<KeyOf<Object>> const statement{
        sql::detail::LastingText{record_table<Object>().load()}};
    return transaction.one<Object>(statement, key);
}

/// Writes the columns that differ from what was loaded.
template <class Object>
void update_row(sql::Transaction& transaction, Object const& object) {
    constexpr StoredMembers<Object> members;
    auto const& table = record_table<Object>();
    auto& rows = LoadedRows<Object>::of(transaction);
    auto const& key = object.*RecordOf<Object>::key;
    std::optional<Object> now;
    auto const* loaded = rows.find(key);
    if (loaded == nullptr) {
        now = read_row<Object>(transaction, key);
        if (!now) fail_as_gone(table);
        loaded = &*now;
    }
    auto const changed = differences(*loaded, object, members);
    if (changed == 0) return;
    RivalSearch<Object>{transaction, object, RowState::present, changed}.run();
    auto const written = transaction.execute_listed(table.update(changed), [&] {
        return values_of(object, changed, members);
    });
    if (written == 0) fail_as_gone(table);
    rows.keep_written(object);
}

/// Deletes the row.
template <class Object>
void erase_row(sql::Transaction& transaction, Object const& object) {
    auto const& table = record_table<Object>();
    auto const& key = object.*RecordOf<Object>::key;
    sql::BasicStatement<KeyOf<Object>> const statement{sql::detail::LastingText{table.erase()}};
    if (transaction.execute(statement, key) == 0) fail_as_gone(table);
    LoadedRows<Object>::of(transaction).forget(key);
}

}  // namespace holdfast::detail
