// SPDX-License-Identifier: MIT
#pragma once

namespace holdfast {

class ButtonInput;
class DisplayedField;
class Form;
class FormRow;
class FormRows;
class NestedForm;
class PrimitiveInput;
class RefusalAlert;

/// Takes the widgets that are parts of a form. A widget shows itself as what it is, so no other
/// widget is taken for an input.
class FormPartVisitor {
public:
    /// @{
    /// Takes a part of that kind; does nothing unless it is overridden.
    virtual void visit(ButtonInput&) {}
    virtual void visit(DisplayedField&) {}
    virtual void visit(Form&) {}
    virtual void visit(FormRow&) {}
    virtual void visit(FormRows&) {}
    virtual void visit(NestedForm&) {}
    virtual void visit(PrimitiveInput&) {}
    virtual void visit(RefusalAlert&) {}
    /// @}

protected:
    FormPartVisitor() = default;
    ~FormPartVisitor() = default;
};

}  // namespace holdfast
