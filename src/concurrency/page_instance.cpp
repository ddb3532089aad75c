// SPDX-License-Identifier: MIT
#include <sodium.h>

#include <holdfast/concurrency/page_instance.hpp>

#include "concurrency/random.hpp"

namespace holdfast::concurrency {

PageInstance PageInstance::random() {
    Bytes bytes{};
    fill_with_random(bytes);
    return PageInstance{bytes};
}

std::string PageInstance::text() const {
    std::string text(bytes_.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes_.data(), bytes_.size());
    text.pop_back();
    return text;
}

}  // namespace holdfast::concurrency
