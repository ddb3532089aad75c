// SPDX-License-Identifier: MIT
#include <holdfast/app/views/view.hpp>
#include <holdfast/app/views/view_definition.hpp>
#include <holdfast/http/error.hpp>

#include "app/views/detour.hpp"

namespace holdfast {

std::string const& View::account() const {
    if (!user().account) throw http::Error{http::Status::unauthorized};
    return *user().account;
}

Url View::return_or(Url otherwise) const {
    auto back = return_address(address(), route_.definition->user_interface());
    return back ? std::move(*back) : std::move(otherwise);
}

std::string const& View::argument_text(std::string_view name) const {
    auto const& rules = route_.definition->arguments();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].name == name) return route_.arguments[i];
    }
    throw std::logic_error{"the view has no argument named " + std::string{name}};
}

}  // namespace holdfast
