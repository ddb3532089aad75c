// SPDX-License-Identifier: MIT
#include "accounts/accounts.hpp"

int main(int argc, char** argv) {
    holdfast::UserInterface user_interface;
    holdfast::accounts::define_views(user_interface);
    return holdfast::run(argc, argv, user_interface,
                         {.name = "accounts",
                          .description = "Two accounts whose pages rely on their total",
                          .migrations = holdfast::accounts::migrations});
}
