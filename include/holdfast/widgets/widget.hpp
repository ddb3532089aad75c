// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/html/writer.hpp>

namespace holdfast {

enum class Visibility : std::uint8_t { invisible, visible };

/// What a walk over a tree of widgets must know of one of them.
enum class WidgetRole : std::uint8_t {
    plain,
    form,
    nested_form,
    input,
    button,
    alert,
    rows,
    row,
};

/// A part of a page, made for one request and gone with it.
class Widget {
public:
    virtual ~Widget() = default;

    Widget(Widget const&) = delete;
    Widget& operator=(Widget const&) = delete;

    /// Writes the widget, unless it is invisible.
    void render(html::Writer& writer) const {
        if (visible()) write(writer);
    }

    std::string rendered() const;

    /// An invisible widget and all in it is neither written nor part of its form.
    virtual bool visible() const { return visibility_ == Visibility::visible; }
    void set_visibility(Visibility visibility) { visibility_ = visibility; }

    /// The database state that this widget shows: when one of the strings changes, a submission of
    /// the form that it stands in is refused. Never printed.
    virtual std::vector<std::string> concurrency_hash_strings() const { return {}; }

    /// Names the widget among those of its type in the form, when its place does not do: a row's
    /// identity, say.
    virtual std::string concurrency_key() const { return {}; }

    /// What the list of changes calls it.
    virtual std::string concurrency_label() const { return "Other data on this page"; }

    /// What the list of changes may print of its state, then and now; without it only "changed".
    virtual std::optional<std::string> concurrency_text() const { return {}; }

    WidgetRole role() const { return role_; }

    using Visitor = std::function<void(Widget&)>;

    /// Calls the visitor for each direct child in document order.
    virtual void visit_children(Visitor const&) {}

protected:
    explicit Widget(WidgetRole role = WidgetRole::plain) : role_{role} {}

    virtual void write(html::Writer& writer) const = 0;

private:
    WidgetRole role_;
    Visibility visibility_ = Visibility::visible;
};

}  // namespace holdfast
