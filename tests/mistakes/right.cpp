// SPDX-License-Identifier: MIT
// The parts of the mistakes, without a mistake.
#include <holdfast/forms/inputs/check_box_list_input.hpp>
#include <holdfast/forms/inputs/hidden_input.hpp>
#include <holdfast/forms/inputs/multiple_select_input.hpp>
#include <holdfast/forms/rows/form_row.hpp>
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

#include "task.hpp"

namespace holdfast::mistakes {

enum class Urgency { low, high };

constexpr auto values_for(std::type_identity<Urgency>) {
    return std::array{EnumerationValue<Urgency>{Urgency::low, "low", "Low"},
                      EnumerationValue<Urgency>{Urgency::high, "high", "High"}};
}

struct Errand : Task {
    Urgency urgency = Urgency::low;
    std::optional<std::chrono::year_month_day> begin;

    bool may_read() const { return true; }
    int count() const noexcept { return hours; }
    void assign(std::string const& name, Urgency wanted, std::optional<int>& place);

    static auto fields() {
        return std::tuple_cat(
            Task::fields(),
            std::tuple{field<&Errand::urgency>("urgency", "Urgency", one_of({Urgency::high})),
                       field<&Errand::begin>("begin", "Begin", smaller_than<&Task::due>(),
                                             required_if<&Errand::is_done>(true),
                                             readable_if(&Errand::may_read))});
    }
    static auto events() {
        return std::tuple{event<&Errand::save>("save", "Save"),
                          event<&Errand::count>("count", "Count"),
                          event<&Errand::assign>("assign", "Assign")};
    }
};

struct Person {
    std::int64_t id = 0;
    std::string name;

    static auto fields() { return std::tuple{field<&Person::name>("name", "Name", unique)}; }
    static auto record() { return table<&Person::id>("person"); }
};

struct Visit {
    std::int64_t id = 0;
    std::int64_t person_id = 0;
    std::string note;
    int number = 0;

    // Before record(), as it might stand in any class.
    static auto events() {
        return std::tuple{event<insert>("add", "Add"), event<update>("save", "Save"),
                          event<erase>("delete", "Delete")};
    }
    static auto record() {
        return table<&Visit::id>("visit", reference<&Visit::person_id, &Person::name>(),
                                 stored<&Visit::note>("note"),
                                 unique_together<&Visit::person_id, &Visit::note>());
    }
    static auto fields() {
        return std::tuple{field<&Visit::person_id>("person_id", "Person", column("person")),
                          field<&Visit::number>("number", "Number", computed)};
    }
};

void records(Form& form, View& view, Visit& visit) {
    auto& transaction = view.transaction();
    form.define_transition(event_of<insert>(visit, transaction), Url{"/"},
                           [](std::int64_t id) { return id > 0; });
    form.add<Button>(event_of<update>(visit, transaction));
    for (auto const& found : select<Visit>(transaction, "where note = ?", "late")) {
        erase(transaction, found);
    }
    visit = load<Visit>(transaction, 7);
    auto const person = follow<&Visit::person_id>(transaction, visit);
    form.add<P>(person.name + options_of<&Visit::person_id>(transaction).front().label);
    transaction.one<Visit>("select {columns} from visit where id = ?", 7);
}

auto fields_for(std::type_identity<Place>) {
    return std::tuple{field<&Place::latitude>("latitude", "Latitude", minimum(-90), maximum(90))};
}

class Page : public Div {
public:
    Page(View& view, int id, int page, std::string const& words);
};

void inputs(FormLayout& layout, FormRow& row, Errand& errand, Place& place) {
    layout.add_input<TextInput>(field_of<&Errand::title>(errand));
    layout.add_input<TextInput>(field_of<&Task::title>(errand, {"second", "Second: "}));
    layout.add_input<TextArea>(field_of<&Errand::title>(errand), ignore_concurrent_change);
    layout.add_input<CheckBoxInput>(field_of<&Errand::is_done>(errand));
    layout.add_input<NumberInput>(field_of<&Place::latitude>(place));
    layout.add_input<DateInput>(field_of<&Errand::begin>(errand));
    layout.add_input<SelectInput>(field_of<&Errand::urgency>(errand), options_of<Urgency>());
    layout.add<HiddenInput>(field_of<&Errand::hours>(errand));
    row.add_input<CheckBoxListInput>(field_of<&Errand::tags>(errand), std::vector<Option>{});
    row.add_removal(field_of<&Errand::is_done>(errand));
    std::unique_ptr<BoundField> unchecked = field_of<&Errand::is_done>(errand);
    layout.add_input<CheckBoxInput>(std::move(unchecked));
}

void events(Form& form, Errand& errand, View& view, std::optional<int>& place) {
    form.add<Button>(event_of<&Errand::save>(errand, view.transaction()));
    form.add<Button>(event_of<&Errand::assign>(errand, "Anna", Urgency::high, place));
    ReturningEvent<int> const counted = event_of<&Errand::count>(errand);
    form.define_transition(counted, Url{"/"}, [](int count) { return count > 0; });
}

std::vector<TableColumn<Errand>> columns() {
    return {column_of<&Errand::begin>({"begin"}), column_of<&Task::title, Errand>()};
}

void views(UserInterface& interface) {
    auto& view =
        interface.define_view("/{id}", "Errand", PathArgument<int>{"id"}, QueryArgument{"page", 1});
    view.set_slot("main", factory<Page>("words"));
    view.set_slot("aside", [](View&) { return std::make_unique<Div>(); });
    view.set_title([](View&, int id, int) { return std::to_string(id); });
    view.define_precondition([](View&) { return false; }, view.bookmark(7));
    view.move_to(view.bookmark(7, 2));
}

}  // namespace holdfast::mistakes
