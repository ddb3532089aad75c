// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/forms/primitive_input.hpp>

namespace holdfast {

/// An input of one of several values. When the option that its user chose or left is gone or has
/// another label meanwhile, that is a conflict. A present value that is not among the options is
/// offered as one more.
class OptionInput : public PrimitiveInput {
public:
    /// Makes all options participants of the form: then it is refused when any of them changed.
    void rely_on_options() { relies_on_options_ = true; }

    std::optional<std::span<Option const>> options() const override { return options_; }
    std::string display(std::string_view value) const override;
    std::string echo(std::string_view value) const override;

    std::vector<std::string> concurrency_hash_strings() const override;
    std::string concurrency_key() const override { return key(); }
    std::string concurrency_label() const override { return "Options of " + label(); }

protected:
    /// Throws std::logic_error when two options have one value.
    OptionInput(std::unique_ptr<BoundField> field, std::vector<Option> options,
                InputOptions input_options);

private:
    std::vector<Option> options_;
    bool relies_on_options_ = false;
};

/// The values of an enumeration as options.
template <DescribedEnumeration Enumeration>
std::vector<Option> options_of() {
    std::vector<Option> options;
    for (auto const& listed : values_for(std::type_identity<Enumeration>{})) {
        options.push_back({std::string{listed.key}, std::string{listed.label}, {}});
    }
    return options;
}

}  // namespace holdfast
