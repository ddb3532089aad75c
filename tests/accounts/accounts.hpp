// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include <holdfast/holdfast.hpp>

namespace holdfast::accounts {

// Two accounts of one owner, who may overdraw one as long as the other makes up for it. Each has a
// page of its own; both pages rely on the total, but write one row only.

inline std::vector<sql::Migration> const migrations{
    {"accounts",
     {"create table account (id integer primary key, balance integer not null)",
      "insert into account values (1, 300), (2, 300)"}}};

inline constexpr int amount = 60;

struct Account {
    int id = 0;

    void withdraw(sql::Transaction& transaction, int taken) {
        transaction.execute("update account set balance = balance - ? where id = ?", taken, id);
    }

    static auto fields() { return std::tuple{}; }
    static auto events() { return std::tuple{event<&Account::withdraw>("withdraw", "Withdraw")}; }
};

inline int total_of(sql::Transaction& transaction) {
    return transaction.one<int>("select sum(balance) from account").value();
}

class Total : public P {
public:
    explicit Total(int total)
        : P{"Total: " + std::to_string(total)}, total_{std::to_string(total)} {}
    std::vector<std::string> concurrency_hash_strings() const override { return {total_}; }
    std::string concurrency_label() const override { return "Total"; }
    std::optional<std::string> concurrency_text() const override { return total_; }

private:
    std::string total_;
};

class AccountForm : public Form {
public:
    AccountForm(View& view, int id) : Form{view, "account"}, account_{id} {
        auto const total = total_of(view.transaction());
        add<Total>(total);
        auto& button =
            add<Button>(event_of<&Account::withdraw>(account_, view.transaction(), amount));
        if (total < amount) button.set_availability(Availability::disabled);
    }

private:
    Account account_;
};

inline void define_views(UserInterface& user_interface) {
    user_interface.define_view("/first", "First account").set_slot("main", factory<AccountForm>(1));
    user_interface.define_view("/second", "Second account")
        .set_slot("main", factory<AccountForm>(2));
}

}  // namespace holdfast::accounts
