// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/page_instance.hpp>

#include "concurrency/random.hpp"
#include "text/hexadecimal.hpp"

namespace holdfast::concurrency {

PageInstance PageInstance::random() {
    Bytes bytes{};
    fill_with_random(bytes);
    return PageInstance{bytes};
}

std::string PageInstance::text() const {
    return text::hexadecimal(bytes_);
}

}  // namespace holdfast::concurrency
