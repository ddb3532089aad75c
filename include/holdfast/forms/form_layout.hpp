// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <utility>

#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/forms/form_group.hpp>
#include <holdfast/widgets/container.hpp>
#include <holdfast/widgets/layout.hpp>

namespace holdfast {

/// Puts each input of a form below its label, with its help and its message.
class FormLayout : public Layout {
public:
    /// Makes an input from the arguments and adds it with its label.
    template <std::derived_from<PrimitiveInput> Input, class... Arguments>
        requires std::constructible_from<Input, Arguments...>
    Input& add_input(Arguments&&... arguments) {
        return container().template add<FormGroup>().template put<Input>(
            std::forward<Arguments>(arguments)...);
    }

    /// Shows here why the submission was refused, and what changed meanwhile.
    void add_alert_for_domain_exception(DomainException const& exception);
};

}  // namespace holdfast
