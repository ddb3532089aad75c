// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>

#include <holdfast/fields/field_list.hpp>
#include <holdfast/records/record.hpp>
#include <holdfast/sql/value_format.hpp>

/// \file
/// The members of a class that its table keeps, as the compiler knows them.

namespace holdfast::detail {

/// The columns of a table: a bit for each, the lowest for the key.
using ColumnSet = std::uint64_t;

template <class Object>
concept HasRecord = requires { Object::record(); };

template <class Object>
using RecordOf = decltype(Object::record());

template <class Type>
inline constexpr bool is_record = false;
template <auto key, class... Rules>
inline constexpr bool is_record<Record<key, Rules...>> = true;

template <auto... members>
struct MemberList {};

template <auto one, auto other>
inline constexpr bool is_same_member = std::is_same_v<MemberList<one>, MemberList<other>>;

template <class... Lists>
struct Joined {
    using List = MemberList<>;
};
template <auto... members>
struct Joined<MemberList<members...>> {
    using List = MemberList<members...>;
};
template <auto... first, auto... second, class... Others>
struct Joined<MemberList<first...>, MemberList<second...>, Others...>
    : Joined<MemberList<first..., second...>, Others...> {};

// The members with a column that a part of fields() or record() describes. The key comes first
// anyway.
template <auto key, class Part>
struct KeptBy {
    using List = MemberList<>;
};
template <auto key, auto member>
    requires(!is_same_member<key, member>)
struct KeptBy<key, Field<member, Storage::column>> {
    using List = MemberList<member>;
};
template <auto key, auto member>
    requires(!is_same_member<key, member>)
struct KeptBy<key, StoredMember<member>> {
    using List = MemberList<member>;
};

template <class Record, class Fields>
struct KeptMembers {
    using List = MemberList<>;
};
template <auto key, class... Rules, class... Fields>
struct KeptMembers<Record<key, Rules...>, std::tuple<Fields...>> {
    using List = typename Joined<MemberList<key>, typename KeptBy<key, Fields>::List...,
                                 typename KeptBy<key, Rules>::List...>::List;
};
template <auto key, class... Rules>
struct KeptMembers<Record<key, Rules...>, void> : KeptMembers<Record<key, Rules...>, std::tuple<>> {
};

/// The members with a column, first the key.
template <class Object>
using StoredMembers = typename KeptMembers<RecordOf<Object>, FieldList<Object>>::List;

template <auto member>
inline constexpr bool can_be_stored =
    sql::detail::is_storable<ValueOf<member>> && sql::detail::can_be_read<ValueOf<member>>;

template <class List>
inline constexpr bool can_all_be_stored = false;
template <auto... members>
inline constexpr bool can_all_be_stored<MemberList<members...>> = (can_be_stored<members> && ...);

template <class List>
inline constexpr std::size_t count_of = 0;
template <auto... members>
inline constexpr std::size_t count_of<MemberList<members...>> = sizeof...(members);

// The column of a member: a bit, 1 for the key; 0 for a member without a column.
template <auto member, class List>
inline constexpr ColumnSet column_among = 0;
template <auto member, auto... members>
inline constexpr ColumnSet column_among<member, MemberList<members...>> = [] {
    ColumnSet column = 1;
    ColumnSet found = 0;
    ((found |= is_same_member<member, members> ? column : 0, column <<= 1), ...);
    return found;
}();

template <class Object, auto... members>
inline constexpr ColumnSet columns_of = (column_among<members, StoredMembers<Object>> | ... | 0);

template <class Object, class List>
inline constexpr bool has_all_members = false;
template <class Object, auto... members>
inline constexpr bool has_all_members<Object, MemberList<members...>> =
    (has_members_of<Object, OwnerOf<members>> && ...);

/// A mistake in the record of a class.
enum class RecordMistake {
    none,
    no_record,
    no_table,
    member_of_another_class,
    no_columns,
    too_many_columns,
    no_column_type,
    no_copies,
    no_order,
    no_reference,
    reference_without_table
};

template <class Object>
consteval RecordMistake find_mistake() {
    using enum RecordMistake;
    if constexpr (!HasRecord<Object>) {
        return no_record;
    } else if constexpr (!is_record<RecordOf<Object>>) {
        return no_table;
    } else {
        using Members = StoredMembers<Object>;
        if (!has_all_members<Object, Members>) return member_of_another_class;
        if (count_of<Members> < 2) return no_columns;
        if (count_of<Members> > 64) return too_many_columns;
        if (!can_all_be_stored<Members>) return no_column_type;
        if (!std::copyable<Object> || !std::default_initializable<Object>) return no_copies;
        if (!std::totally_ordered<ValueOf<RecordOf<Object>::key>>) return no_order;
        return none;
    }
}

template <class Object>
inline constexpr RecordMistake record_mistake = find_mistake<Object>();

/// Whether the class has a record without a mistake.
template <class Object>
inline constexpr bool is_sound_record = record_mistake<Object> == RecordMistake::none;

/// Thrown where a constant is wanted, so that its sentence stands in the compiler's message.
struct WrongRecord {
    std::string_view sentence;
};

// One line each, because the compiler shows one.
// clang-format off
consteval void explain(RecordMistake mistake) {
    using Wrong = WrongRecord;
    switch (mistake) {
        using enum RecordMistake;
        case none: return;
        case no_record: throw Wrong{"the class has no table: give it a `static auto record()`"};
        case no_table: throw Wrong{"record() returns table<&T::id>(\"name\")"};
        case member_of_another_class: throw Wrong{"the key or a stored member is of another class"};
        case no_columns: throw Wrong{"no column but the key: list fields, or stored<...> members"};
        case too_many_columns: throw Wrong{"a record has at most 64 columns"};
        case no_column_type: throw Wrong{"a member's type has no column: is it `computed`?"};
        case no_copies: throw Wrong{"objects of a record are copied, and made without arguments"};
        case no_order: throw Wrong{"the key's type needs an order: operator<=>"};
        case no_reference: throw Wrong{"add reference<&T::member, &Other::name>() to record()"};
        case reference_without_table: throw Wrong{"the reference is to a class without a record()"};
    }
}
// clang-format on

template <class Object>
using KeyOf = std::remove_cv_t<ValueOf<RecordOf<Object>::key>>;

// For a class without a record, nothing.
template <class Object>
struct KeyIfAny {
    using Type = void;
};
template <HasRecord Object>
struct KeyIfAny<Object> {
    using Type = KeyOf<Object>;
};

template <class Object>
inline constexpr bool has_generated_key =
    std::integral<KeyOf<Object>> && !std::same_as<KeyOf<Object>, bool> &&
    !(has_fields<Object> && lists_field<Object, RecordOf<Object>::key>);

}  // namespace holdfast::detail
