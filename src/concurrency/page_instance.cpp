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

std::optional<PageInstance> PageInstance::read(std::string_view text) {
    Bytes bytes{};
    std::size_t size = 0;
    bool const is_read = sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(),
                                        nullptr, &size, nullptr) == 0;
    if (!is_read || size != bytes.size()) return {};
    PageInstance const instance{bytes};
    if (instance.text() != text) return {};  // upper-case digits
    return instance;
}

std::string PageInstance::text() const {
    std::string text(bytes_.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes_.data(), bytes_.size());
    text.pop_back();
    return text;
}

}  // namespace holdfast::concurrency
