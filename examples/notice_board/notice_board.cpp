// SPDX-License-Identifier: MIT
// Accounts with roles share a notice: who logs in, who may write, and what happens when two do.
#include <fmt/format.h>

#include <holdfast/accounts.hpp>

using namespace holdfast;

struct Account {
    std::string name;
    std::string password;
    std::string role;

    static Account load(sql::Transaction& transaction, std::string const& name) {
        auto const role =
            transaction.one<std::string>("select role from account where name = ?", name);
        return {.name = name, .role = role.value_or("")};
    }

    std::string stored_hash(sql::Transaction& transaction) const {
        auto const hash =
            transaction.one<std::string>("select password_hash from account where name = ?", name);
        return hash.value_or("");
    }

    PasswordCheck password_check(sql::Transaction& transaction) const {
        return {name, password, stored_hash(transaction)};
    }

    void log_in(sql::Transaction& transaction, Session& session,
                Prepared<PasswordVerdict> const& verdict) {
        if (!verdict->fits(stored_hash(transaction))) {
            throw DomainException{"There is no account of this name with this password"};
        }
        session.log_in(name);
    }

    void log_out(Session& session) { session.log_out(); }

    static auto fields() {
        return std::tuple{field<&Account::name>("name", "Name", required, max_length(40)),
                          field<&Account::password>("password", "Password", required)};
    }
    static auto events() {
        return std::tuple{event<&Account::log_in>("log_in", "Log in"),
                          event<&Account::log_out>("log_out", "Log out")};
    }
};

struct Notice {
    std::string title;
    std::string category;
    std::string body;

    static Notice load(sql::Transaction& transaction) {
        return transaction
            .one<&Notice::title, &Notice::category, &Notice::body>(
                "select title, category, body from notice")
            .value();
    }

    void save(sql::Transaction& transaction) {
        transaction.execute("update notice set title = ?, category = ?, body = ?", title, category,
                            body);
    }

    static auto fields() {
        return std::tuple{field<&Notice::title>("title", "Title", required, max_length(80)),
                          field<&Notice::category>("category", "Category", required),
                          field<&Notice::body>("body", "Text")};
    }
    static auto events() { return std::tuple{event<&Notice::save>("save", "Save")}; }
};

std::vector<Option> categories(sql::Transaction& transaction) {
    return transaction
        .rows<&Option::value, &Option::label>("select id, name from category order by name")
        .to_vector();
}

class LoginForm : public Form {
public:
    explicit LoginForm(View& view) : Form{view, "login_form"} {
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(field_of<&Account::name>(account_));
        layout.add_input<PasswordInput>(field_of<&Account::password>(account_));
        auto const check = [this, &view] { return account_.password_check(view.transaction()); };
        auto const log_in =
            event_of<&Account::log_in>(account_, view.transaction(), view.session(), check);
        define_event_handler(log_in, view.return_or(Url{"/"}));
        add<Button>(log_in);
        set_repetition(Repetition::run_again);
    }

private:
    Account account_;
};

class LogoutForm : public Form {
public:
    explicit LogoutForm(View& view) : Form{view, "logout_form"} {
        auto const log_out = event_of<&Account::log_out>(account_, view.session());
        define_event_handler(log_out, Url{"/login"});
        add<Button>(log_out, ButtonStyle::secondary);
        set_repetition(Repetition::run_again);
    }

private:
    Account account_;
};

class NoticeForm : public Form {
public:
    NoticeForm(View& view, Account const& account)
        : Form{view, "notice_form"}, notice_{Notice::load(view.transaction())} {
        set_concurrency_policy(ConcurrencyPolicy::merge);
        InputOptions const rights{.availability = account.role == "editor"
                                                      ? Availability::enabled
                                                      : Availability::disabled};
        auto lines = rights;
        lines.merging = Merging::lines;
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(field_of<&Notice::title>(notice_), rights);
        layout.add_input<SelectInput>(field_of<&Notice::category>(notice_),
                                      categories(view.transaction()), rights);
        layout.add_input<TextArea>(field_of<&Notice::body>(notice_), lines);
        add<Button>(event_of<&Notice::save>(notice_, view.transaction()))
            .set_availability(rights.availability);
    }

private:
    Notice notice_;
};

class NoticePage : public Div {
public:
    explicit NoticePage(View& view) : account_{Account::load(view.transaction(), view.account())} {
        add<P>(fmt::format("You are {}, and may {} this notice.", account_.name,
                           account_.role == "editor" ? "change" : "read"));
        add<NoticeForm>(view, account_);
        add<LogoutForm>(view);
    }

private:
    Account account_;
};

// The hash has another salt at each start, so it cannot be in a text that never changes.
sql::Migration accounts() {
    auto const add = [hash = password_hash("demo")](sql::Transaction& transaction) {
        std::vector<std::array<std::string, 2>> const accounts{{"anna", "editor"},
                                                               {"bert", "editor"},
                                                               {"carla", "reader"}};
        for (auto const& [name, role] : accounts) {
            transaction.execute("insert into account values (?, ?, ?) on conflict do nothing", name,
                                hash, role);
        }
    };
    return {"accounts", "version 1", add};
}

std::vector<sql::Migration> migrations() {
    return {
        {"tables",
         {"create table if not exists account (name varchar(40) primary key, "
          "password_hash varchar(128) not null, role varchar(10) not null)",
          "create table if not exists category (id varchar(10) primary key, name text not null)",
          "create table if not exists notice (id integer primary key, title text not null, "
          "category varchar(10) not null, body text not null)",
          "insert into category values ('plant', 'Plant'), ('office', 'Office'), "
          "('canteen', 'Canteen') on conflict do nothing",
          "insert into notice values (1, 'Fire drill', 'plant', 'On Monday at ten.\n"
          "Leave by the north gate.\nWait for the count.') on conflict do nothing"}},
        accounts()};
}

int main(int argc, char** argv) {
    UserInterface user_interface;
    user_interface.define_view("/", "Notice board").set_slot("main", factory<NoticePage>());
    user_interface.define_view("/login", "Log in").set_slot("main", factory<LoginForm>());
    user_interface.define_login(Url{"/login"});
    return run(argc, argv, user_interface,
               {.name = "notice_board",
                .description = "Accounts with roles share a notice; log in as anna, bert or carla, "
                               "with the password demo",
                .migrations = migrations()});
}
