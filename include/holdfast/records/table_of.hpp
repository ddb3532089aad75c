// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <concepts>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include <holdfast/fields/field_list.hpp>
#include <holdfast/fields/time_of_day.hpp>
#include <holdfast/records/record_members.hpp>
#include <holdfast/records/record_table.hpp>
#include <holdfast/sql/schema/table.hpp>
#include <holdfast/sql/value_format.hpp>

namespace holdfast {

namespace detail {

/// The type of the column that stores the values of a type. A moment with its zone is a text,
/// because the databases' own types lose the zone.
template <class Value>
constexpr sql::ColumnType column_type() {
    using enum sql::ColumnType;
    if constexpr (sql::detail::is_optional<Value>) {
        return column_type<typename Value::value_type>();
    } else if constexpr (std::same_as<Value, bool>) {
        return boolean;
    } else if constexpr (sql::detail::Whole<Value> || sql::detail::Scaled<Value>) {
        return integer;
    } else if constexpr (std::floating_point<Value>) {
        return real;
    } else if constexpr (std::same_as<Value, sql::Bytes>) {
        return bytes;
    } else if constexpr (std::same_as<Value, std::chrono::year_month_day>) {
        return date;
    } else if constexpr (std::same_as<Value, TimeOfDay>) {
        return time;
    } else if constexpr (std::same_as<Value, std::chrono::local_seconds>) {
        return date_time;
    } else {
        return text;
    }
}

template <class Object, auto member>
bool is_required_field() {
    if constexpr (has_fields<Object>) {
        if constexpr (lists_field<Object, member>) {
            return std::ranges::any_of(description_of<Object, member>().constraints,
                                       [](Constraint const& constraint) {
                                           return constraint.kind == ConstraintKind::required;
                                       });
        }
    }
    return false;
}

template <class Object, auto member>
sql::Column column_of_member() {
    return {column_name_of<Object, member>(), column_type<ValueOf<member>>(),
            sql::detail::is_optional<ValueOf<member>> && !is_required_field<Object, member>()};
}

/// Adds what a part of fields() or record() says about a table.
template <class Object>
class TableRules {
public:
    explicit TableRules(sql::Table& table) : table_{table} {}

    template <class Part>
    void add(Part const&) const {}

    template <auto member>
    void add(Field<member, Storage::column> const& field) const {
        if (!field.uniqueness) return;
        if (field.uniqueness->letters == LetterCase::ignored) {
            table_.unique_ignoring_case.push_back(field.column_name());
        } else {
            table_.unique.push_back({field.column_name()});
        }
    }

    template <auto... members>
    void add(UniqueTogether<members...> const&) const {
        table_.unique.push_back({column_name_of<Object, members>()...});
    }

    template <auto member, auto name, class Target>
    void add(Reference<member, name, Target> const&) const {
        if constexpr (HasRecord<Target>) {
            auto const& target = record_table<Target>().plain_names();
            table_.foreign_keys.push_back(
                {column_name_of<Object, member>(), target.table, target.columns.front()});
        }
        explain(HasRecord<Target> ? RecordMistake::none : RecordMistake::reference_without_table);
    }

private:
    sql::Table& table_;
};

template <class Object, auto... members>
std::vector<sql::Column> columns_of_members(MemberList<members...>) {
    return {column_of_member<Object, members>()...};
}

}  // namespace detail

/// The table that a class with a record needs, to be made or compared. An optional field that is
/// `required` has a column that is not nullable.
template <class Object>
sql::Table table_of() {
    if constexpr (detail::is_sound_record<Object>) {
        auto const& names = detail::record_table<Object>().plain_names();
        sql::Table table{.name = names.table,
                         .columns =
                             detail::columns_of_members<Object>(detail::StoredMembers<Object>{}),
                         .key = names.columns.front(),
                         .has_generated_key = detail::has_generated_key<Object>,
                         .unique = {},
                         .unique_ignoring_case = {},
                         .foreign_keys = {}};
        detail::TableRules<Object> const rules{table};
        if constexpr (detail::has_fields<Object>) {
            std::apply([&rules](auto const&... field) { (rules.add(field), ...); },
                       detail::fields_of<Object>());
        }
        detail::visit_rules<Object>([&rules](auto const& rule) { rules.add(rule); });
        return table;
    }
    detail::explain(detail::record_mistake<Object>);
    __builtin_unreachable();
}

/// The tables that these classes need, for Program::tables.
template <class... Objects>
std::vector<sql::Table> tables_of() {
    return {table_of<Objects>()...};
}

}  // namespace holdfast
