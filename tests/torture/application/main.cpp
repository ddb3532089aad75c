// SPDX-License-Identifier: MIT
#include "torture/application/lists.hpp"

int main(int argc, char** argv) {
    using namespace holdfast;
    UserInterface user_interface;
    user_interface.define_view("/alone", "A list").set_slot("main", factory<torture::AloneForm>());
    user_interface.define_view("/together", "A family of lists")
        .set_slot("main", factory<torture::TogetherForm>());
    user_interface.define_view("/remark", "A remark")
        .set_slot("main", factory<torture::RemarkForm>());
    return run(argc, argv, user_interface,
               {.name = "lists",
                .description = "Lists to which many users append at the same time",
                .migrations = torture::migrations()});
}
