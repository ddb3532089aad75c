// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/html/attributes.hpp>
#include <holdfast/html/writer.hpp>

namespace holdfast {

/// The state in which a control is written: names, text and marks. Its views outlive the writing.
struct ControlState {
    std::string_view name;   ///< of its text in a submission
    std::string_view id;     ///< unique on the page
    std::string_view owner;  ///< the id of the form's element, where that is elsewhere
    std::string_view label;  ///< with the name of the row around it
    std::string text;        ///< in the control
    html::Attributes const* attributes = nullptr;  ///< of the element; null for none
    std::string_view autocomplete;  ///< HTML's name for the data that browsers may fill in
    std::span<Constraint const> constraints;  ///< of its field
    std::optional<std::size_t> length_limit;  ///< in UTF-16 code units, beside its constraints
    std::string described_by;                 ///< the ids of its descriptions
    bool is_disabled = false;                 ///< it cannot be changed
    bool is_invalid = false;                  ///< marked at the control itself
    bool may_stay_empty = false;              ///< whatever its constraints say
    bool is_labelled_by_heading = false;      ///< the heading of a column shows the label

    /// Whether its field must always be given.
    bool is_required() const;

    /// Writes the attributes of every control; call it between `start` and the value. The CSS
    /// classes are added to those of the element.
    void write_attributes(html::Writer& writer, std::string_view css_classes = {}) const;

    /// The same for one of several elements, with an id of its own.
    void write_attributes_of(std::string_view element_id, html::Writer& writer,
                             std::string_view css_classes = {}) const;

    // Those constraints that HTML has an attribute for, by where it lets them stand.
    void write_required(html::Writer& writer) const;            ///< `required`
    void write_length_constraints(html::Writer& writer) const;  ///< and `required`
    void write_text_constraints(html::Writer& writer) const;    ///< the same and patterns
    void write_limits(html::Writer& writer) const;              ///< minimum and maximum
    void write_range_constraints(html::Writer& writer) const;   ///< the same and `required`
};

}  // namespace holdfast
