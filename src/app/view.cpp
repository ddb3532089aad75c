// SPDX-License-Identifier: MIT
#include <holdfast/app/view.hpp>
#include <holdfast/http/error.hpp>

namespace holdfast {

std::string const& View::account() const {
    if (!user().account) throw http::Error{http::Status::unauthorized};
    return *user().account;
}

}  // namespace holdfast
