// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/fields/slow_work.hpp>

namespace holdfast {

/// The text to store in place of a password: Argon2id with a salt and its parameters, at most 128
/// characters of ASCII. It takes some 20 ms and 19 MiB, on purpose, so it is for a migration or a
/// tool. Throws std::logic_error while this thread has a transaction open. An event takes a
/// `Prepared<std::string>` from `PasswordHashing` instead.
std::string password_hash(std::string_view password);

/// Slow work that makes the text to store in place of a password.
class PasswordHashing {
public:
    /// Copies the password.
    explicit PasswordHashing(std::string password) : password_{std::move(password)} {}

    /// Does the work.
    std::string operator()() const { return password_hash(password_); }

private:
    std::string password_;
};

/// The outcome of comparing a password with the hash stored at that time.
class PasswordVerdict {
public:
    /// Whether the password fits the hash that is stored now. Call it in the event. Throws
    /// OutdatedWork when another hash was compared.
    bool fits(std::string_view stored_hash) const;

    /// Whether the password fitted the hash stored at that time.
    bool is_right() const { return is_right_; }

private:
    friend class PasswordCheck;

    PasswordVerdict(std::string hash, bool is_right)
        : hash_{std::move(hash)}, is_right_{is_right} {}

    std::string hash_;
    bool is_right_;
};

/// Slow work that compares a password with an account's hash. An empty hash stands for an account
/// that does not exist: no password fits it, and the work takes as long. Wrong guesses are counted
/// by the account's name. Use one form of it, the same for all spellings that find the account.
class PasswordCheck {
public:
    /// Copies all three.
    PasswordCheck(std::string account, std::string password, std::string stored_hash)
        : account_{std::move(account)},
          password_{std::move(password)},
          hash_{std::move(stored_hash)} {}

    /// Does the work.
    PasswordVerdict operator()() const;

    /// The account's name.
    std::string guessed() const { return account_; }

private:
    std::string account_;
    std::string password_;
    std::string hash_;
};

}  // namespace holdfast
