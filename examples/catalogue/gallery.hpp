// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/holdfast.hpp>

/// Shows each widget once.
class GalleryPage : public holdfast::Div {
public:
    explicit GalleryPage(holdfast::View& view);

private:
    void add_headings();
    void add_texts();
    void add_lists();
    void add_table();
    void add_messages();
    void add_panels();
};
