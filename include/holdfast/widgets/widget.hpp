// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace holdfast {

namespace html {
class Writer;
}  // namespace html

/// Whether a widget is part of its page.
enum class Visibility : std::uint8_t { invisible, visible };

/// Takes the widgets that are parts of a form; the forms define it.
class FormPartVisitor;

/// A part of a page. It is made for one request and gone with it.
class Widget {
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

    /// Takes one widget of a walk.
    using Visitor = std::function<void(Widget&)>;

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
