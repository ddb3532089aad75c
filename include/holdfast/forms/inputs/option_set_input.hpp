// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/forms/inputs/option_input.hpp>

namespace holdfast {

/// A control of any number of the values on offer, for a field that is a set. A browser sends a
/// text for each value. Each option that the user chose, left chosen or gave up must still be on
/// offer under its label.
class OptionSetControl : public OptionControl {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::lines; }

    Absence absence() const override { return Absence::empty_set; }
    std::vector<std::string> values(std::string_view text) const override;
    std::string display(std::string_view text) const override;
    std::string echo(std::string_view text) const override;
    std::string read(std::string_view sent) const override;
    SentTexts most_sent(std::string_view shown) const override;

protected:
    using OptionControl::OptionControl;
};

}  // namespace holdfast
