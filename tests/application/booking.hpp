// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>

#include <holdfast/inputs.hpp>

#include "test_application.hpp"

namespace holdfast::testing {

enum class Room { single, twin };

constexpr auto values_for(std::type_identity<Room>) {
    return std::array{EnumerationValue<Room>{Room::single, "single", "A room for one"},
                      EnumerationValue<Room>{Room::twin, "twin", "A room for two"}};
}

/// A row with a field of each kind that is not plain text. Its columns are the canonical texts.
struct Booking {
    bool breakfast = false;
    std::optional<Room> room;
    std::chrono::year_month_day arrival{};
    std::optional<std::chrono::year_month_day> departure;
    TimeOfDay supper;
    Decimal<2> price;
    std::string email;
    std::string page;
    std::string telephone;
    std::string state;  ///< of the check box in the form

    explicit Booking(sql::Transaction& transaction) {
        load(transaction, "breakfast", breakfast);
        load(transaction, "room", room);
        load(transaction, "arrival", arrival);
        load(transaction, "departure", departure);
        load(transaction, "supper", supper);
        load(transaction, "price", price);
        load(transaction, "email", email);
        load(transaction, "page", page);
        load(transaction, "telephone", telephone);
        load(transaction, "state", state);
    }

    void save(sql::Transaction& transaction) {
        store(transaction, "breakfast", breakfast);
        store(transaction, "room", room);
        store(transaction, "arrival", arrival);
        store(transaction, "departure", departure);
        store(transaction, "supper", supper);
        store(transaction, "price", price);
        store(transaction, "email", email);
        store(transaction, "page", page);
        store(transaction, "telephone", telephone);
    }

    static void make(TestApplication& application) {
        application.execute("create table booking (breakfast text, room text, arrival text, "
                            "departure text, supper text, price text, email text, page text, "
                            "telephone text, state text)");
        application.execute("insert into booking values ('no', '', '2026-11-23', '', '19:30', "
                            "'80.00', 'anna@example.org', 'https://example.org/', '112', '')");
    }

    static auto fields() {
        return std::tuple{field<&Booking::breakfast>("breakfast", "With breakfast"),
                          field<&Booking::room>("room", "Room"),
                          field<&Booking::arrival>("arrival", "Arrival",
                                                   minimum(std::chrono::year{2026} / 1 / 1)),
                          field<&Booking::departure>("departure", "Departure",
                                                     greater_than<&Booking::arrival>()),
                          field<&Booking::supper>("supper", "Supper"),
                          field<&Booking::price>("price", "Price", minimum(0), maximum(1000)),
                          field<&Booking::email>("email", "E-mail",
                                                 required_if<&Booking::breakfast>(true), is_email),
                          field<&Booking::page>("page", "Page", is_url),
                          field<&Booking::telephone>("telephone", "Telephone", is_telephone)};
    }
    static auto events() { return std::tuple{event<&Booking::save>("save", "Save")}; }

private:
    template <class Value>
    static void load(sql::Transaction& transaction, std::string const& column, Value& value) {
        auto const text =
            transaction.one<std::string>(sql::unchecked("select " + column + " from booking"));
        value = std::get<Value>(FieldFormat<Value>::parse(text.value()));
    }

    template <class Value>
    static void store(sql::Transaction& transaction, std::string const& column,
                      Value const& value) {
        auto const text = FieldFormat<Value>::format(value);
        transaction.execute(sql::unchecked("update booking set " + column + " = ?"), text);
    }
};

/// All of a booking. The check box is disabled, gone, or ignores concurrent change when the row
/// says so.
class BookingForm : public Form {
public:
    explicit BookingForm(View& view) : Form{view, "booking"}, booking_{view.transaction()} {
        auto& layout = use_layout<FormLayout>();
        InputOptions options;
        if (booking_.state == "disabled") options.availability = Availability::disabled;
        if (booking_.state.starts_with("ignored")) options = ignore_concurrent_change;
        if (!booking_.state.ends_with("gone")) {
            layout.add_input<CheckBoxInput>(field_of<&Booking::breakfast>(booking_), options);
        }
        layout.add_input<RadioInput>(field_of<&Booking::room>(booking_), options_of<Room>());
        layout.add_input<DateInput>(field_of<&Booking::arrival>(booking_));
        layout.add_input<DateInput>(field_of<&Booking::departure>(booking_));
        layout.add_input<TimeInput>(field_of<&Booking::supper>(booking_));
        layout.add_input<NumberInput>(field_of<&Booking::price>(booking_));
        layout.add_input<EMailInput>(field_of<&Booking::email>(booking_));
        layout.add_input<UrlInput>(field_of<&Booking::page>(booking_));
        layout.add_input<TelephoneInput>(field_of<&Booking::telephone>(booking_));
        add<Button>(event_of<&Booking::save>(booking_, view.transaction()));
    }

private:
    Booking booking_;
};

/// A booking's page open in a browser.
class BookingTest : public ::testing::Test {
protected:
    BookingTest() { Booking::make(application); }

    Page open() { return browser.open("/"); }

    void set(std::string const& column, std::string const& text) {
        application.execute("update booking set " + column + " = '" + text + "'");
    }

    std::string stored(std::string const& column) {
        return application.query("select " + column + " from booking");
    }

    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Booking").set_slot("main", factory<BookingForm>());
    }};
    Browser browser = application.browser();
};

}  // namespace holdfast::testing
