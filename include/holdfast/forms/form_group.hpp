// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <utility>

#include <holdfast/forms/primitive_input.hpp>
#include <holdfast/widgets/container.hpp>

namespace holdfast {

/// An input with its label, help and message.
class FormGroup : public Container {
public:
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

    PrimitiveInput const* input_ = nullptr;
};

}  // namespace holdfast
