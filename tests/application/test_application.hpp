// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>

#include <gtest/gtest.h>

#include <holdfast/app/application.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/holdfast.hpp>
#include <holdfast/testing/browser.hpp>
#include <holdfast/text/percent.hpp>

#include "support/fresh_database.hpp"

namespace holdfast::testing {

/// A note in the tests' database, with one field of each kind.
struct Note {
    std::string title;
    std::string text;
    int count = 0;

    explicit Note(sql::Transaction& transaction) {
        std::tie(title, text, count) = transaction
                                           .one<std::string, std::string, int>(
                                               "select title, body, count from note where id = 1")
                                           .value();
    }

    void save(sql::Transaction& transaction) {
        transaction.execute("update note set title = ?, body = ?, count = ?", title, text, count);
    }
    void add(sql::Transaction& transaction, int amount) {
        count += amount;
        save(transaction);
    }
    void refuse(sql::Transaction& transaction) {
        save(transaction);
        throw DomainException{"The note is locked"};
    }
    void fail(sql::Transaction& transaction) {
        save(transaction);
        throw std::runtime_error{"internal detail"};
    }
    void commit(sql::Transaction& transaction) {
        save(transaction);
        transaction.commit();
    }
    void swallow(sql::Transaction& transaction) {
        save(transaction);
        try {
            transaction.execute("insert into no_such_table values (1)");
        } catch (...) {
        }
    }
    void swallow_duplicate(sql::Transaction& transaction) {
        save(transaction);
        try {
            transaction.execute("insert into note (id, title, body, count) values (1, '', '', 0)");
        } catch (std::exception const&) {
        }
    }

    static auto fields() {
        return std::tuple{field<&Note::title>("title", "Title", required, max_length(20)),
                          field<&Note::text>("text", "Text"),
                          field<&Note::count>("count", "Count")};
    }
    static auto events() {
        return std::tuple{event<&Note::save>("save", "Save"),
                          event<&Note::add>("add", "Add"),
                          event<&Note::refuse>("refuse", "Refuse"),
                          event<&Note::fail>("fail", "Fail"),
                          event<&Note::swallow>("swallow", "Swallow"),
                          event<&Note::commit>("commit", "Commit"),
                          event<&Note::swallow_duplicate>("swallow_duplicate", "Duplicate")};
    }
};

/// A form over the note whose content each test says itself.
class NoteForm : public Form {
public:
    using Fill = std::function<void(NoteForm&, View&)>;

    NoteForm(View& view, Fill const& fill, std::string key = "note")
        : Form{view, std::move(key)}, note{view.transaction()} {
        layout = &use_layout<FormLayout>();
        fill(*this, view);
    }

    Note note;
    FormLayout* layout;
};

/// An application over a database of its own.
class TestApplication {
public:
    explicit TestApplication(NoteForm::Fill fill, ApplicationOptions options = {},
                             TestHooks test_hooks = {})
        : TestApplication{[&fill](UserInterface& user_interface) {
                              user_interface.define_view("/", "Note").set_slot("main", form(fill));
                          },
                          std::move(options), std::move(test_hooks)} {}

    explicit TestApplication(std::function<void(UserInterface&)> const& define,
                             ApplicationOptions options = {}, TestHooks test_hooks = {}) {
        define(user_interface_);
        migrate({{"notes",
                  {"create table note (id integer primary key, title text not null, "
                   "body text not null, count integer not null)",
                   "insert into note values (1, 'Old title', 'Old text', 0)"}}});
        application.emplace(user_interface_, database, keyring(), std::move(options),
                            std::move(test_hooks));
    }

    static WidgetFactory form(NoteForm::Fill fill, std::string key = "note") {
        return factory<NoteForm>(std::move(fill), std::move(key));
    }

    static concurrency::Keyring keyring() {
        std::vector<std::string> const secrets{"the secret of the application's tests"};
        return concurrency::Keyring{secrets};
    }

    static sql::Deadline deadline() {
        return std::chrono::steady_clock::now() + std::chrono::seconds{10};
    }

    /// Adds tables of a test's own, under a list's name of their own.
    void migrate(std::vector<sql::Migration> const& migrations,
                 std::string const& list = "program") {
        database.migrate(migrations, deadline(),
                         {.missing = sql::MissingMigrations::are_applied, .list = list});
    }

    /// Runs a statement of somebody else, behind the users' backs.
    void execute(std::string const& statement) {
        sql::Transaction transaction{database, sql::Access::write, deadline()};
        transaction.execute(sql::unchecked(statement));
        transaction.commit();
    }

    /// The text in the first row that a statement gives; empty without one.
    std::string query(std::string const& statement) {
        sql::Transaction transaction{database, sql::Access::read, deadline()};
        auto rows = transaction.rows<std::string>(sql::unchecked(statement));
        auto const first = rows.begin();
        return first == rows.end() ? std::string{} : *first;
    }
    std::string title() { return query("select title from note"); }
    std::string text() { return query("select body from note"); }
    int count() { return std::stoi(query("select cast(count as text) from note")); }
    int claims() { return std::stoi(query("select cast(count(*) as text) from holdfast_claims")); }

    Browser browser() { return Browser{*application}; }

    http::Response refuse(http::Request const& request, http::Refusal const& refusal) {
        return application->refuse(request, refusal);
    }

private:
    test_support::FreshDatabase fresh_;
    UserInterface user_interface_;

public:
    std::string const& address = fresh_.address();
    sql::Database database{address};
    std::optional<Application> application;
};

inline bool is_seal(std::pair<std::string, std::string> const& pair) {
    auto const name = ControlName::read(pair.first);
    return name && name->key == seal_key;
}

/// The seal among what a form sends.
inline std::string& seal_in(http::FormData& entries) {
    return std::ranges::find_if(entries, is_seal)->second;
}

/// The content of a request with these entries.
inline std::string encoded(http::FormData const& entries) {
    std::string content;
    for (auto const& [name, value] : entries) {
        content += (content.empty() ? "" : "&") + text::percent_encode(name) + '=' +
                   text::percent_encode(value);
    }
    return content;
}

/// Shows the note's count, and tracks it by a string that must not be printed.
class CountWidget : public Div {
public:
    explicit CountWidget(Note const& note) : count_{note.count} {
        add<P>("Count: " + std::to_string(count_));
    }
    std::vector<std::string> concurrency_hash_strings() const override {
        return {"internal-" + std::to_string(count_)};
    }
    std::string concurrency_label() const override { return "The count"; }

private:
    int count_;
};

/// Title, text and count with the button Save.
inline void whole_note(NoteForm& form, View& view) {
    form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    form.layout->add_input<TextArea>(field_of<&Note::text>(form.note));
    form.layout->add_input<TextInput>(field_of<&Note::count>(form.note));
    form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
}

/// The title with a button for the given event.
template <auto Event>
void title_and(NoteForm& form, View& view) {
    form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    form.add<Button>(event_of<Event>(form.note, view.transaction()));
}

}  // namespace holdfast::testing
