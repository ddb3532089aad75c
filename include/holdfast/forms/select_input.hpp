// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/forms/primitive_input.hpp>

namespace holdfast {

/// One of several values: `<select>`. When the option that its user chose or left is gone or has
/// another label meanwhile, that is a conflict. A present value that is not among the options is
/// offered as one more.
class SelectInput : public PrimitiveInput {
public:
    /// Throws std::logic_error when two options have one value.
    SelectInput(std::unique_ptr<BoundField> field, std::vector<Option> options,
                InputOptions input_options = {});

    /// Makes all options participants of the form: then it is refused when any of them changed.
    void rely_on_options() { relies_on_options_ = true; }

    std::optional<std::span<Option const>> options() const override { return options_; }
    std::string display(std::string_view value) const override;
    std::string echo(std::string_view value) const override;

    std::vector<std::string> concurrency_hash_strings() const override;
    std::string concurrency_key() const override { return key(); }
    std::string concurrency_label() const override { return "Options of " + label(); }

protected:
    void write_control(html::Writer& writer) const override;

private:
    void write_option(html::Writer& writer, std::string_view value, std::string_view label) const;

    std::vector<Option> options_;
    bool relies_on_options_ = false;
};

}  // namespace holdfast
