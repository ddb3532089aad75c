// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/http/error.hpp>
#include <holdfast/record_views/record_form.hpp>
#include <holdfast/record_views/record_list.hpp>
#include <holdfast/record_views/record_views_options.hpp>

namespace holdfast {

namespace detail {

/// Throws http::Error: to log in, where nobody is logged in, or that it is not for the user.
[[noreturn]] void refuse_access(View const& view);

template <class Right, class... Objects>
bool has_right(Right const& right, View& view, Objects const&... objects) {
    return !right || right(view, objects...);
}

template <class Right, class... Objects>
void require_right(Right const& right, View& view, Objects const&... objects) {
    if (!has_right(right, view, objects...)) refuse_access(view);
}

/// The name of a record without one of its own.
std::string name_of_key(std::string const& key);

}  // namespace detail

/// Pages to list, add, edit and delete the records of a class. `define_records` mounts them.
template <class Object>
class RecordViews : public UserInterface {
    using Key = detail::KeyOf<Object>;
    using ViewOfRecord = ViewWith<PathArgument<Key>>;
    using Options = RecordViewsOptions<Object>;

public:
    /// Defines the views.
    explicit RecordViews(Mounting mounting, Options options = {})
        : UserInterface{std::move(mounting)}, options_{std::move(options)} {
        define_list();
        define_adding();
        define_editing();
        define_deletion();
        define_breadcrumbs();
    }

private:
    Options options_;

public:
    ViewWith<>& list = define_view("/", options_.titles.list);               ///< all of them
    ViewWith<>& add = define_view("/new", options_.titles.add);              ///< a new one
    ViewOfRecord& edit = define_view("/{id}", "", key_argument());           ///< one of them
    ViewOfRecord& remove = define_view("/{id}/delete", "", key_argument());  ///< its deletion

private:
    static PathArgument<Key> key_argument() { return PathArgument<Key>{"id"}; }

    void define_list() {
        list.set_slot("main", [this](View& view) -> std::unique_ptr<Widget> {
            detail::require_right(options_.rights.may_see, view);
            auto page = std::make_unique<Div>();
            page->template add<RecordList<Object>>(view, list_options(view));
            if (detail::has_right(options_.rights.may_add, view)) {
                page->template add<ButtonLink>(add.bookmark(), ButtonStyle::primary);
            }
            return page;
        });
    }

    typename RecordList<Object>::Options list_options(View& view) const {
        return {.columns = options_.columns,
                .caption = options_.titles.list,
                .search_label = options_.titles.search,
                .sorted_by = options_.sorted_by,
                .page_size = options_.page_size,
                .page_of = [this, &view](Object const& object) -> std::optional<Destination> {
                    if (!detail::has_right(options_.rights.may_edit, view, object)) return {};
                    return Destination{edit.bookmark(key_of(object)).address(), name_of(object)};
                }};
    }

    void define_adding() {
        add.set_slot("main", [this](View& view) -> std::unique_ptr<Widget> {
            detail::require_right(options_.rights.may_add, view);
            return RecordForm<Object>::adding(view, options_.add_inputs, list);
        });
    }

    void define_editing() {
        edit.set_title([this](View& view, Key const& key) {
            return text::say<messages::title_of_editing>(
                {{"name", name_of(load<Object>(view.transaction(), key))}});
        });
        edit.set_slot("main", [this](View& view, Key const& key) -> std::unique_ptr<Widget> {
            auto object = load<Object>(view.transaction(), key);
            detail::require_right(options_.rights.may_edit, view, object);
            std::optional<Url> deletion;
            if (detail::has_right(options_.rights.may_delete, view, object)) {
                deletion = remove.bookmark(key).address();
            }
            return RecordForm<Object>::editing(view, std::move(object), options_.add_inputs,
                                               list.bookmark().address(), deletion);
        });
    }

    void define_deletion() {
        remove.set_title([this](View& view, Key const& key) {
            return text::say<messages::title_of_deleting>(
                {{"name", name_of(load<Object>(view.transaction(), key))}});
        });
        remove.set_slot("main", [this](View& view, Key const& key) -> std::unique_ptr<Widget> {
            auto object = load<Object>(view.transaction(), key);
            detail::require_right(options_.rights.may_delete, view, object);
            return std::make_unique<DeleteRecordForm<Object>>(view, std::move(object),
                                                              list.bookmark().address(),
                                                              edit.bookmark(key).address());
        });
    }

    void define_breadcrumbs() {
        add.set_parent(list);
        for (auto* const view : {&edit, &remove}) {
            view->set_parent(list);
            view->set_breadcrumb([this](View& shown, Key const& key) {
                return name_of(load<Object>(shown.transaction(), key));
            });
        }
    }

    static Key const& key_of(Object const& object) { return object.*detail::RecordOf<Object>::key; }

    std::string name_of(Object const& object) const {
        auto name = options_.name_of ? options_.name_of(object) : first_field(object);
        return name.empty() ? detail::name_of_key(FieldFormat<Key>::format(key_of(object))) : name;
    }

    static std::string first_field(Object const& object) {
        constexpr auto first = std::tuple_element_t<0, detail::FieldList<Object>>::member;
        return detail::display_of(object.*first);
    }
};

/// Mounts ready pages for the records of a class: a list, and pages to add, edit and delete one.
template <class Object>
RecordViews<Object>& define_records(UserInterface& user_interface, std::string const& path,
                                    RecordViewsOptions<Object> options = {}) {
    return user_interface.mount<RecordViews<Object>>(path, std::move(options));
}

}  // namespace holdfast
