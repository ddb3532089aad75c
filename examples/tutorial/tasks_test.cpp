// SPDX-License-Identifier: MIT
#undef NDEBUG
#include "tasks.hpp"

#include <cassert>

#include <holdfast/testing/temporary_application.hpp>

// Anna and Bert have the same task open. Anna saves; what Bert typed is not lost, nor does it
// overwrite what Anna wrote.
int main() {
    tasks::Tasks const user_interface;
    holdfast::testing::TemporaryApplication application{user_interface, tasks::migrations};
    auto annas_browser = application.browser();
    auto berts_browser = application.browser();

    auto anna = annas_browser.open("/");
    anna.fill("Title", "Order screws");
    anna.press("Add");
    assert(anna.title() == "Task");

    auto bert = berts_browser.open(anna.address());
    anna.fill("Note", "M6, two hundred");
    anna.press("Save");
    assert(anna.shows("Order screws"));

    bert.fill("Note", "M8");
    bert.press("Save");
    assert(bert.status() == 409);
    assert(bert.shows("M6, two hundred"));
    assert(bert.value("Note") == "M8");
}
