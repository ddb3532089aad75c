// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/fields/bound_field.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

/// Shows a field with its label in words. It cannot be changed here. The form around it relies on
/// it.
class DisplayedField : public Widget {
public:
    /// The field's object outlives the widget.
    explicit DisplayedField(std::unique_ptr<BoundField> field) : field_{std::move(field)} {}

    std::vector<std::string> concurrency_hash_strings() const override {
        return {field_->canonical()};
    }
    std::string concurrency_label() const override { return field_->label(); }
    std::optional<std::string> concurrency_text() const override { return field_->display(); }

    /// The field that it shows.
    BoundField const& field() const { return *field_; }

    void accept(FormPartVisitor& visitor) override;

    bool visible() const override { return Widget::visible() && field_->is_readable(); }

protected:
    void write(html::Writer& writer) const override;

private:
    std::unique_ptr<BoundField> field_;
};

}  // namespace holdfast
