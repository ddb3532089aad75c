// SPDX-License-Identifier: MIT
#pragma once

#include <tuple>
#include <type_traits>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/field_list.hpp>
#include <holdfast/fields/field_of.hpp>
#include <holdfast/forms/inputs/check_box_input.hpp>
#include <holdfast/forms/inputs/check_box_list_input.hpp>
#include <holdfast/forms/inputs/colour_input.hpp>
#include <holdfast/forms/inputs/date_input.hpp>
#include <holdfast/forms/inputs/date_time_input.hpp>
#include <holdfast/forms/inputs/email_input.hpp>
#include <holdfast/forms/inputs/month_input.hpp>
#include <holdfast/forms/inputs/number_input.hpp>
#include <holdfast/forms/inputs/select_input.hpp>
#include <holdfast/forms/inputs/telephone_input.hpp>
#include <holdfast/forms/inputs/text_area.hpp>
#include <holdfast/forms/inputs/text_input.hpp>
#include <holdfast/forms/inputs/time_input.hpp>
#include <holdfast/forms/inputs/url_input.hpp>
#include <holdfast/forms/layout/form_layout.hpp>
#include <holdfast/records/references.hpp>

namespace holdfast {

namespace detail {

/// The kind of texts that a field's constraints ask for.
enum class TextKind { line, lines, email, telephone, web_address };

/// Reads the kind from the constraints. A text that may be longer than a line has several.
TextKind text_kind(FieldDescription const& description);

/// Throws std::logic_error: the application adds the inputs itself.
[[noreturn]] void fail_without_input(FieldDescription const& description);

template <class Value>
struct ElementOfSet {
    using Type = void;
};
template <class Value>
    requires requires { typename Value::value_type; }
struct ElementOfSet<Value> {
    using Type = typename Value::value_type;
};

template <auto member, class Object>
void add_text_input(FormLayout& layout, Object& object) {
    switch (text_kind(description_of<Object, member>())) {
        case TextKind::line: layout.add_input<TextInput>(field_of<member>(object)); return;
        case TextKind::lines: layout.add_input<TextArea>(field_of<member>(object)); return;
        case TextKind::email: layout.add_input<EMailInput>(field_of<member>(object)); return;
        case TextKind::telephone:
            layout.add_input<TelephoneInput>(field_of<member>(object));
            return;
        case TextKind::web_address: layout.add_input<UrlInput>(field_of<member>(object)); return;
    }
}

template <auto member, class Object>
inline constexpr bool is_reference_of = !std::is_same_v<ReferenceOf<member, Object>, NoReference>;

}  // namespace detail

/// Adds the input that suits the type and the constraints of a field: a select for a reference or
/// an enumeration, a text area for long texts.
template <auto member, class Object>
void add_default_input(FormLayout& layout, Object& object, sql::Transaction& transaction) {
    using Value = detail::ValueOf<member>;
    constexpr auto notation = detail::notation_of<Value>;
    if constexpr (detail::is_reference_of<member, Object>) {
        layout.add_input<SelectInput>(field_of<member>(object),
                                      options_of<member, Object>(transaction));
    } else if constexpr (notation == Notation::yes_or_no) {
        layout.add_input<CheckBoxInput>(field_of<member>(object));
    } else if constexpr (is_numeric(notation)) {
        layout.add_input<NumberInput>(field_of<member>(object));
    } else if constexpr (notation == Notation::key) {
        layout.add_input<SelectInput>(field_of<member>(object), options_of<Value>());
    } else if constexpr (notation == Notation::day) {
        layout.add_input<DateInput>(field_of<member>(object));
    } else if constexpr (notation == Notation::month) {
        layout.add_input<MonthInput>(field_of<member>(object));
    } else if constexpr (notation == Notation::time_of_day) {
        layout.add_input<TimeInput>(field_of<member>(object));
    } else if constexpr (notation == Notation::day_and_time || notation == Notation::zoned_time) {
        layout.add_input<DateTimeInput>(field_of<member>(object));
    } else if constexpr (notation == Notation::colour) {
        layout.add_input<ColourInput>(field_of<member>(object));
    } else if constexpr (notation == Notation::lines) {
        using Listed = typename detail::ElementOfSet<Value>::Type;
        if constexpr (DescribedEnumeration<Listed>) {
            layout.add_input<CheckBoxListInput>(field_of<member>(object), options_of<Listed>());
        } else {
            detail::fail_without_input(detail::description_of<Object, member>());
        }
    } else {
        detail::add_text_input<member>(layout, object);
    }
}

/// Adds the default input of each stored field of an object.
template <class Object>
void add_default_inputs(FormLayout& layout, Object& object, sql::Transaction& transaction) {
    auto const add = [&]<auto member>(detail::MemberList<member>) {
        if constexpr (detail::columns_of<Object, member> != 0) {
            add_default_input<member>(layout, object, transaction);
        }
    };
    std::apply(
        [&](auto const&... fields) {
            (add(detail::MemberList<std::remove_cvref_t<decltype(fields)>::member>{}), ...);
        },
        detail::fields_of<Object>());
}

}  // namespace holdfast
