// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <holdfast/rows.hpp>

#include "model/submission.hpp"

namespace holdfast::model {

// The application that is compared with the model: one card at most and a list of items, and two
// views of them whose forms differ in their policy.

inline constexpr std::array tables{
    "create table card (id integer primary key, title text not null, remark text not null, "
    "body text not null, colour text not null, count integer not null, switches integer not null)",
    "create table item (id integer primary key, name text not null, note text not null)",
    "create table last_item (id integer not null)",
    "create table colour (value text primary key, label text not null)",
    "create table applied (event text not null)"};

struct CardItem {
    long long id = 0;
    std::string name;
    std::string note;
    bool removed = false;

    static auto fields() {
        return std::tuple{field<&CardItem::name>("name", "Name", required),
                          field<&CardItem::note>("note", "Note"),
                          field<&CardItem::removed>("removed", "Remove")};
    }
};

class Card {
public:
    static std::optional<Card> load(sql::Transaction& transaction) {
        auto const row =
            transaction
                .one<long long, std::string, std::string, std::string, std::string, int, int>(
                    "select id, title, remark, body, colour, count, switches from card");
        if (!row) return {};
        Card card;
        std::tie(card.id, card.title, card.remark, card.text, card.colour, card.count,
                 card.switches) = *row;
        auto rows = transaction.rows<long long, std::string, std::string>(
            "select id, name, note from item order by id");
        for (auto const& [id, name, note] : rows) {
            card.items.push_back({.id = id, .name = name, .note = note});
        }
        return card;
    }

    void save(sql::Transaction& transaction) { store(transaction, "save"); }
    void add(sql::Transaction& transaction, int amount) {
        count += amount;
        store(transaction, "add");
    }
    void reject(sql::Transaction& transaction) {
        store(transaction, "reject");
        throw DomainException{"This card was rejected"};
    }

    bool shows_text() const { return (switches & text_hidden) == 0; }

    static auto fields() {
        return std::tuple{field<&Card::title>("title", "Title", required, max_length(20)),
                          field<&Card::remark>("remark", "Remark"),
                          field<&Card::text>("text", "Text", readable_if(&Card::shows_text)),
                          field<&Card::colour>("colour", "Colour")};
    }
    static auto events() {
        return std::tuple{event<&Card::save>("save", "Save"), event<&Card::add>("add", "Add"),
                          event<&Card::reject>("reject", "Reject")};
    }

    long long id = 0;
    std::string title;
    std::string remark;
    std::string text;
    std::string colour;
    int count = 0;
    int switches = 0;
    std::vector<CardItem> items;
    std::vector<CardItem> added;

private:
    void store(sql::Transaction& transaction, std::string const& name) {
        transaction.execute(
            "update card set title = ?, remark = ?, body = ?, colour = ?, count = ? where id = ?",
            title, remark, text, colour, count, id);
        for (auto const& item : items) {
            if (item.removed) {
                transaction.execute("delete from item where id = ?", item.id);
            } else {
                transaction.execute("update item set name = ?, note = ? where id = ?", item.name,
                                    item.note, item.id);
            }
        }
        for (auto const& item : added) {
            transaction.execute("update last_item set id = id + 1");
            transaction.execute("insert into item select id, ?, ? from last_item", item.name,
                                item.note);
        }
        transaction.execute("insert into applied values (?)", name);
    }
};

inline std::vector<Option> colours(sql::Transaction& transaction) {
    std::vector<Option> options;
    auto rows = transaction.rows<std::string, std::string>(
        "select value, label from colour order by value");
    for (auto const& [value, label] : rows) options.push_back({value, label, {}});
    return options;
}

class Count : public P {
public:
    explicit Count(Card const& card)
        : P{"Count: " + std::to_string(card.count)}, count_{std::to_string(card.count)} {}
    std::vector<std::string> concurrency_hash_strings() const override { return {count_}; }
    std::string concurrency_label() const override { return "Count"; }
    std::optional<std::string> concurrency_text() const override { return count_; }

private:
    std::string count_;
};

class CardForm : public Form {
public:
    CardForm(View& view, Card card, Policy policy) : Form{view, "card"}, card_{std::move(card)} {
        set_object(std::to_string(card_.id), "Card " + std::to_string(card_.id));
        if (policy == Policy::merge) set_concurrency_policy(ConcurrencyPolicy::merge);
        auto& layout = use_layout<FormLayout>();
        add<Count>(card_);
        auto& title = layout.add_input<TextInput>(field_of<&Card::title>(card_));
        auto& remark =
            layout.add_input<TextInput>(field_of<&Card::remark>(card_), ignore_concurrent_change);
        layout.add_input<TextArea>(field_of<&Card::text>(card_),
                                   InputOptions{.merging = Merging::lines});
        layout.add_input<SelectInput>(field_of<&Card::colour>(card_), colours(view.transaction()));
        add_items();
        add<Button>(event_of<&Card::save>(card_, view.transaction()));
        auto& adding = add<Button>(event_of<&Card::add>(card_, view.transaction(), 1));
        add<Button>(event_of<&Card::reject>(card_, view.transaction()));
        title.set_availability(availability(title_off));
        remark.set_availability(availability(remark_off));
        adding.set_availability(availability(add_off));
    }

private:
    void add_items() {
        auto& rows = add<FormRows>(*this, "item");
        auto const fill = [](FormRow& row, CardItem& item) {
            row.add_input<TextInput>(field_of<&CardItem::name>(item));
            row.add_input<TextInput>(field_of<&CardItem::note>(item));
            row.add_removal(field_of<&CardItem::removed>(item));
        };
        for (auto& item : card_.items) {
            fill(rows.add_row(std::to_string(item.id), item.name), item);
        }
        rows.add_blank_rows(card_.added, fill,
                            {.usual = usual_blank_rows,
                             .most = most_blank_rows,
                             .name = "new item"});
    }

    Availability availability(Switches off) const {
        return (card_.switches & off) == 0 ? Availability::enabled : Availability::disabled;
    }

    Card card_;
};

inline WidgetFactory card_form(Policy policy) {
    return [policy](View& view) -> std::unique_ptr<Widget> {
        auto card = Card::load(view.transaction());
        if (!card) return std::make_unique<P>("There is no card");
        return std::make_unique<CardForm>(view, std::move(*card), policy);
    };
}

}  // namespace holdfast::model
