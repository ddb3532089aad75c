// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include <holdfast/fields/member.hpp>
#include <holdfast/text/message.hpp>
#include <holdfast/text/messages/fields.hpp>

namespace holdfast {

/// A member that is kept in a column, and that users never see.
template <auto described>
struct StoredMember {
    /// The pointer to the member.
    static constexpr auto member = described;

    /// The name of its column.
    std::string column;
};

/// Keeps a member that no field describes in that column.
template <auto member>
StoredMember<member> stored(std::string column) {
    static_assert(detail::is_data_member<member>,
                  "stored<...> takes a data member: stored<&T::member>(\"column\")");
    return {std::move(column)};
}

/// No two rows of a table have the same values in these members.
template <auto first, auto... others>
struct UniqueTogether {
    /// The sentence for values that another row has, at the input of the first member. It may
    /// contain `{label}` and `{other}`.
    std::string message = text::unfilled<messages::combination_is_taken>();

    /// The same rule with another message.
    UniqueTogether with_message(std::string changed) const { return {std::move(changed)}; }
};

/// Takes no values that another row of the table has in all of these members. `unique` is the rule
/// for a single field.
template <auto first, auto second, auto... others>
UniqueTogether<first, second, others...> unique_together() {
    return {};
}

/// A member that holds the key of another class's row. `name` is the member by which users know
/// that row.
template <auto described, auto name, class Class>
struct Reference {
    /// The pointer to the member.
    static constexpr auto member = described;

    /// The class of the other row.
    using Target = Class;
};

/// Says that a member holds the key of another row: `reference<&Product::supplier_id,
/// &Supplier::name>()`. An optional member may refer to none.
template <auto member, auto name, class Target = detail::OwnerOf<name>>
Reference<member, name, Target> reference() {
    static_assert(detail::is_data_member<member> && detail::is_data_member<name>,
                  "reference<...> takes a member with a key, and the member by which users know "
                  "the other row: reference<&T::other_id, &Other::name>()");
    return {};
}

/// The words for somebody who asks for a row that is not there.
struct GoneMessage {
    std::string sentence;  ///< for users
};

/// Replaces the sentence of the "Not Found" that a missing row causes.
inline GoneMessage when_gone(std::string sentence) {
    return {std::move(sentence)};
}

/// The name of the key's column.
struct KeyColumn {
    std::string name;  ///< as the database lists it
};

/// Names the column of the key, which is otherwise called as its field, or else `id`.
inline KeyColumn key_column(std::string name) {
    return {std::move(name)};
}

/// The table of a class. `table` makes one.
template <auto described, class... Rules>
struct Record {
    /// The pointer to the member with the key.
    static constexpr auto key = described;

    /// The name of the table, without quotes.
    std::string name;

    /// The stored members, unique combinations, references and words.
    std::tuple<Rules...> rules;
};

namespace detail {

template <class Type>
inline constexpr bool is_record_rule =
    std::is_same_v<Type, GoneMessage> || std::is_same_v<Type, KeyColumn>;
template <auto member>
inline constexpr bool is_record_rule<StoredMember<member>> = true;
template <auto... members>
inline constexpr bool is_record_rule<UniqueTogether<members...>> = true;
template <auto member, auto name, class Target>
inline constexpr bool is_record_rule<Reference<member, name, Target>> = true;

}  // namespace detail

/// Describes the table of a class for its `static auto record()`: `table<&T::id>("task")`. The
/// library puts its name and those of its columns into quotes where a statement needs them. The
/// columns are those of the key, of all fields that are not `computed`, and of `stored<…>` members.
/// The database numbers a key that is a whole number and no field; any other key is the program's.
template <auto key, class... Rules>
Record<key, Rules...> table(std::string name, Rules... rules) {
    static_assert(detail::is_data_member<key>,
                  "table<...> takes the member with the key: table<&T::id>(\"name\")");
    static_assert(
        (detail::is_record_rule<Rules> && ...),
        "a record takes stored<...>, unique_together<...>, reference<...>, key_column and "
        "when_gone; rules for one field stand in fields()");
    return {std::move(name), {std::move(rules)...}};
}

/// Explains to somebody who names several members that a record has one as its key.
template <auto key, auto second, auto... others, class... Rules>
Record<key, Rules...> table(std::string name, Rules... rules) {
    static_assert(sizeof second == 0,
                  "a record has one member as its key: give its rows an id, and say "
                  "unique_together<...>() of the others");
    return {std::move(name), {std::move(rules)...}};
}

}  // namespace holdfast
