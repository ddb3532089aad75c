// SPDX-License-Identifier: MIT
#include "torture/application/lists.hpp"

#include <charconv>

namespace holdfast::torture {
namespace {

int first_of_family(int list) {
    return list - list % family_size;
}

List load_list(sql::Transaction& transaction, int number) {
    List list{.number = number};
    std::tie(list.items, list.note) =
        transaction
            .one<std::string, std::string>("select items, note from list where id = ?", number)
            .value();
    return list;
}

std::string text_of(List const& list) {
    return "List " + std::to_string(list.number) + " note " + list.note + " items " + list.items +
           ".";
}

class ShownList : public P {
public:
    explicit ShownList(List const& list)
        : P{text_of(list)}, label_{"List " + std::to_string(list.number)}, items_{list.items} {}
    std::vector<std::string> concurrency_hash_strings() const override { return {items_}; }
    std::string concurrency_label() const override { return label_; }

private:
    std::string label_;
    std::string items_;
};

class ShownTotal : public P {
public:
    explicit ShownTotal(int total)
        : P{"Total " + std::to_string(total) + "."}, total_{std::to_string(total)} {}
    std::vector<std::string> concurrency_hash_strings() const override { return {total_}; }
    std::string concurrency_label() const override { return "Total"; }

private:
    std::string total_;
};

}  // namespace

std::vector<sql::Migration> migrations() {
    return {{"lists",
             {"create table list (id integer primary key, items text not null, "
              "length integer not null, note text not null)",
              "insert into list with recursive numbers (n) as (select 0 union all select n + 1 "
              "from numbers where n < " +
                  std::to_string(list_count - 1) + ") select n, '', 0, '' from numbers"}}};
}

void List::append(sql::Transaction& transaction) {
    transaction.execute(
        "update list set items = items || ? || ' ', length = length + 1, note = ? where id = ?",
        mark, note, number);
}

void List::append_to_family(sql::Transaction& transaction) {
    append(transaction);
    int const first = first_of_family(number);
    int const last = first + family_size - 1;
    transaction.execute("update list set items = items || ? || ' ', length = length + 1 "
                        "where id between ? and ? and id <> ?",
                        mark, first, last, number);
}

void List::append_in_vain(sql::Transaction& transaction) {
    append(transaction);
    throw DomainException{"This must not be saved"};
}

void List::remark(sql::Transaction& transaction) {
    transaction.execute(
        "update list set items = items || ? || ' ', length = length + 1 where id = ?", mark,
        number);
}

int list_number(Url const& address) {
    auto const& text = address.text();
    auto const start = text.find('=');
    int number = -1;
    if (start != std::string::npos) {
        std::from_chars(text.data() + start + 1, text.data() + text.size(), number);
    }
    if (number < 0 || number >= list_count) {
        throw http::Error{http::Status::not_found};
    }
    return number;
}

Family load_family(sql::Transaction& transaction, int list) {
    Family family;
    int const first = first_of_family(list);
    int const last = first + family_size - 1;
    for (int number = first; number <= last; ++number) {
        family.lists.push_back(load_list(transaction, number));
    }
    auto const total =
        transaction.one<int>("select sum(length) from list where id between ? and ?", first, last);
    family.total = total.value();
    return family;
}

AloneForm::AloneForm(View& view)
    : Form{view, "alone"}, list_{load_list(view.transaction(), list_number(address()))} {
    add<ShownList>(list_);
    auto& layout = use_layout<FormLayout>();
    layout.add_input<TextInput>(field_of<&List::mark>(list_));
    layout.add_input<TextInput>(field_of<&List::note>(list_));
    add<Button>(event_of<&List::append>(list_, view.transaction()));
    add<Button>(event_of<&List::append_in_vain>(list_, view.transaction()));
}

TogetherForm::TogetherForm(View& view)
    : Form{view, "together"}, family_{load_family(view.transaction(), list_number(address()))} {
    for (auto const& list : family_.lists) add<P>(text_of(list));
    add<ShownTotal>(family_.total);
    auto const own = static_cast<std::size_t>(list_number(address()) % family_size);
    auto& list = family_.lists[own];
    auto& layout = use_layout<FormLayout>();
    layout.add_input<TextInput>(field_of<&List::mark>(list));
    layout.add_input<TextInput>(field_of<&List::note>(list));
    add<Button>(event_of<&List::append>(list, view.transaction()));
    add<Button>(event_of<&List::append_to_family>(list, view.transaction()));
}

RemarkForm::RemarkForm(View& view)
    : Form{view, "remark"}, list_{load_list(view.transaction(), list_number(address()))} {
    add<P>(text_of(list_));
    use_layout<FormLayout>().add_input<TextInput>(field_of<&List::mark>(list_));
    add<Button>(event_of<&List::remark>(list_, view.transaction()));
}

}  // namespace holdfast::torture
