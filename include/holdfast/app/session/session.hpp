// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include <holdfast/app/session/user.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast {

struct Visitor;

/// The user of a browser, kept in the database from login to logout. Events change it in their
/// transaction, and the browser learns its new id with their answer.
class Session {
public:
    /// The transaction outlives the session. A new session ends by itself at that age.
    Session(sql::Transaction& transaction, Visitor const& visitor, std::chrono::seconds age);

    Session(Session&&) = default;
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;

    /// The user, by the session's row in this very transaction.
    User const& user() const { return user_; }

    /// Continues as this account, which the caller has verified: 1 to 1000 bytes of UTF-8, none of
    /// them zero. Only in a form with `Repetition::run_again`.
    void log_in(std::string account);

    /// Continues as a visitor. Only in a form with `Repetition::run_again`.
    void log_out();

    /// Continues under a new id, for a change of the account's rights.
    void renew();

    /// Ends all other sessions of this account, for a change of its password. Throws
    /// std::logic_error when nobody is logged in.
    void end_others();

    /// The change of the session in this transaction.
    enum class Change { none, logged_in, logged_out, renewed };

    /// The last change.
    Change change() const { return change_; }

    /// The session's id for the browser; empty when there is no session.
    std::string const& id() const { return id_; }

    /// Treats the request as a visitor's, whoever is logged in meanwhile.
    void act_as_visitor();

private:
    void start(std::string const& account);
    void end();

    sql::Transaction& transaction_;
    std::chrono::seconds age_;
    std::string visitor_;
    std::string id_;
    User user_;
    Change change_ = Change::none;
};

}  // namespace holdfast
