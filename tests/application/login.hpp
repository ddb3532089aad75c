// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <tuple>

#include <holdfast/accounts.hpp>

#include "test_application.hpp"

namespace holdfast::testing {

/// Everybody's password but that of mallory, who has no account.
inline std::string const right_password = "correct horse";
inline std::string const right_hash = password_hash(right_password);

/// The texts that somebody types to log in.
struct Credentials {
    std::string account;
    std::string password;

    std::string stored_hash() const { return account == "mallory" ? "" : right_hash; }

    PasswordCheck check() const { return {account, password, stored_hash()}; }

    void log_in(Session& session, Prepared<PasswordVerdict> const& verdict) {
        if (!verdict->fits(stored_hash())) {
            throw DomainException{"This account and this password do not belong together"};
        }
        session.log_in(account);
    }

    static auto fields() {
        return std::tuple{field<&Credentials::account>("account", "Account", required),
                          field<&Credentials::password>("password", "Password", required)};
    }
    static auto events() { return std::tuple{event<&Credentials::log_in>("log_in", "Log in")}; }
};

inline int count_of_note(sql::Transaction& transaction) {
    return Note{transaction}.count;
}

/// For visitors; for those who are logged in, too, while the note's count is one.
class LoginForm : public Form {
public:
    explicit LoginForm(View& view) : Form{view, "login"} {
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(field_of<&Credentials::account>(credentials_));
        layout.add_input<PasswordInput>(field_of<&Credentials::password>(credentials_));
        auto const log_in = event_of<&Credentials::log_in>(credentials_, view.session(),
                                                           [this] { return credentials_.check(); });
        define_event_handler(log_in, Url{"/"});
        add<Button>(log_in);
        set_repetition(Repetition::run_again);
        bool const for_accounts = count_of_note(view.transaction()) == 1;
        if (view.user().account && !for_accounts) set_visibility(Visibility::invisible);
    }

private:
    Credentials credentials_;
};

}  // namespace holdfast::testing
