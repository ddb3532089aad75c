// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <vector>

#include <holdfast/inputs.hpp>
#include <holdfast/rows.hpp>

#include "test_application.hpp"

namespace holdfast::testing {

/// A thing in a store, with choices, and with fields that not everybody may change or see.
struct Thing {
    std::string id;
    std::string name;
    std::string shelf;
    std::set<std::string> tags;
    std::string price;
    std::string cost;
    bool is_locked = false;
    bool is_confidential = false;

    bool may_change_price() const { return !is_locked; }
    bool may_see_cost() const { return !is_confidential; }

    static auto fields() {
        return std::tuple{field<&Thing::name>("name", "Name", required),
                          field<&Thing::shelf>("shelf", "Shelf"),
                          field<&Thing::tags>("tags", "Tags"),
                          field<&Thing::price>("price", "Price",
                                               writable_if(&Thing::may_change_price)),
                          field<&Thing::cost>("cost", "Cost", readable_if(&Thing::may_see_cost))};
    }
};

/// Identities and names in a table.
inline std::vector<Option> options_in(sql::Transaction& transaction, std::string const& table) {
    auto rows = transaction.rows<std::string, std::string>(
        sql::unchecked("select id, name from " + table + " order by id"));
    std::vector<Option> options;
    for (auto const& [id, name] : rows) options.push_back({id, name, {}});
    return options;
}

/// All things, and those that a form adds.
struct Store {
    std::vector<Thing> things;
    std::vector<Thing> added;

    explicit Store(sql::Transaction& transaction) {
        auto rows = transaction.rows<std::string, std::string, std::string, std::set<std::string>,
                                     std::string, std::string, std::string>(
            "select id, name, shelf, tags, price, cost, rights from thing order by id");
        for (auto const& [id, name, shelf, tags, price, cost, rights] : rows) {
            things.push_back({.id = id,
                              .name = name,
                              .shelf = shelf,
                              .tags = tags,
                              .price = price,
                              .cost = cost,
                              .is_locked = rights == "locked",
                              .is_confidential = rights == "confidential"});
        }
    }

    void save(sql::Transaction& transaction) {
        for (auto const& thing : things) {
            transaction.execute(
                "update thing set name = ?, shelf = ?, tags = ?, price = ?, cost = ? where id = ?",
                thing.name, thing.shelf, thing.tags, thing.price, thing.cost, thing.id);
        }
        for (auto const& thing : added) {
            transaction.execute("insert into thing values (?, ?, ?, ?, ?, ?, '')", thing.name,
                                thing.name, thing.shelf, thing.tags, thing.price, thing.cost);
        }
    }

    static auto events() { return std::tuple{event<&Store::save>("save", "Save all")}; }
};

/// A form over all things, which stands alone or within another one.
template <std::derived_from<Form> FormKind>
class StoreForm : public FormKind {
public:
    explicit StoreForm(View& view) : FormKind{view, "store"}, store_{view.transaction()} {
        auto const fill = [&view](FormRow& row, Thing& thing) {
            auto& transaction = view.transaction();
            row.add_input<TextInput>(field_of<&Thing::name>(thing));
            row.add_input<SelectInput>(field_of<&Thing::shelf>(thing),
                                       options_in(transaction, "shelf"));
            row.add_input<CheckBoxListInput>(field_of<&Thing::tags>(thing),
                                             options_in(transaction, "tag"));
            row.add_input<TextInput>(field_of<&Thing::price>(thing));
            row.add_input<TextInput>(field_of<&Thing::cost>(thing));
        };
        auto& rows = this->template add<FormRows>(*this, "thing");
        for (auto& thing : store_.things) fill(rows.add_row(thing.id, thing.name), thing);
        rows.add_blank_rows(store_.added, fill, {.usual = 1, .most = 1, .name = "new thing"});
        this->template add<Button>(event_of<&Store::save>(store_, view.transaction()));
    }

private:
    Store store_;
};

/// An application over things: 17 is Bolt, on shelf 1, with tags a and b, at 5, which cost 2; 18 is
/// Nut, on shelf 2, without tags, at 8, which cost 3.
class StoreApplication : public TestApplication {
public:
    explicit StoreApplication(NoteForm::Fill const& fill) : TestApplication{fill} { fill_tables(); }

    explicit StoreApplication(WidgetFactory const& form)
        : TestApplication{[&form](UserInterface& user_interface) {
              user_interface.define_view("/", "Store").set_slot("main", form);
          }} {
        fill_tables();
    }

    /// Such as `17 Bolt 1 a,b, 5 2|18 Nut 2  8 3`.
    std::string things() {
        sql::Transaction transaction{database, sql::Access::read, deadline()};
        std::string text;
        for (auto const& thing : Store{transaction}.things) {
            text +=
                (text.empty() ? "" : "|") + thing.id + ' ' + thing.name + ' ' + thing.shelf + ' ';
            for (auto const& tag : thing.tags) text += tag + ',';
            text += ' ' + thing.price + ' ' + thing.cost;
        }
        return text;
    }

private:
    void fill_tables() {
        execute("create table shelf (id varchar(40), name varchar(40))");
        execute("insert into shelf values ('1', 'Top'), ('2', 'Middle'), ('3', 'Bottom')");
        execute("create table tag (id varchar(40), name varchar(40))");
        execute("insert into tag values ('a', 'Steel'), ('b', 'Brass'), ('c', 'Small')");
        execute(
            "create table thing (id varchar(40) primary key, name varchar(40) not null, "
            "shelf varchar(40) not null, tags varchar(40) not null, price varchar(40) not null, "
            "cost varchar(40) not null, rights varchar(40) not null)");
        execute("insert into thing values ('17', 'Bolt', '1', 'a\nb\n', '5', '2', ''), "
                "('18', 'Nut', '2', '', '8', '3', '')");
    }
};

inline constexpr auto as_they_were = "17 Bolt 1 a,b, 5 2|18 Nut 2  8 3";

}  // namespace holdfast::testing
