// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <utility>

#include <sodium.h>

#include <holdfast/concurrency/keyring.hpp>

#include "concurrency/encoding.hpp"
#include "concurrency/random.hpp"
#include "text/hexadecimal.hpp"

namespace holdfast::concurrency {
namespace {

constexpr std::uint8_t format = 3;
constexpr std::size_t id_size = 4;
constexpr std::size_t instance_size = std::tuple_size_v<PageInstance::Bytes>;
constexpr std::size_t birth_size = sizeof(std::int64_t);
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
// Format, key id, page instance and birth: authenticated, but readable.
constexpr std::size_t instance_place = 1 + id_size;
constexpr std::size_t birth_place = instance_place + instance_size;
constexpr std::size_t clear_size = birth_place + birth_size;
constexpr std::size_t header_size = clear_size + nonce_size;
constexpr std::size_t usual_size = 960;  // which malloc keeps at hand

unsigned char* bytes_of(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

std::array<std::uint8_t, 32> subkey(std::array<std::uint8_t, 32> const& master, char const* name) {
    std::array<std::uint8_t, 32> key{};
    crypto_generichash(key.data(), key.size(), reinterpret_cast<unsigned char const*>(name),
                       std::char_traits<char>::length(name), master.data(), master.size());
    return key;
}

// libsodium's base64 takes constant time, which costs more than the encryption and which what is
// encrypted already does not need. This is RFC 4648, section 5, without padding.
constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr std::uint8_t no_digit = 0xFF;

constexpr auto values_of_digits = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(no_digit);
    for (std::size_t i = 0; i < digits.size(); ++i) {
        values[static_cast<unsigned char>(digits[i])] = static_cast<std::uint8_t>(i);
    }
    return values;
}();

std::string to_base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4, '\0');
    auto* out = text.data();
    auto const put = [&out](unsigned char first, unsigned char second, unsigned char third) {
        *out++ = digits[first >> 2U];
        *out++ = digits[(first << 4U | second >> 4U) & 63U];
        *out++ = digits[(second << 2U | third >> 6U) & 63U];
        *out++ = digits[third & 63U];
    };
    auto const* const in = reinterpret_cast<unsigned char const*>(bytes.data());
    std::size_t i = 0;
    for (; i + 3 <= bytes.size(); i += 3) put(in[i], in[i + 1], in[i + 2]);
    if (i < bytes.size()) {
        bool const is_last = i + 1 == bytes.size();
        put(in[i], is_last ? std::uint8_t{0} : in[i + 1], 0);
    }
    text.resize((bytes.size() * 8 + 5) / 6);
    return text;
}

// Nothing for a text that no bytes give: each text of bytes is the only one.
std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes(text.size() * 3 / 4, '\0');
    auto* out = bytes.data();
    std::uint32_t left = 0;  // bits that are not written yet
    unsigned count = 0;
    std::uint8_t all = 0;
    for (char const digit : text) {
        auto const value = values_of_digits[static_cast<unsigned char>(digit)];
        all |= value;
        left = left << 6U | value;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        *out++ = static_cast<char>(left >> count);
    }
    bool const is_whole = count < 6 && (left & ((1U << count) - 1)) == 0;
    if (all > 63 || !is_whole) return {};
    return bytes;
}

bool has_form_of_seal(std::string_view sealed) {
    return sealed.size() >= header_size + tag_size && sealed.front() == format;
}

void write_clear(std::string& sealed, Seal const& seal) {
    sealed[0] = static_cast<char>(format);
    std::ranges::copy(seal.instance.bytes(), sealed.begin() + instance_place);
    auto birth = static_cast<std::uint64_t>(seal.birth);
    for (std::size_t i = 0; i < birth_size; ++i, birth >>= 8) {
        sealed[birth_place + i] = static_cast<char>(birth);
    }
}

