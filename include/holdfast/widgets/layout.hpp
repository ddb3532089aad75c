// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace holdfast {

class Container;

/// Arranges what a container holds; a container has at most one.
class Layout {
public:
    virtual ~Layout() = default;

    Layout(Layout const&) = delete;
    Layout& operator=(Layout const&) = delete;

protected:
    Layout() = default;

    /// Throws std::logic_error before the layout is used by a container.
    Container& container() const {
        if (container_ == nullptr) throw std::logic_error{"a layout is used without a container"};
        return *container_;
    }

    /// Called once, when a container has taken the layout into use.
    virtual void arrange() {}

private:
    friend class Container;

    Container* container_ = nullptr;
};

}  // namespace holdfast
