// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <holdfast/widgets/widget.hpp>

namespace holdfast {

/// Bare text between elements.
class TextNode : public Widget {
public:
    /// The text is escaped when it is written.
    explicit TextNode(std::string text) : text_{std::move(text)} {}

protected:
    void write(html::Writer& writer) const override;

private:
    std::string text_;
};

}  // namespace holdfast
