// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstring>

#include <sodium.h>

#include <holdfast/concurrency/digest.hpp>

#include "text/hexadecimal.hpp"

namespace holdfast::concurrency {
namespace {

class Hash {
public:
    explicit Hash(Digester::Key const& key) {
        crypto_generichash_init(&state_, key.data(), key.size(), std::tuple_size_v<Digest>);
    }

    void framed(std::string_view text) {
        std::uint64_t const size = text.size();
        std::array<unsigned char, sizeof size> frame{};
        std::memcpy(frame.data(), &size, sizeof size);
        add(frame.data(), frame.size());
        add(text.data(), text.size());
    }

    Digest finish() {
        Digest digest{};
        crypto_generichash_final(&state_, digest.data(), digest.size());
        return digest;
    }

private:
    void add(void const* bytes, std::size_t size) {
        crypto_generichash_update(&state_, static_cast<unsigned char const*>(bytes), size);
    }

    crypto_generichash_state state_;
};

}  // namespace

Digester::Digester(Key const& key) : key_{key} {
    auto const derived = text("marks");
    static_assert(std::tuple_size_v<Digest> == crypto_shorthash_KEYBYTES);
    std::ranges::copy(derived, mark_key_.begin());
}

std::string Digester::mark(std::string_view text) const {
    std::array<std::uint8_t, crypto_shorthash_BYTES> mark{};
    crypto_shorthash(mark.data(), reinterpret_cast<unsigned char const*>(text.data()), text.size(),
                     mark_key_.data());
    return text::hexadecimal(mark);
}

Digest Digester::text(std::string_view text) const {
    Hash hash{key_};
    hash.framed(text);
    return hash.finish();
}

Digest Digester::pairs(std::span<std::pair<std::string, std::string> const> pairs) const {
    Hash hash{key_};
    for (auto const& [name, value] : pairs) {
        hash.framed(name);
        hash.framed(value);
    }
    return hash.finish();
}

}  // namespace holdfast::concurrency
