// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <holdfast/html/page_memory.hpp>

namespace holdfast {

namespace html {
class Writer;
}  // namespace html

/// Whether a widget is part of its page.
enum class Visibility : std::uint8_t { invisible, visible };

/// Takes the widgets that are parts of a form; the forms define it.
class FormPartVisitor;

/// A part of a page. It is made for one request and gone with it.
class Widget : public html::OfPage {
public:
    virtual ~Widget() = default;

    Widget(Widget const&) = delete;
    Widget& operator=(Widget const&) = delete;

    /// Writes the widget, unless it is invisible.
    void render(html::Writer& writer) const {
        if (visible()) write(writer);
    }

    /// The widget as HTML.
    std::string rendered() const;

    /// Whether the widget is written. An invisible widget and its contents are also no part of
    /// their form.
    virtual bool visible() const { return visibility_ == Visibility::visible; }

    /// Shows or hides the widget. Call it before the page is attached.
    void set_visibility(Visibility visibility) { visibility_ = visibility; }

    /// The database state that this widget shows. A submission of the form around it is refused
    /// when one of the strings has changed. They are never printed.
    virtual std::vector<std::string> concurrency_hash_strings() const { return {}; }

    /// Names the widget among those of its type in the form. Override it when the widget's place
    /// does not identify it: with a row's identity, for example.
    virtual std::string concurrency_key() const { return {}; }

    /// The widget's name in the list of changes.
    virtual std::string concurrency_label() const;

    /// The state that the list of changes may print, then and now. Without it the list says only
    /// "changed".
    virtual std::optional<std::string> concurrency_text() const { return {}; }

    /// Shows itself to the visitor, if it is a part of a form; only those widgets override it.
    virtual void accept(FormPartVisitor&) {}

    /// A function that is called with each of some widgets. It refers to the function, which has to
    /// outlive it: take it as a parameter, never keep it.
    class Visitor {
    public:
        /// Refers to anything that can be called with a `Widget&`.
        template <class Function>
            requires std::is_invocable_v<Function&, Widget&>
        Visitor(Function&& function)  // NOLINT(google-explicit-constructor,*-forward*)
            : function_{const_cast<void*>(static_cast<void const*>(std::addressof(function)))},
              call_{[](void* called, Widget& widget) {
                  (*static_cast<std::remove_reference_t<Function>*>(called))(widget);
              }} {}

        /// Calls it.
        void operator()(Widget& widget) const { call_(function_, widget); }

    private:
        void* function_;
        void (*call_)(void* called, Widget& widget);
    };

    /// Calls the visitor for each direct child in document order.
    virtual void visit_children(Visitor const&) {}

protected:
    Widget() = default;

    /// Writes the widget as HTML.
    virtual void write(html::Writer& writer) const = 0;

private:
    Visibility visibility_ = Visibility::visible;
};

}  // namespace holdfast