DatedInstance read_clear(std::string_view sealed) {
    PageInstance::Bytes instance{};
    std::ranges::copy(sealed.substr(instance_place, instance_size), instance.begin());
    std::uint64_t birth = 0;
    for (std::size_t i = birth_size; i-- > 0;) {
        birth = birth << 8 | static_cast<unsigned char>(sealed[birth_place + i]);
    }
    return {.instance = PageInstance{instance}, .birth = static_cast<std::int64_t>(birth)};
}

}  // namespace

Keyring::SecretKey Keyring::derive(std::string const& secret) {
    std::array<std::uint8_t, 32> master{};
    crypto_generichash(master.data(), master.size(),
                       reinterpret_cast<unsigned char const*>(secret.data()), secret.size(),
                       nullptr, 0);
    auto const identity = subkey(master, "holdfast key id");
    SecretKey key{.id = {},
                  .sealing = subkey(master, "holdfast seal"),
                  .digester = Digester{subkey(master, "holdfast digest")}};
    std::copy_n(identity.begin(), key.id.size(), key.id.begin());
    return key;
}

Keyring::Keyring(std::span<std::string const> secrets) {
    if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot start"};
    if (secrets.empty()) throw std::invalid_argument{"a keyring needs a secret"};
    for (auto const& secret : secrets) {
        if (secret.size() < shortest_secret) {
            throw std::invalid_argument{"a secret is shorter than 16 bytes"};
        }
        keys_.push_back(derive(secret));
    }
}

std::vector<std::string> Keyring::secret_names() const {
    std::vector<std::string> names;
    for (auto const& key : keys_) names.push_back(text::hexadecimal(key.id));
    return names;
}

std::string Keyring::seal(Seal const& seal) const {
    auto const& key = keys_.front();
    std::string sealed;
    sealed.reserve(usual_size);
    sealed.resize(header_size);
    Encoder encoder{sealed};
    encode(encoder, seal);
    auto const size = sealed.size() - header_size;
    sealed.resize(sealed.size() + tag_size);

    write_clear(sealed, seal);
    std::ranges::copy(key.id, sealed.begin() + 1);
    auto* const clear = bytes_of(sealed);
    auto* const nonce = clear + clear_size;
    auto* const text = clear + header_size;
    fill_with_random({nonce, nonce_size});
    crypto_aead_xchacha20poly1305_ietf_encrypt(text, nullptr, text, size, clear, clear_size,
                                               nullptr, nonce, key.sealing.data());
    return to_base64(sealed);
}

std::optional<OpenedSeal> Keyring::open(std::string_view text) const {
    auto sealed = from_base64(text);
    if (!sealed || !has_form_of_seal(*sealed)) return {};
    auto* const clear = bytes_of(*sealed);
    auto const key = std::ranges::find_if(keys_, [clear](SecretKey const& candidate) {
        return std::equal(candidate.id.begin(), candidate.id.end(), clear + 1);
    });
    if (key == keys_.end()) return {};

    std::string plain(sealed->size() - header_size - tag_size, '\0');
    bool const authentic =
        crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(plain), nullptr, nullptr,
                                                   clear + header_size,
                                                   sealed->size() - header_size, clear, clear_size,
                                                   clear + clear_size, key->sealing.data()) == 0;
    if (!authentic) return {};
    try {
        Decoder decoder{plain};
        auto const [instance, birth] = read_clear(*sealed);
        Seal seal{.instance = instance, .birth = birth};
        decode(decoder, seal);
        return OpenedSeal{.seal = std::move(seal), .digester = key->digester};
    } catch (DecodingError const&) {
        return {};  // sealed by another version of this library
    }
}

std::optional<DatedInstance> Keyring::unverified_instance(std::string_view text) {
    // Whole groups of four digits, so that the rest need not be decoded.
    constexpr std::size_t clear_digits = (clear_size + 2) / 3 * 4;
    constexpr std::size_t fewest_digits = ((header_size + tag_size) * 8 + 5) / 6;
    if (text.size() < fewest_digits) return {};
    auto const clear = from_base64(text.substr(0, clear_digits));
    if (!clear || static_cast<unsigned char>(clear->front()) != format) return {};
    return read_clear(*clear);
}

}  // namespace holdfast::concurrency
