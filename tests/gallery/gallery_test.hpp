// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "application/test_application.hpp"
#include "gallery/gallery.hpp"

namespace holdfast::testing {

/// The gallery open in a browser.
class GalleryTest : public ::testing::Test {
protected:
    GalleryTest() { application.migrate(gallery::migrations(), "gallery"); }

    void set(std::string const& name, std::string const& value) {
        application.execute("update specimen set value = '" + value + "' where name = '" + name +
                            "'");
    }

    std::string stored(std::string const& name) {
        return application.query("select value from specimen where name = '" + name + "'");
    }

    TestApplication application{
        [](UserInterface& user_interface) { gallery::define_views(user_interface); }};
    Browser browser = application.browser();
};

}  // namespace holdfast::testing
