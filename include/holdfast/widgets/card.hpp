// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/elements.hpp>

namespace holdfast {

/// A frame around related contents, under a title.
class Card : public Element {
public:
    /// The rank, 1 to 6, is that of the title among the page's headings.
    explicit Card(std::string title, int rank = 2);

protected:
    void write(html::Writer& writer) const override;

private:
    H heading_;
};

}  // namespace holdfast
