// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <utility>

#include <holdfast/app/views/view.hpp>
#include <holdfast/fields/event.hpp>
#include <holdfast/fields/event_of.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/forms/inputs/button.hpp>
#include <holdfast/forms/inputs/displayed_field.hpp>
#include <holdfast/forms/layout/form_layout.hpp>
#include <holdfast/record_views/record_list.hpp>
#include <holdfast/record_views/record_page.hpp>
#include <holdfast/records/records.hpp>
#include <holdfast/text/messages/records.hpp>
#include <holdfast/widgets/button_link.hpp>
#include <holdfast/widgets/destination.hpp>
#include <holdfast/widgets/elements.hpp>

namespace holdfast {

namespace detail {

/// An event of a record: the one that its class lists, or else a usual one.
template <auto standard, class Object>
BoundEvent record_event(Object& object, sql::Transaction& transaction,
                        Event<standard> const& usual) {
    if constexpr (has_events<Object>) {
        if constexpr (lists_event<Object, standard>) return event_of<standard>(object, transaction);
    }
    return bind_event(object, usual, {transaction});
}

}  // namespace detail

/// Adds the inputs of an object to a form.
template <class Object>
using AddInputs = std::function<void(FormLayout&, Object&, View&)>;

/// Adds a record, or saves the changes of one.
template <class Object>
class RecordForm : public Form {
public:
    /// Takes a new object. Once it is added, the form leads to the address that the callable
    /// returns for it, such as a bookmark.
    static std::unique_ptr<RecordForm> adding(View& view, AddInputs<Object> const& add_inputs,
                                              RecordPage<Object> next) {
        auto form = std::make_unique<RecordForm>(view, Object{}, add_inputs);
        auto const add =
            detail::record_event(form->object_, view.transaction(),
                                 event<insert>("add", text::say<messages::add_record>()));
        form->define_transition(add,
                                [next = std::move(next), &object = std::as_const(form->object_)] {
                                    return next(object);
                                });
        form->layout_.add_line().template add<Button>(add);
        return form;
    }

    /// Takes a saved object, and leads to that address once its changes are saved. With the
    /// address of a page to delete it, it links to that.
    static std::unique_ptr<RecordForm> editing(View& view, Object object,
                                               AddInputs<Object> const& add_inputs, Url next,
                                               std::optional<Url> const& deletion) {
        auto form = std::make_unique<RecordForm>(view, std::move(object), add_inputs);
        auto const save =
            detail::record_event(form->object_, view.transaction(),
                                 event<update>("save", text::say<messages::save_record>()));
        form->define_event_handler(save, std::move(next));
        auto& line = form->layout_.add_line();
        line.template add<Button>(save);
        if (deletion) {
            line.template add<ButtonLink>(*deletion, text::say<messages::delete_this_record>());
        }
        return form;
    }

    /// Shows the inputs of the object, without a button.
    RecordForm(View& view, Object object, AddInputs<Object> const& add_inputs)
        : Form{view, "record"}, object_{std::move(object)}, layout_{use_layout<FormLayout>()} {
        if (add_inputs) {
            add_inputs(layout_, object_, view);
        } else {
            add_default_inputs(layout_, object_, view.transaction());
        }
    }

private:
    Object object_;
    FormLayout& layout_;
};

/// Shows a record whole and deletes it, if it still is as it was shown.
template <class Object>
class DeleteRecordForm : public Form {
public:
    /// Leads to `next` after the deletion, and links back to `kept`.
    DeleteRecordForm(View& view, Object object, Url next, Url const& kept)
        : Form{view, "deletion"}, object_{std::move(object)} {
        add<P>(text::say<messages::deleted_for_good>());
        detail::for_each_stored_field<Object>([this]<auto member>(detail::MemberList<member>) {
            add<DisplayedField>(field_of<member>(object_));
        });
        auto const erasure =
            detail::record_event(object_, view.transaction(),
                                 event<erase>("delete", text::say<messages::delete_record>()));
        define_event_handler(erasure, std::move(next));
        add<Button>(erasure, ButtonStyle::danger);
        add<ButtonLink>(kept, text::say<messages::keep_record>());
    }

private:
    Object object_;
};

}  // namespace holdfast
