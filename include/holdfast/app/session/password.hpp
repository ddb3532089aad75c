// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/fields/slow_work.hpp>

namespace holdfast {

/// A text to be stored in place of a password: Argon2id with a salt and its parameters, at most
/// 128 characters of ASCII. Takes some 20 ms and 19 MiB, on purpose, so it is for a schema or a
/// tool: throws std::logic_error while this thread has a transaction open. An event takes a
/// `Prepared<std::string>` from `PasswordHashing` instead.
std::string password_hash(std::string_view password);

/// Slow work that makes the text to be stored in place of a password.
class PasswordHashing {
public:
    explicit PasswordHashing(std::string password) : password_{std::move(password)} {}

    std::string operator()() const { return password_hash(password_); }

private:
    std::string password_;
};

/// The outcome of comparing a password with the hash that was stored then.
class PasswordVerdict {
public:
    /// Whether the password fits what is stored now. To be asked in the event: throws OutdatedWork
    /// where that is not what was compared.
    bool fits(std::string_view stored_hash) const;

    bool is_right() const { return is_right_; }

private:
    friend class PasswordCheck;

    PasswordVerdict(std::string hash, bool is_right)
        : hash_{std::move(hash)}, is_right_{is_right} {}

    std::string hash_;
    bool is_right_;
};

/// Slow work that compares a password with an account's hash. An empty hash stands for an account
/// that there is not: no password fits it, and that takes as long. The account's name is that under
/// which it is looked up, in one form of all that find it: what goes wrong is counted by it.
class PasswordCheck {
public:
    PasswordCheck(std::string account, std::string password, std::string stored_hash)
        : account_{std::move(account)},
          password_{std::move(password)},
          hash_{std::move(stored_hash)} {}

    PasswordVerdict operator()() const;

    std::string guessed() const { return account_; }

private:
    std::string account_;
    std::string password_;
    std::string hash_;
};

}  // namespace holdfast
