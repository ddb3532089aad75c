// SPDX-License-Identifier: MIT
#include <holdfast/app/session/session.hpp>
#include <holdfast/app/views/route.hpp>
#include <holdfast/app/views/view.hpp>
#include <holdfast/app/views/view_definition.hpp>
#include <holdfast/http/error.hpp>

#include "app/views/detour.hpp"

namespace holdfast {

View::View(concurrency::Keyring const& keyring, Rendering rendering,
           RefusedSubmission const* refused, Route const& route, sql::Transaction& transaction,
           Session session)
    : FormContext{keyring, std::move(rendering), refused},
      route_{route},
      transaction_{transaction},
      session_{std::make_unique<Session>(std::move(session))},
      outbox_{transaction} {}

View::~View() = default;

User const& View::user() const {
    return session_->user();
}

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
