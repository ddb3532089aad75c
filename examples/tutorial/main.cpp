// SPDX-License-Identifier: MIT
#include "tasks.hpp"

int main(int argc, char** argv) {
    tasks::Tasks const user_interface;
    return holdfast::run(argc, argv, user_interface,
                         {.name = "tasks",
                          .description = "A list of tasks",
                          .migrations = tasks::migrations,
                          .tables = holdfast::tables_of<tasks::Task>()});
}
