// SPDX-License-Identifier: MIT
#include "gallery/gallery.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace holdfast::gallery {
namespace {

using Put = void (*)(FormLayout&, Specimen&, InputOptions);

// A document with control characters is not valid, so they have to be asked for.
std::vector<Option> cities(Specimen const& specimen) {
    std::vector<Option> options{{"paris", "Paris", "France"},
                                {"köln", "Köln", "Germany"},
                                {"\"a\" & <b>", "Quotes \" & <angles>", "Germany"},
                                {"two\nlines", "Two lines", "Odd ones"},
                                {" spaces ", "Spaces", "Odd ones"},
                                {"back\\slash", "Back\\slash", "Odd ones"},
                                {"", "Nowhere", ""}};
    if (specimen.has_control_characters) {
        auto const add = [&](std::string value) {
            auto label = "Control character " + std::to_string(options.size());
            options.push_back({std::move(value), std::move(label), {}});
        };
        for (auto const* const value :
             {"\u0001", "\u0085", "\uFEFF", "\t", "a\x7F", "\u2028", "\uFFFE", "\f"}) {
            add(value);
        }
    }
    return options;
}

// A select can be required in a browser when its first option says to choose.
std::vector<Option> towns(Specimen const& specimen) {
    auto options = cities(specimen);
    auto const nowhere = std::ranges::find(options, "", &Option::value);
    std::rotate(options.begin(), nowhere, nowhere + 1);
    return options;
}

template <class Input, auto Member>
void put(FormLayout& layout, Specimen& specimen, InputOptions options) {
    layout.add_input<Input>(field_of<Member>(specimen), std::move(options));
}

template <class Input, auto Member>
void put_sizes(FormLayout& layout, Specimen& specimen, InputOptions options) {
    layout.add_input<Input>(field_of<Member>(specimen), options_of<Size>(), std::move(options));
}

template <class Input, auto Member>
void put_cities(FormLayout& layout, Specimen& specimen, InputOptions options) {
    layout.add_input<Input>(field_of<Member>(specimen), cities(specimen), std::move(options));
}

void put_town(FormLayout& layout, Specimen& specimen, InputOptions options) {
    layout.add_input<SelectInput>(field_of<&Specimen::town>(specimen), towns(specimen),
                                  std::move(options));
}

void put_optional_size(FormLayout& layout, Specimen& specimen, InputOptions options) {
    layout.add_input<SelectInput>(field_of<&Specimen::optional_size>(specimen),
                                  options_of<std::optional<Size>>(), std::move(options));
}

void put_answer(FormLayout& layout, Specimen& specimen, InputOptions options) {
    layout.add_input<RadioInput>(field_of<&Specimen::answer>(specimen),
                                 std::vector<Option>{{"yes", "Yes", ""}, {"no", "No", ""}},
                                 std::move(options));
}

void put_price(FormLayout& layout, Specimen& specimen, InputOptions options) {
    options.before = "€";
    options.after = "a night";
    put<NumberInput, &Specimen::price>(layout, specimen, std::move(options));
}

void put_email(FormLayout& layout, Specimen& specimen, InputOptions options) {
    options.autocomplete = "email";
    put<EMailInput, &Specimen::email>(layout, specimen, std::move(options));
}

struct Kind {
    std::string_view key;
    Put put;
};

constexpr std::array all_kinds{Kind{"text", put<TextInput, &Specimen::text>},
                               Kind{"long_text", put<TextArea, &Specimen::long_text>},
                               Kind{"hidden", put<HiddenInput, &Specimen::hidden>},
                               Kind{"password", put<PasswordInput, &Specimen::password>},
                               Kind{"number", put<NumberInput, &Specimen::number>},
                               Kind{"price", put_price},
                               Kind{"agreed", put<CheckBoxInput, &Specimen::agreed>},
                               Kind{"notified", put<SwitchInput, &Specimen::notified>},
                               Kind{"radio_size", put_sizes<RadioInput, &Specimen::radio_size>},
                               Kind{"select_size", put_sizes<SelectInput, &Specimen::select_size>},
                               Kind{"city", put_cities<RadioInput, &Specimen::city>},
                               Kind{"sizes", put_sizes<CheckBoxListInput, &Specimen::sizes>},
                               Kind{"cities", put_cities<MultipleSelectInput, &Specimen::cities>},
                               Kind{"day", put<DateInput, &Specimen::day>},
                               Kind{"month", put<MonthInput, &Specimen::month>},
                               Kind{"time", put<TimeInput, &Specimen::time>},
                               Kind{"appointment", put<DateTimeInput, &Specimen::appointment>},
                               Kind{"moment", put<DateTimeInput, &Specimen::moment>},
                               Kind{"email", put_email},
                               Kind{"page", put<UrlInput, &Specimen::page>},
                               Kind{"telephone", put<TelephoneInput, &Specimen::telephone>},
                               Kind{"colour", put<ColourInput, &Specimen::colour>},
                               Kind{"background", put<ColourInput, &Specimen::background>},
                               Kind{"volume", put<RangeInput, &Specimen::volume>},
                               Kind{"locked", put<TextInput, &Specimen::locked>},
                               Kind{"secret", put<TextInput, &Specimen::secret>},
                               Kind{"code", put<TextInput, &Specimen::code>},
                               Kind{"note", put<TextArea, &Specimen::note>},
                               Kind{"fraction", put<RangeInput, &Specimen::fraction>},
                               Kind{"balance", put<RangeInput, &Specimen::balance>},
                               Kind{"optional_size", put_optional_size},
                               Kind{"town", put_town},
                               Kind{"streets", put_cities<CheckBoxListInput, &Specimen::streets>},
                               Kind{"consent", put<CheckBoxInput, &Specimen::consent>},
                               Kind{"answer", put_answer}};

/// Some of the inputs, or all.
class SpecimenForm : public Form {
public:
    SpecimenForm(View& view, std::string_view only)
        : Form{view, "specimen"}, specimen_{view.transaction()} {
        auto& layout = use_layout<FormLayout>();
        for (auto const& kind : all_kinds) {
            if (!only.empty() && kind.key != only) continue;
            InputOptions options;
            if (!only.empty()) options.help = "A sentence that helps.";
            if (specimen_.is_disabled) options.availability = Availability::disabled;
            kind.put(layout, specimen_, std::move(options));
        }
        if (only.empty()) add<DisplayedField>(field_of<&Specimen::shown_size>(specimen_));
        add<Button>(event_of<&Specimen::save>(specimen_, view.transaction()));
    }

private:
    Specimen specimen_;
};

/// The arrangements of a form.
class ArrangedForm : public Form {
public:
    explicit ArrangedForm(View& view) : Form{view, "arranged"}, specimen_{view.transaction()} {
        auto& layout = use_layout<FormLayout>();
        auto& search = layout.add_line();
        search.add_input<TextInput>(field_of<&Specimen::text>(specimen_));
        search.add_input<CheckBoxInput>(field_of<&Specimen::agreed>(specimen_));
        for (int const amount : {1, 10}) {
            search.add<Button>(event_of<&Specimen::add>(specimen_, view.transaction(), amount)
                                   .with_label("Add " + std::to_string(amount)),
                               ButtonStyle::secondary);
        }
        auto& contact = layout.add_field_set("Contact");
        auto& addresses = contact.add_row({8, 4});
        addresses.add_input<EMailInput>(field_of<&Specimen::email>(specimen_));
        addresses.add_input<TelephoneInput>(field_of<&Specimen::telephone>(specimen_));
        contact.add_input<UrlInput>(field_of<&Specimen::page>(specimen_));
        auto& when = layout.add_field_set("When").add_row();
        when.add_input<DateInput>(field_of<&Specimen::day>(specimen_));
        when.add_input<TimeInput>(field_of<&Specimen::time>(specimen_));
        when.add_input<NumberInput>(field_of<&Specimen::price>(specimen_),
                                    InputOptions{.before = "€", .after = "a night"});
        add<Button>(event_of<&Specimen::save>(specimen_, view.transaction()));
    }

private:
    Specimen specimen_;
};

using Texts = std::map<std::string, std::string, std::less<>>;

Texts load(sql::Transaction& transaction) {
    auto rows = transaction.rows<std::string, std::string>("select name, value from specimen");
    Texts texts;
    for (auto const& [name, value] : rows) texts.emplace(name, value);
    return texts;
}

template <class Value>
void read(Texts const& texts, std::string const& name, Value& value) {
    auto const found = texts.find(name);
    if (found == texts.end()) return;
    auto parsed = FieldFormat<Value>::parse(found->second);
    if (auto* const read = std::get_if<Value>(&parsed)) {
        value = std::move(*read);
    } else {
        throw std::runtime_error{name + " cannot be read"};
    }
}

}  // namespace

