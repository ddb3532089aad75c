// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/elements.hpp>

namespace holdfast {

/// A picture, a table or some code with its caption below.
class Figure : public Element {
public:
    /// The contents are added as children.
    explicit Figure(std::string caption);

protected:
    void write(html::Writer& writer) const override;

private:
    Figcaption caption_;
};

}  // namespace holdfast
