// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/concurrency/digest.hpp>
#include <holdfast/concurrency/seal.hpp>

namespace holdfast::concurrency {

/// A seal that was opened, with the digester that recorded its base.
struct OpenedSeal {
    Seal seal;
    Digester digester;
};

/// The application's secrets. The first one seals; all of them open, so that a secret can be
/// replaced while pages sealed under it are still in use. Immutable, thread-safe.
class Keyring {
public:
    static constexpr std::size_t shortest_secret = 16;  ///< bytes

    /// Newest first. Throws std::invalid_argument when there is none or one is too short.
    explicit Keyring(std::span<std::string const> secrets);

    /// Records with this what is going to be sealed.
    Digester const& digester() const { return keys_.front().digester; }

    /// The names of the secrets in seals, newest first: they tell nothing about them.
    std::vector<std::string> secret_names() const;

    /// XChaCha20-Poly1305, as base64url text.
    std::string seal(Seal const& seal) const;

    /// Nothing when the text is not, to the last bit, what `seal` gave under one of the secrets.
    std::optional<OpenedSeal> open(std::string_view text) const;

    /// The page instance that everybody can read who holds a seal, under whatever secret: enough
    /// to look up whether it was applied. Anybody can have made it up. Nothing when the text has
    /// not the form of a seal.
    static std::optional<DatedInstance> unverified_instance(std::string_view text);

private:
    using Id = std::array<std::uint8_t, 4>;

    struct SecretKey {
        Id id;
        std::array<std::uint8_t, 32> sealing;
        Digester digester;
    };

    static SecretKey derive(std::string const& secret);

    std::vector<SecretKey> keys_;
};

}  // namespace holdfast::concurrency
