// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/inputs.hpp>

namespace holdfast::gallery {

enum class Size { small, large };

constexpr auto values_for(std::type_identity<Size>) {
    return std::array{EnumerationValue<Size>{Size::small, "s", "Small"},
                      EnumerationValue<Size>{Size::large, "l", "Large"}};
}

/// One field of each kind. Its table has a row for each, with the canonical text.
struct Specimen {
    std::string text;
    std::string long_text;
    std::string hidden;
    std::string password;
    int number = 0;
    std::optional<Decimal<2>> price;
    bool agreed = false;
    bool notified = false;
    std::optional<Size> radio_size;
    Size select_size = Size::small;
    std::string city;
    std::set<Size> sizes;
    std::vector<std::string> cities;
    std::optional<std::chrono::year_month_day> day;
    std::optional<std::chrono::year_month> month;
    std::optional<TimeOfDay> time;
    std::optional<std::chrono::local_seconds> appointment;
    std::optional<std::chrono::sys_seconds> moment;
    std::string email;
    std::string page;
    std::string telephone;
    Colour colour;
    std::optional<Colour> background;
    Decimal<1> volume;
    Size shown_size = Size::large;
    std::string locked;
    std::string secret = "nobody may read this";
    std::string code;
    std::string note;
    Decimal<7> fraction;
    Decimal<7> balance;
    std::optional<Size> optional_size;
    std::string town;
    std::vector<std::string> streets;
    std::optional<bool> consent;
    std::optional<bool> answer;
    bool is_disabled = false;             ///< whether all inputs are; not a field
    bool has_control_characters = false;  ///< whether there are options with them; not a field

    Specimen() = default;
    explicit Specimen(sql::Transaction& transaction);

    void save(sql::Transaction& transaction);
    void add(sql::Transaction& transaction, int amount);

    bool may_read_secret() const { return is_secret_open; }
    bool may_write_locked() const { return is_lock_open; }

    bool is_secret_open = false;
    bool is_lock_open = false;

    static auto fields() {
        return std::tuple{
            field<&Specimen::text>("text", "Text", required, max_length(200)),
            field<&Specimen::long_text>("long_text", "Long text"),
            field<&Specimen::hidden>("hidden", "Hidden text"),
            field<&Specimen::password>("password", "Password", min_length(8)),
            field<&Specimen::number>("number", "Number", minimum(-5),
                                     mistyped("{label}: please type a whole number.")),
            field<&Specimen::price>("price", "Price", minimum(0), step(Decimal<2>::of_units(50))),
            field<&Specimen::agreed>("agreed", "I agree"),
            field<&Specimen::notified>("notified", "Notify me",
                                       required_if<&Specimen::agreed>(false)),
            field<&Specimen::radio_size>("radio_size", "Size by radio buttons", required),
            field<&Specimen::select_size>("select_size", "Size by a select", required),
            field<&Specimen::city>("city", "City"),
            field<&Specimen::sizes>("sizes", "Sizes by check boxes", required),
            field<&Specimen::cities>("cities", "Cities",
                                     must([](auto const& chosen) { return chosen.size() < 4; },
                                          "{label}: three at most.")),
            field<&Specimen::day>("day", "Day", minimum(std::chrono::year{2026} / 1 / 1)),
            field<&Specimen::month>("month", "Month", minimum(std::chrono::year{2026} / 1)),
            field<&Specimen::time>("time", "Time", minimum(TimeOfDay{std::chrono::hours{7}}),
                                   step(std::chrono::minutes{15})),
            field<&Specimen::appointment>("appointment", "Appointment"),
            field<&Specimen::moment>("moment", "Moment"),
            field<&Specimen::email>("email", "E-mail", is_email),
            field<&Specimen::page>("page", "Page", is_url),
            field<&Specimen::telephone>("telephone", "Telephone", is_telephone),
            field<&Specimen::colour>("colour", "Colour"),
            field<&Specimen::background>("background", "Background"),
            field<&Specimen::volume>("volume", "Volume", minimum(0), maximum(11)),
            field<&Specimen::shown_size>("shown_size", "Size of the room"),
            field<&Specimen::locked>("locked", "Locked", writable_if(&Specimen::may_write_locked)),
            field<&Specimen::secret>("secret", "Secret", readable_if(&Specimen::may_read_secret)),
            field<&Specimen::code>("code", "Code", pattern("[A-Z0-9\\-]*"), pattern("[A-Z].*"),
                                   min_length(2), min_length(3), max_length(6), max_length(8)),
            field<&Specimen::note>("note", "Note", required, pattern("[^<>]*"), min_length(2)),
            field<&Specimen::fraction>("fraction", "Fraction", required, minimum(0), maximum(1)),
            field<&Specimen::balance>(
                "balance", "Balance", required, minimum(Decimal<7>::of_units(-1000)),
                minimum(Decimal<7>::of_units(-500)), maximum(Decimal<7>::of_units(500)), maximum(1),
                step(Decimal<7>::of_units(25)),
                must([](Decimal<7> balance) { return balance.units() != 500; },
                     "{label} is too high.")),
            field<&Specimen::optional_size>("optional_size", "Size or none"),
            field<&Specimen::town>("town", "Town", required),
            field<&Specimen::streets>("streets", "Streets"),
            field<&Specimen::consent>("consent", "Consent", required),
            field<&Specimen::answer>("answer", "Answer", required)};
    }
    static auto events() {
        return std::tuple{event<&Specimen::save>("save", "Save"),
                          event<&Specimen::add>("add", "Add")};
    }
};

/// The table, with a value for each input.
std::vector<sql::Migration> migrations();

/// The keys of the inputs; each has a view of its own, `/<key>`.
std::vector<std::string_view> kinds();

/// Besides, `/` has all inputs and `/layouts` a form in each arrangement.
void define_views(UserInterface& user_interface);

}  // namespace holdfast::gallery
