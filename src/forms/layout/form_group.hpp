// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/widgets/container.hpp>

namespace holdfast {

/// An input with its label, help and message.
class FormGroup : public Container {
public:
    /// The CSS classes are those of the element around all of them.
    explicit FormGroup(std::unique_ptr<PrimitiveInput> input, std::string css_classes = "mb-3");

protected:
    void write(html::Writer& writer) const override;

private:
    void write_label(html::Writer& writer) const;
    void write_label_text(html::Writer& writer) const;

    std::string css_classes_;
    PrimitiveInput const& input_;
};

}  // namespace holdfast
