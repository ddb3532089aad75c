// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <typeindex>
#include <utility>
#include <vector>

#include <holdfast/forms/form.hpp>
#include <holdfast/forms/rows/form_rows.hpp>

#include "forms/form_part.hpp"
#include "forms/form_parts.hpp"
#include "forms/inputs/control_place.hpp"
#include "html/page_sets.hpp"

namespace holdfast {

/// Goes over a form's part of the page once, finds what is its own and names it.
class FormWalk {
public:
    /// The place is that of controls outside of rows. All referred to for the walk's lifetime.
    FormWalk(Form const& form, ControlPlace place, FormParts& parts)
        : form_{form}, place_{place}, parts_{parts} {}

    void collect(Widget& widget);

    /// The tracked data of a widget elsewhere on the page.
    void collect_relied_on(Widget& widget);

    void collect_tracked(Widget const& widget);

    /// The stored fields of the records whose events the form fires, unless it has inputs of them.
    void collect_records();

private:
    using Counts =
        html::PageVector<std::pair<std::type_index, std::size_t>>;  // widgets of each type

    void take(PrimitiveInput& input);
    void take(ButtonInput& button);
    void take(FormRows& rows);
    void collect_row(FormRow& row);
    void require_lasting_object(FormPart const& part) const;
    void collect_children(Widget& widget);
    void count_invisible(Widget& widget);
    bool has_input_of(BoundField const& field) const;
    void collect_record_field(BoundField const& field, std::string const& record,
                              RowPlace const* row);
    void track(concurrency::Participant participant, RowPlace const* row);
    std::size_t place_among_its_like(Widget const& widget);
    std::string tracked_name(Widget const& widget, std::size_t place) const;

    Form const& form_;
    ControlPlace place_;
    FormParts& parts_;
    FormRow* row_ = nullptr;  // that the walk is in
    Counts counted_;
    html::PageSet<Widget const*> relied_on_;
    html::PageSet<std::string> tracked_names_;
    html::PageSet<void const*> shown_;  // places of the fields that are displayed
};

}  // namespace holdfast
