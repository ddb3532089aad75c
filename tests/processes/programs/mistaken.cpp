// SPDX-License-Identifier: MIT
// An application with the mistakes that its options ask for.
#include <cstring>
#include <stdexcept>

#include <holdfast/holdfast.hpp>

using namespace holdfast;

namespace {

WidgetFactory paragraph(std::string const& text) {
    return [text](View&) -> std::unique_ptr<Widget> { return std::make_unique<P>(text); };
}

}  // namespace

int main(int argc, char** argv) {
    static std::string mistake = "none";
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], "--mistake") == 0) mistake = argv[i + 1];
    }
    UserInterface user_interface;
    auto& start = user_interface.define_view(mistake == "path" ? "start" : "/start", "Start");
    start.set_slot(mistake == "slot" ? "side" : "main", [](View&) -> std::unique_ptr<Widget> {
        if (mistake == "failure") throw std::runtime_error{"nothing is there"};
        return std::make_unique<P>("It works.");
    });
    if (mistake == "twice") {
        user_interface.define_view("/start", "Again").set_slot("main", paragraph("Again"));
    }
    if (mistake == "empty") user_interface.define_view("/empty", "Empty");
    return run(argc, argv, user_interface,
               {.name = "mistaken",
                .description = "Makes the mistake that it is told to make",
                .migrations = {},
                .options = {{"--mistake", "Which one", mistake}}});
}
