// SPDX-License-Identifier: MIT
#include <cstdio>

#include <holdfast/holdfast.hpp>
#include <holdfast/testing/application_under_test.hpp>

using namespace holdfast;

class Greeting : public Div {
public:
    explicit Greeting(View&) { add<P>("Good morning"); }
};

int main() {
    UserInterface user_interface;
    user_interface.define_view("/", "Greeting").set_slot("main", factory<Greeting>());
    testing::ApplicationUnderTest application{user_interface};
    auto browser = application.browser();
    auto const page = browser.open("/");
    std::puts(page.text().c_str());
    return page.shows("Good morning") ? 0 : 1;
}
