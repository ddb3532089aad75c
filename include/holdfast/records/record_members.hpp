// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
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

/// Whether the class has a record without a mistake. The compiler explains the mistake.
template <class Object>
consteval bool require_record() {
    if constexpr (!HasRecord<Object>) {
        static_assert(HasRecord<Object>,
                      "the class has no table: give it a `static auto record()` that returns "
                      "table<&T::id>(\"name\")");
    } else if constexpr (!is_record<RecordOf<Object>>) {
        static_assert(is_record<RecordOf<Object>>,
                      "record() returns the table of the class: table<&T::id>(\"name\")");
    } else if constexpr (!has_all_members<Object, StoredMembers<Object>>) {
        static_assert(has_all_members<Object, StoredMembers<Object>>,
                      "the key or a stored member belongs to another class: name members of the "
                      "record's class");
    } else if constexpr (count_of<StoredMembers<Object>> < 2) {
        static_assert(count_of<StoredMembers<Object>> >= 2,
                      "the table has no column but its key: give the class a `static auto "
                      "fields()`, or its record() stored<...> members");
    } else if constexpr (!can_all_be_stored<StoredMembers<Object>>) {
        static_assert(can_all_be_stored<StoredMembers<Object>>,
                      "the type of a field or a stored member has no column: make the field "
                      "`computed`, or give the type a holdfast::FieldFormat");
    } else {
        static_assert(count_of<StoredMembers<Object>> <= 64, "a record has at most 64 columns");
        static_assert(std::copyable<Object> && std::default_initializable<Object>,
                      "objects of a record are copied, and made without arguments");
        static_assert(std::totally_ordered<ValueOf<RecordOf<Object>::key>>,
                      "the key's type needs an order: operator<=>");
        return true;
    }
    return false;
}

template <class Object>
using KeyOf = std::remove_cv_t<ValueOf<RecordOf<Object>::key>>;

template <class Object>
inline constexpr bool has_generated_key =
    std::integral<KeyOf<Object>> && !std::same_as<KeyOf<Object>, bool> &&
    !(has_fields<Object> && lists_field<Object, RecordOf<Object>::key>);

}  // namespace holdfast::detail
