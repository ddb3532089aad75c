// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <string>
#include <utility>

#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/widgets/container.hpp>

namespace holdfast {

/// An input with its label, help and message.
class FormGroup : public Container {
public:
    /// The CSS classes are those of the element around all of them.
    explicit FormGroup(std::string css_classes = "mb-3") : css_classes_{std::move(css_classes)} {}

    /// Makes the group's one input.
    template <std::derived_from<PrimitiveInput> Input, class... Arguments>
    Input& put(Arguments&&... arguments) {
        auto& input = add<Input>(std::forward<Arguments>(arguments)...);
        input_ = &input;
        return input;
    }

protected:
    void write(html::Writer& writer) const override;

private:
    void write_label(html::Writer& writer) const;
    void write_label_text(html::Writer& writer) const;

    std::string css_classes_;
    PrimitiveInput const* input_ = nullptr;
};

}  // namespace holdfast
