// SPDX-License-Identifier: MIT
#include <cstdio>

#include <holdfast/holdfast.hpp>
#include <holdfast/testing/temporary_application.hpp>

using namespace holdfast;

class Greeting : public Div {
public:
    explicit Greeting(View&) { add<P>("Good morning"); }
};

int main() {
    UserInterface user_interface;
    user_interface.define_view("/", "Greeting").set_slot("main", factory<Greeting>());
    testing::TemporaryApplication application{user_interface};
    auto browser = application.browser();
    auto const page = browser.open("/");
    std::puts(page.text().c_str());
    return page.shows("Good morning") ? 0 : 1;
}
