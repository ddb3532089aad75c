// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "test_application.hpp"

namespace holdfast::testing {

/// The first name that a page of the list shows.
enum class Order { by_name, newest_first };

constexpr auto values_for(std::type_identity<Order>) {
    return std::array{EnumerationValue{Order::by_name, "name", "By name"},
                      EnumerationValue{Order::newest_first, "newest", "Newest first"}};
}

inline PathArgument<std::int64_t> const address_id{"id"};
inline QueryArgument<Order> const order{"order", Order::by_name};

inline std::vector<sql::Migration> const address_migrations{
    {"addresses", {"create table address (id {identity}, name text not null)"}}};

struct Address {
    std::int64_t id = 0;
    std::string name;

    static Address load(sql::Transaction& transaction, std::int64_t id) {
        auto const name = transaction.one<std::string>("select name from address where id = ?", id);
        if (!name) throw http::Error{http::Status::not_found};
        return {.id = id, .name = *name};
    }

    std::int64_t add(sql::Transaction& transaction) {
        auto const added =
            transaction.one<std::int64_t>("insert into address (name) values (?) returning id",
                                          name);
        return added.value();
    }
    void save(sql::Transaction& transaction) {
        transaction.execute("update address set name = ? where id = ?", name, id);
    }
    void remove(sql::Transaction& transaction) {
        transaction.execute("delete from address where id = ?", id);
    }

    static auto fields() { return std::tuple{field<&Address::name>("name", "Name", required)}; }
    static auto events() {
        return std::tuple{event<&Address::add>("add", "Add"), event<&Address::save>("save", "Save"),
                          event<&Address::remove>("remove", "Remove")};
    }
};

class AddressBook : public UserInterface {
public:
    explicit AddressBook(Mounting mounting = {});

    ViewWith<QueryArgument<Order>>& list = define_view("/", "Addresses", order);
    ViewWith<>& add = define_view("/new", "Add an address");
    ViewWith<PathArgument<std::int64_t>>& edit =
        define_view("/{id}", "Edit an address", address_id);
};

class AddressList : public Div {
public:
    AddressList(View& view, Order chosen, AddressBook const& book) {
        add<A>(book.add.bookmark());
        add<A>(book.list.bookmark(Order::newest_first).labelled("Newest first"));
        std::string const statement = chosen == Order::by_name
                                          ? "select id, name from address order by name"
                                          : "select id, name from address order by id desc";
        auto rows = view.transaction().rows<std::int64_t, std::string>(sql::unchecked(statement));
        for (auto const& [id, name] : rows) add<A>(book.edit.bookmark(id).labelled(name));
    }
};

class AddAddressForm : public Form {
public:
    AddAddressForm(View& view, AddressBook const& book) : Form{view, "address"} {
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(field_of<&Address::name>(address_));
        auto const add = event_of<&Address::add>(address_, view.transaction());
        define_transition(add, [&book](std::int64_t id) { return book.edit.bookmark(id); });
        this->add<Button>(add);
    }

private:
    Address address_;
};

class EditAddressForm : public Form {
public:
    EditAddressForm(View& view, std::int64_t id, AddressBook const& book)
        : Form{view, "address"}, address_{Address::load(view.transaction(), id)} {
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(field_of<&Address::name>(address_));
        add<Button>(event_of<&Address::save>(address_, view.transaction()));
        auto const remove = event_of<&Address::remove>(address_, view.transaction());
        define_event_handler(remove, book.list.bookmark());
        add<Button>(remove, ButtonStyle::danger);
    }

private:
    Address address_;
};

inline AddressBook::AddressBook(Mounting mounting) : UserInterface{std::move(mounting)} {
    list.set_slot("main", factory<AddressList>(std::cref(*this)));
    add.set_slot("main", factory<AddAddressForm>(std::cref(*this)));
    edit.set_slot("main", factory<EditAddressForm>(std::cref(*this)));
    edit.set_title([](View& view, std::int64_t id) {
        return "Edit " + Address::load(view.transaction(), id).name;
    });
}

}  // namespace holdfast::testing
