// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <tuple>

#include <soci/soci.h>

#include <holdfast/holdfast.hpp>

#include "model/protocol.hpp"

namespace holdfast::model {

// The application that is compared with the model: one card at most, and two views of it whose
// forms differ in their policy.

inline constexpr auto card_table =
    "create table card (id integer primary key autoincrement, title text not null, "
    "remark text not null, body text not null, count integer not null, switches integer not null)";
inline constexpr auto applied_table = "create table applied (event text not null)";

class Card {
public:
    static std::optional<Card> load(sql::Transaction& transaction) {
        Card card;
        transaction.sql() << "select id, title, remark, body, count, switches from card",
            soci::into(card.id), soci::into(card.title), soci::into(card.remark),
            soci::into(card.text), soci::into(card.count), soci::into(card.switches);
        if (!transaction.sql().got_data()) return {};
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

    static auto fields() {
        return std::tuple{field(&Card::title, "title", "Title", required, max_length(20)),
                          field(&Card::remark, "remark", "Remark"),
                          field(&Card::text, "text", "Text")};
    }
    static auto events() {
        return std::tuple{event(&Card::save, "save", "Save"), event(&Card::add, "add", "Add"),
                          event(&Card::reject, "reject", "Reject")};
    }

    long long id = 0;
    std::string title;
    std::string remark;
    std::string text;
    int count = 0;
    int switches = 0;

private:
    void store(sql::Transaction& transaction, std::string const& name) {
        transaction.sql() << "update card set title = :title, remark = :remark, body = :body, "
                             "count = :count where id = :id",
            soci::use(title), soci::use(remark), soci::use(text), soci::use(count), soci::use(id);
        transaction.sql() << "insert into applied values (:event)", soci::use(name);
    }
};

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
        auto& title = layout.add_input<TextInput>(field_of(card_, &Card::title));
        auto& remark =
            layout.add_input<TextInput>(field_of(card_, &Card::remark), ignore_concurrent_change);
        layout.add_input<TextArea>(field_of(card_, &Card::text),
                                   InputOptions{.merging = Merging::lines});
        add<Button>(event_of(card_, &Card::save, view.transaction()));
        auto& adding = add<Button>(event_of(card_, &Card::add, view.transaction(), 1));
        add<Button>(event_of(card_, &Card::reject, view.transaction()));
        title.set_availability(availability(title_off));
        remark.set_availability(availability(remark_off));
        adding.set_availability(availability(add_off));
    }

private:
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
