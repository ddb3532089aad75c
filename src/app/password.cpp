// SPDX-License-Identifier: MIT
#include <array>
#include <new>
#include <stdexcept>

#include <sodium.h>

#include <holdfast/app/password.hpp>

namespace holdfast {
namespace {

// The least that OWASP recommends for Argon2id (Password Storage Cheat Sheet): more would hold up
// others for longer, since an event has the only place to write.
constexpr unsigned long long passes = 2;
constexpr std::size_t memory = std::size_t{19} * 1024 * 1024;

}  // namespace

std::string password_hash(std::string_view password) {
    if (sodium_init() < 0) throw std::runtime_error{"libsodium does not start"};
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    int const failed = crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes,
                                             memory, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) throw std::bad_alloc{};
    return hash.data();
}

bool is_password(std::string_view password, std::string const& hash) {
    // So that the answer's time does not tell whether there is such an account.
    static auto const of_nobody = password_hash("");
    auto const& compared = hash.empty() ? of_nobody : hash;
    bool const fits =
        crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0;
    return fits && !hash.empty();
}

}  // namespace holdfast
