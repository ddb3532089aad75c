// SPDX-License-Identifier: MIT
#include "gallery/gallery.hpp"

int main(int argc, char** argv) {
    holdfast::UserInterface user_interface;
    holdfast::gallery::define_views(user_interface);
    return holdfast::run(argc, argv, user_interface,
                         {.name = "gallery",
                          .description = "Shows every input and layout of forms",
                          .migrations = holdfast::gallery::migrations()});
}
