// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

#include <holdfast/html/page_memory.hpp>

namespace holdfast {

class Container;

/// Arranges the contents of a container, which has at most one layout.
class Layout : public html::OfPage {
public:
    virtual ~Layout() = default;

    Layout(Layout const&) = delete;
    Layout& operator=(Layout const&) = delete;

protected:
    Layout() = default;

    /// The container that uses the layout. Throws std::logic_error before there is one.
    Container& container() const {
        if (container_ == nullptr) throw std::logic_error{"a layout is used without a container"};
        return *container_;
    }

    /// Arranges the container. It runs once, when a container takes the layout into use.
    virtual void arrange() {}

private:
    friend class Container;

    Container* container_ = nullptr;
};

}  // namespace holdfast
