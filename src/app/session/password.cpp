// SPDX-License-Identifier: MIT
#include <array>
#include <cerrno>
#include <new>
#include <stdexcept>

#include <sodium.h>

#include <holdfast/app/session/password.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast {
namespace {

// The least that OWASP recommends for Argon2id (Password Storage Cheat Sheet): more would hold up
// others who log in for longer.
constexpr unsigned long long passes = 2;
constexpr std::size_t memory = std::size_t{19} * 1024 * 1024;

// Everybody's save would wait for it.
void require_no_transaction() {
    if (!sql::Transaction::is_open_on_this_thread()) return;
    throw std::logic_error{
        "a password is not hashed or compared while a transaction is open: let the event take it "
        "as Prepared, from PasswordCheck or PasswordHashing"};
}

}  // namespace

std::string password_hash(std::string_view password) {
    require_no_transaction();
    if (sodium_init() < 0) throw std::runtime_error{"libsodium does not start"};
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    int const failed = crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes,
                                             memory, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) throw std::bad_alloc{};
    return hash.data();
}

PasswordVerdict PasswordCheck::operator()() const {
    require_no_transaction();
    // So that the answer's time does not tell whether there is such an account.
    static auto const of_nobody = password_hash("");
    auto const& compared = hash_.empty() ? of_nobody : hash_;
    errno = 0;
    bool const fits =
        crypto_pwhash_str_verify(compared.c_str(), password_.data(), password_.size()) == 0;
    if (!fits && errno == ENOMEM) throw std::bad_alloc{};  // which says nothing of the password
    return {hash_, fits && !hash_.empty()};
}

bool PasswordVerdict::fits(std::string_view stored_hash) const {
    if (stored_hash != hash_) throw OutdatedWork{};
    return is_right_;
}

}  // namespace holdfast
