// SPDX-License-Identifier: MIT
// The program after the last chapter of docs/tutorial.md, whose author forgot the migration.
#include "tasks.hpp"

int main(int argc, char** argv) {
    tasks::Tasks const user_interface;
    return holdfast::run(argc, argv, user_interface,
                         {.name = "forgetful_tasks",
                          .description = "What is to do",
                          .migrations = {tasks::migrations.front()},
                          .tables = holdfast::tables_of<tasks::Task>()});
}
