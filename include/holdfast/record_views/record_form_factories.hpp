// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

#include <holdfast/app/views/view.hpp>
#include <holdfast/record_views/record_form.hpp>
#include <holdfast/record_views/record_page.hpp>
#include <holdfast/records/records.hpp>

/// \file
/// Factories of the forms for one record, for the slots of views of your own. A view that changes
/// or deletes a record has its key as its argument.

namespace holdfast {

/// Makes forms that add a record and lead to `next`. Without `add_inputs` they have the default
/// inputs.
template <class Object>
auto adding_form(AddInputs<Object> add_inputs, RecordPage<std::type_identity_t<Object>> next) {
    return [add_inputs = std::move(add_inputs), next = std::move(next)](View& view) {
        return RecordForm<Object>::adding(view, add_inputs, next);
    };
}

/// Makes forms that save the changes of a record, lead to `next` and link to the page `deletion`.
/// Without `add_inputs` they have the default inputs.
template <class Object>
auto editing_form(AddInputs<Object> add_inputs, RecordPage<std::type_identity_t<Object>> next,
                  RecordPage<std::type_identity_t<Object>> deletion) {
    return [add_inputs = std::move(add_inputs), next = std::move(next),
            deletion = std::move(deletion)](View& view, detail::KeyOf<Object> const& key) {
        auto object = load<Object>(view.transaction(), key);
        auto const after = next(object);
        auto const deleted_at = deletion(object);
        return RecordForm<Object>::editing(view, std::move(object), add_inputs, after, deleted_at);
    };
}

/// Makes forms that show a record whole and delete it, lead to `next` and link back to `kept`.
template <class Object>
auto deleting_form(RecordPage<std::type_identity_t<Object>> next,
                   RecordPage<std::type_identity_t<Object>> kept) {
    return [next = std::move(next), kept = std::move(kept)](View& view,
                                                            detail::KeyOf<Object> const& key) {
        auto object = load<Object>(view.transaction(), key);
        auto const after = next(object);
        auto const back = kept(object);
        return std::make_unique<DeleteRecordForm<Object>>(view, std::move(object), after, back);
    };
}

}  // namespace holdfast
