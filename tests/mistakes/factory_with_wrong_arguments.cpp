// SPDX-License-Identifier: MIT
// Says: a slot takes a factory of widgets whose constructor takes the View
#include <holdfast/holdfast.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

class Page : public Div {
public:
    Page(View& view, int size);
};

void mistake(ViewWith<>& home) {
    home.set_slot("main", factory<Page>("large"));
}

}  // namespace holdfast::mistakes
