// SPDX-License-Identifier: MIT
#include <holdfast/widgets/a.hpp>

namespace holdfast {

A::A(Url const& address, std::string text) : Element{"a", std::move(text)} {
    set_attribute("href", address);
}

A::~A() = default;

}  // namespace holdfast
