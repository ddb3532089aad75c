// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/concurrency/option.hpp>
#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/member.hpp>
#include <holdfast/records/record_table.hpp>
#include <holdfast/records/records.hpp>
#include <holdfast/records/table_of.hpp>
#include <holdfast/text/message.hpp>
#include <holdfast/text/messages/forms.hpp>

namespace holdfast {

namespace detail {

struct NoReference {};

template <auto member, class... Rules>
struct ReferenceAmong {
    using Type = NoReference;
};
template <auto member, class First, class... Others>
struct ReferenceAmong<member, First, Others...> : ReferenceAmong<member, Others...> {};
template <auto member, auto name, class Target, class... Others>
struct ReferenceAmong<member, Reference<member, name, Target>, Others...> {
    using Type = Reference<member, name, Target>;
};

template <auto member, class Record>
struct ReferenceIn;
template <auto member, auto key, class... Rules>
struct ReferenceIn<member, Record<key, Rules...>> : ReferenceAmong<member, Rules...> {};

/// The reference that the record says for that member.
template <auto member, class Object>
using ReferenceOf = typename ReferenceIn<member, RecordOf<Object>>::Type;

template <auto member, class Object>
consteval RecordMistake find_reference_mistake() {
    if constexpr (!is_sound_record<Object>) {
        return record_mistake<Object>;
    } else if constexpr (std::is_same_v<ReferenceOf<member, Object>, NoReference>) {
        return RecordMistake::no_reference;
    } else {
        using Target = typename ReferenceOf<member, Object>::Target;
        return HasRecord<Target> ? record_mistake<Target> : RecordMistake::reference_without_table;
    }
}

template <auto member, class Object>
inline constexpr RecordMistake reference_mistake = find_reference_mistake<member, Object>();

template <class Object, auto name, class Target>
std::string options_text(std::string_view) {
    constexpr bool is_text = std::same_as<ValueOf<name>, std::string>;
    return record_table<Target>().options(column_name_of<Target, name>(),
                                          is_text ? LetterCase::ignored : LetterCase::matters);
}

template <class Object, auto member, auto name, class Target>
std::vector<concurrency::Option> referable(sql::Transaction& transaction,
                                           Reference<member, name, Target>) {
    std::vector<concurrency::Option> options;
    if constexpr (sql::detail::is_optional<ValueOf<member>>) {
        options.push_back({.value = {},
                           .label = is_required_field<Object, member>()
                                        ? text::say<messages::choose_one>()
                                        : text::say<messages::no_option>(),
                           .group = {}});
    }
    sql::BasicStatement<> const statement{
        sql::detail::LastingText{sql::detail::kept_text("", options_text<Object, name, Target>)}};
    for (auto const& [key, label] : transaction.rows<KeyOf<Target>, ValueOf<name>>(statement)) {
        options.push_back({.value = FieldFormat<KeyOf<Target>>::format(key),
                           .label = display_of(label),
                           .group = {}});
    }
    return options;
}

}  // namespace detail

/// The rows that a member can refer to, by their names, for a SelectInput. For an optional member
/// the first option is none of them.
template <auto member, class Object = detail::OwnerOf<member>>
std::vector<concurrency::Option> options_of(sql::Transaction& transaction) {
    if constexpr (detail::reference_mistake<member, Object> == detail::RecordMistake::none) {
        return detail::referable<Object>(transaction, detail::ReferenceOf<member, Object>{});
    }
    detail::explain(detail::reference_mistake<member, Object>);
    __builtin_unreachable();
}

/// The object that a member refers to. For an optional member it is a std::optional. A row that was
/// read before is not read again, as `load` says.
template <auto member, class Object>
auto follow(sql::Transaction& transaction, Object const& object) {
    if constexpr (detail::reference_mistake<member, Object> == detail::RecordMistake::none) {
        using Target = typename detail::ReferenceOf<member, Object>::Target;
        auto const& key = object.*member;
        if constexpr (sql::detail::is_optional<detail::ValueOf<member>>) {
            return key ? std::optional<Target>{load<Target>(transaction, *key)} : std::nullopt;
        } else {
            return load<Target>(transaction, key);
        }
    } else {
        detail::explain(detail::reference_mistake<member, Object>);
    }
}

}  // namespace holdfast