Specimen::Specimen(sql::Transaction& transaction) {
    auto const texts = load(transaction);
    std::apply([&](auto const&... each) { (read(texts, each.key, this->*each.member), ...); },
               fields());
    read(texts, "is_disabled", is_disabled);
    read(texts, "has_control_characters", has_control_characters);
    read(texts, "is_secret_open", is_secret_open);
    read(texts, "is_lock_open", is_lock_open);
}

void Specimen::save(sql::Transaction& transaction) {
    auto const store = [&](std::string const& name, std::string const& value) {
        transaction.execute("update specimen set value = ? where name = ?", value, name);
    };
    std::apply(
        [&](auto const&... each) {
            (store(each.key, FieldFormat<std::remove_cvref_t<decltype(this->*each.member)>>::format(
                                 this->*each.member)),
             ...);
        },
        fields());
}

void Specimen::add(sql::Transaction& transaction, int amount) {
    number += amount;
    save(transaction);
}

std::vector<sql::Migration> migrations() {
    std::vector<std::string> statements{
        "create table specimen (name varchar(40) primary key, value text not null)"};
    for (auto const& [name, value] : Texts{{"text", "Some text"},
                                           {"long_text", "Two\nlines"},
                                           {"hidden", "unseen"},
                                           {"password", ""},
                                           {"number", "7"},
                                           {"price", "80.00"},
                                           {"agreed", "yes"},
                                           {"notified", "no"},
                                           {"radio_size", "s"},
                                           {"select_size", "s"},
                                           {"city", "paris"},
                                           {"sizes", "s\n"},
                                           {"cities", "köln\nparis\n"},
                                           {"day", "2026-11-23"},
                                           {"month", "2026-11"},
                                           {"time", "07:30"},
                                           {"appointment", "2026-11-23T14:05"},
                                           {"moment", "2026-11-23T14:05Z"},
                                           {"email", "anna@example.org"},
                                           {"page", "https://example.org/"},
                                           {"telephone", "+44 20 7946 0000"},
                                           {"colour", "#1a2b3c"},
                                           {"background", "#ffffff"},
                                           {"volume", "7.5"},
                                           {"shown_size", "l"},
                                           {"locked", "as it is"},
                                           {"secret", "nobody may read this"},
                                           {"code", "ABC-1"},
                                           {"note", "A note"},
                                           {"fraction", "0.5000000"},
                                           {"balance", "-0.0000025"},
                                           {"optional_size", "s"},
                                           {"town", "paris"},
                                           {"streets", "köln\n"},
                                           {"consent", "yes"},
                                           {"answer", "no"},
                                           {"is_disabled", "no"},
                                           {"has_control_characters", "no"},
                                           {"is_secret_open", "no"},
                                           {"is_lock_open", "no"}}) {
        statements.push_back("insert into specimen values ('" + name + "', '" + value + "')");
    }
    return {{"specimens", statements}};
}

std::vector<std::string_view> kinds() {
    std::vector<std::string_view> keys;
    for (auto const& kind : all_kinds) keys.push_back(kind.key);
    return keys;
}

void define_views(UserInterface& user_interface) {
    user_interface.define_view("/", "All inputs")
        .set_slot("main", factory<SpecimenForm>(std::string_view{}));
    user_interface.define_view("/layouts", "Layouts").set_slot("main", factory<ArrangedForm>());
    for (auto const& kind : all_kinds) {
        user_interface.define_view('/' + std::string{kind.key}, "One input")
            .set_slot("main", factory<SpecimenForm>(kind.key));
    }
}

}  // namespace holdfast::gallery
