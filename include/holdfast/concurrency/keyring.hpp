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

/// An opened seal, with the digester that recorded its base.
struct OpenedSeal {
    Seal seal;          ///< the contents
    Digester digester;  ///< of the seal's secret
};

/// The application's secrets. The first one seals and all of them open, so a secret can be replaced
/// while pages under it are still in use. Immutable, thread-safe.
class Keyring {
public:
    /// The least bytes of a secret.
    static constexpr std::size_t shortest_secret = 16;

    /// Takes the secrets, newest first. Throws std::invalid_argument when there is none or one is
    /// too short.
    explicit Keyring(std::span<std::string const> secrets);

    /// The digester that records the bases of new seals.
    Digester const& digester() const { return keys_.front().digester; }

    /// The names of the secrets in seals, newest first. They reveal nothing about the secrets.
    std::vector<std::string> secret_names() const;

    /// Encrypts and authenticates a seal (XChaCha20-Poly1305), as base64url text.
    std::string seal(Seal const& seal) const;

    /// Opens a text that `seal` made under one of the secrets. Returns nothing for any other text.
    std::optional<OpenedSeal> open(std::string_view text) const;

    /// The page instance that every holder of a seal can read, under whatever secret. It is enough
    /// to look up a claim, but anybody can have made it up. Returns nothing when the text does not
    /// have the form of a seal.
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
