// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/forms/layout/form_group.hpp>
#include <holdfast/widgets/container.hpp>
#include <holdfast/widgets/layout.hpp>

namespace holdfast {

/// The arrangement of a layout's inputs.
enum class Arrangement : std::uint8_t {
    stacked,  ///< below each other
    columns,  ///< side by side, on narrow screens below each other
    line,     ///< side by side as they are, as far as there is room
};

/// Puts each input of a form below its label, with its help and its message.
class FormLayout : public Layout {
public:
    /// The widths are those of columns, in order and in twelfths; 0, or none, shares the rest.
    /// Throws std::logic_error for other widths.
    explicit FormLayout(Arrangement arrangement = Arrangement::stacked,
                        std::vector<int> widths = {});

    /// Makes an input from the arguments and adds it with its label.
    template <std::derived_from<PrimitiveInput> Input, class... Arguments>
        requires std::constructible_from<Input, Arguments...>
    Input& add_input(Arguments&&... arguments) {
        return container()
            .template add<FormGroup>(next_classes())
            .template put<Input>(std::forward<Arguments>(arguments)...);
    }

    /// Makes any other widget, such as a button, and adds it.
    template <std::derived_from<Widget> Child, class... Arguments>
        requires std::constructible_from<Child, Arguments...>
    Child& add(Arguments&&... arguments) {
        return container().template add<Child>(std::forward<Arguments>(arguments)...);
    }

    /// Adds a part with its inputs in columns of these widths.
    FormLayout& add_row(std::vector<int> widths = {});

    /// Adds a part with its inputs and buttons in one line.
    FormLayout& add_line();

    /// Adds a part with a legend.
    FormLayout& add_field_set(std::string legend);

    /// Places the alert here: the reason for the refusal, and the changes meanwhile.
    void add_alert_for_domain_exception(DomainException const& exception);

private:
    std::string next_classes();

    Arrangement arrangement_;
    std::vector<int> widths_;
    std::size_t placed_ = 0;
};

}  // namespace holdfast
