// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <gmock/gmock.h>

#include <holdfast/inputs.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A dish whose toppings are chosen from a table. Its column is the canonical text.
struct Dish {
    std::set<int> toppings;
    int count = 0;
    std::string state;  ///< of the input

    explicit Dish(sql::Transaction& transaction) {
        std::tie(toppings, count, state) =
            transaction
                .one<std::set<int>, int, std::string>("select toppings, count, state from dish")
                .value();
    }

    void save(sql::Transaction& transaction) {
        transaction.execute("update dish set toppings = ?, count = ?", toppings, count);
    }

    static auto fields() {
        return std::tuple{
            field<&Dish::toppings>("toppings", "Toppings",
                                   must([](auto const& chosen) { return chosen.size() <= 3; },
                                        "{label}: three at most.")),
            field<&Dish::count>("count", "Count")};
    }
    static auto events() { return std::tuple{event<&Dish::save>("save", "Save")}; }
};

std::vector<Option> on_offer(sql::Transaction& transaction) {
    auto rows = transaction.rows<std::string, std::string, std::string>(
        "select id, name, kind from topping order by kind, id");
    std::vector<Option> options;
    for (auto const& [id, name, kind] : rows) options.push_back({id, name, kind});
    return options;
}

template <class Input>
class DishForm : public Form {
public:
    explicit DishForm(View& view) : Form{view, "dish"}, dish_{view.transaction()} {
        auto& layout = use_layout<FormLayout>();
        InputOptions options;
        if (dish_.state == "disabled") options.availability = Availability::disabled;
        if (dish_.state.starts_with("ignored")) options = ignore_concurrent_change;
        if (dish_.state == "merging") set_concurrency_policy(ConcurrencyPolicy::merge);
        if (!dish_.state.ends_with("gone")) {
            layout.add_input<Input>(field_of<&Dish::toppings>(dish_), on_offer(view.transaction()),
                                    options);
        }
        layout.add_input<NumberInput>(field_of<&Dish::count>(dish_));
        add<Button>(event_of<&Dish::save>(dish_, view.transaction()));
    }

private:
    Dish dish_;
};

constexpr auto toppings = "Toppings";

template <class Input>
class MultipleChoice : public ::testing::Test {
protected:
    MultipleChoice() {
        application.execute("create table dish (toppings text, count integer, state text)");
        set("1\n2\n");
        application.execute("create table topping (id text, name text, kind text)");
        application.execute("insert into topping values ('1', 'Basil', 'Herbs'), "
                            "('2', 'Thyme', 'Herbs'), ('3', 'Brie', 'Cheese'), "
                            "('12', 'Feta', 'Cheese')");
    }

    void set(std::string const& chosen) {
        application.execute("delete from dish");
        application.execute("insert into dish values ('" + chosen + "', 0, '')");
    }
    void set_state(std::string const& state) {
        application.execute("update dish set state = '" + state + "'");
    }
    std::string stored() { return application.query("select toppings from dish"); }

    Page open() { return browser.open("/"); }

    void take(Page& page, std::string const& label) {
        if constexpr (std::same_as<Input, CheckBoxListInput>) {
            page.tick(toppings, label);
        } else {
            page.select(toppings, label);
        }
    }
    void leave(Page& page, std::string const& label) {
        if constexpr (std::same_as<Input, CheckBoxListInput>) {
            page.untick(toppings, label);
        } else {
            page.deselect(toppings, label);
        }
    }

    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Dish").set_slot("main", factory<DishForm<Input>>());
    }};
    Browser browser = application.browser();
};

using Inputs = ::testing::Types<CheckBoxListInput, MultipleSelectInput>;

struct InputNames {
    template <class Input>
    static std::string GetName(int) {
        return std::same_as<Input, CheckBoxListInput> ? "CheckBoxes" : "Select";
    }
};

TYPED_TEST_SUITE(MultipleChoice, Inputs, InputNames);

TYPED_TEST(MultipleChoice, StoresWhatIsChosenWhateverTheOrder) {
    auto page = this->open();
    EXPECT_EQ(page.chosen(toppings), "Basil, Thyme");
    EXPECT_THAT(page.html(), HasSubstr("Cheese"));
    this->take(page, "Feta");
    this->leave(page, "Basil");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "12\n2\n");
    EXPECT_EQ(page.chosen(toppings), "Feta, Thyme");
}

TYPED_TEST(MultipleChoice, MayBeNone) {
    auto page = this->open();
    this->leave(page, "Basil");
    this->leave(page, "Thyme");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "");
    page.fill("Count", "7");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "");
}

TYPED_TEST(MultipleChoice, IsTheSameInAnyOrderAndHoweverOftenAValueComes) {
    this->set("2\n1");
    auto page = this->open();
    page.fill("Count", "7");
    this->set("1\n2\n2");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.value("Count"), "7");
}

TYPED_TEST(MultipleChoice, KeepsWhatIsChosenOnARefusedPage) {
    auto page = this->open();
    this->take(page, "Feta");
    this->leave(page, "Basil");
    page.fill("Count", "many");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(page.chosen(toppings), "Feta, Thyme");
    page.fill("Count", "7");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "12\n2\n");
}

TYPED_TEST(MultipleChoice, IsHeldToItsFieldsRules) {
    auto page = this->open();
    this->take(page, "Feta");
    this->take(page, "Brie");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Toppings: three at most."));
    EXPECT_EQ(page.chosen(toppings), "Feta, Brie, Basil, Thyme");
}

TYPED_TEST(MultipleChoice, ThatTwoChangedIsAConflictInTheWordsOfThePage) {
    auto page = this->open();
    this->take(page, "Brie");
    this->set("1\n");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Toppings was Basil, Thyme, is now Basil; you typed Basil, "
                                        "Brie, Thyme"));
    EXPECT_EQ(this->stored(), "1\n");
    EXPECT_EQ(page.chosen(toppings), "Brie, Basil, Thyme");
    page.choose("The current one: Basil");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "1\n");
}

TYPED_TEST(MultipleChoice, ThatOthersChangedShowsWhatTheyChose) {
    auto page = this->open();
    page.fill("Count", "7");
    this->set("");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Toppings was Basil, Thyme, is now (none)"));
    EXPECT_EQ(page.chosen(toppings), "");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "");
}

TYPED_TEST(MultipleChoice, OfAnOptionThatIsGoneIsAConflictAndKeepsTheRest) {
    auto page = this->open();
    this->take(page, "Brie");
    this->take(page, "Feta");
    this->leave(page, "Basil");
    this->application.execute("delete from topping where id = '3'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(),
                HasSubstr("Toppings: the option you chose (Brie) is no longer offered"));
    EXPECT_EQ(page.value("Toppings (will not be saved)"), "Brie");
    EXPECT_EQ(page.chosen(toppings), "Feta, Thyme");
    EXPECT_EQ(this->stored(), "1\n2\n");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "12\n2\n");
}

TYPED_TEST(MultipleChoice, OfAnOptionThatWasRenamedIsAConflictUntilItsUserKnows) {
    auto page = this->open();
    this->take(page, "Brie");
    this->application.execute("update topping set name = 'Blue' where id = '3'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("the option you chose (Brie) is now called Blue"));
    EXPECT_EQ(this->stored(), "1\n2\n");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "1\n2\n3\n");
}

TYPED_TEST(MultipleChoice, OfAnOptionThatWasLeftOrGivenUpAndRenamedIsAConflictToo) {
    auto left = this->open();
    left.fill("Count", "7");
    auto given_up = this->open();
    this->leave(given_up, "Basil");
    this->application.execute("update topping set name = 'Mint' where id = '1'");
    for (auto* const page : {&left, &given_up}) {
        page->press("Save");
        EXPECT_EQ(page->status(), 409);
        EXPECT_THAT(page->alert(),
                    HasSubstr("Toppings: the option set before (Basil) is now called Mint"));
        EXPECT_EQ(this->stored(), "1\n2\n");
    }
    given_up.press("Save");
    EXPECT_EQ(given_up.status(), 200);
    EXPECT_EQ(this->stored(), "2\n");
}

TYPED_TEST(MultipleChoice, LeavesAChosenOptionThatIsGoneToItsUser) {
    auto page = this->open();
    this->take(page, "Brie");
    this->application.execute("delete from topping where id = '1'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(),
                HasSubstr("Toppings: the option you chose (Basil) is no longer offered"));
    EXPECT_EQ(page.chosen(toppings), "1 (not on offer), Brie, Thyme");
    this->leave(page, "1 (not on offer)");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "2\n3\n");
}

TYPED_TEST(MultipleChoice, OptionsThatWereNotChosenMayChange) {
    auto page = this->open();
    this->take(page, "Brie");
    this->application.execute("update topping set name = 'Ricotta', kind = 'A' where id = '12'");
    this->application.execute("insert into topping values ('0', 'Anchovy', 'Fish')");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "1\n2\n3\n");
}

TYPED_TEST(MultipleChoice, AForgedValueThatIsNotOnOfferIsRefused) {
    auto page = this->open();
    this->take(page, "Brie");
    auto entries = page.entry_list("Save");
    for (auto& [name, text] : entries) {
        if (text == "3") text = "99";
    }
    page.post(entries);
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(this->stored(), "1\n2\n");
    EXPECT_EQ(page.value("Toppings (will not be saved)"), "99");
}

TYPED_TEST(MultipleChoice, ThatIsSentTwiceIsChosenOnce) {
    auto page = this->open();
    this->take(page, "Brie");
    auto entries = page.entry_list("Save");
    auto const once =
        *std::ranges::find(entries, "3", &std::pair<std::string, std::string>::second);
    entries.push_back(once);
    page.post(entries);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->stored(), "1\n2\n3\n");
}

TYPED_TEST(MultipleChoice, ThatIsDisabledOrGoneMeanwhileKeepsWhatWasChosenAsText) {
    for (auto const* const state : {"disabled", "gone", "ignored, gone"}) {
        this->set_state(std::string_view{state}.starts_with("ignored") ? "ignored" : "");
        auto page = this->open();
        this->take(page, "Brie");
        auto none = this->open();
        this->leave(none, "Basil");
        this->leave(none, "Thyme");
        this->set_state(state);
        page.press("Save");
        EXPECT_EQ(page.status(), 409) << state;
        EXPECT_EQ(page.value("Toppings (will not be saved)"), "Basil\nThyme\nBrie") << state;
        none.press("Save");
        EXPECT_EQ(none.status(), 409) << state;
        EXPECT_EQ(none.value("Toppings (will not be saved)"), "(none)") << state;
        none.press("Save");
        EXPECT_EQ(none.status(), 200) << state;
        EXPECT_EQ(this->stored(), "1\n2\n");
    }
}

TYPED_TEST(MultipleChoice, IsKeptAsItWasSentWhenTheSealDoesNotOpen) {
    auto page = this->open();
    this->leave(page, "Basil");
    this->take(page, "Feta");
    auto entries = page.entry_list("Save");
    seal_in(entries) = "broken";
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_EQ(page.chosen(toppings), "Feta, Thyme");
    EXPECT_THAT(page.alert(), HasSubstr("Toppings is now Basil, Thyme; you typed Feta, Thyme"));
}

TYPED_TEST(MultipleChoice, MergesWhenBothChoseTheSame) {
    this->set_state("merging");
    auto page = this->open();
    this->take(page, "Brie");
    page.fill("Count", "7");
    this->application.execute("update dish set toppings = '3\n2\n1'");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(this->application.query("select cast(count as text) from dish"), "7");
}

TYPED_TEST(MultipleChoice, IsSubmittedByProgramsAsTheValuesInAList) {
    this->browser.set_header("Accept", "application/json");
    auto const page = this->browser.send(http::Method::get, "/");
    EXPECT_THAT(page.body, HasSubstr("\"value\":[\"1\",\"2\"]"));
}

TYPED_TEST(MultipleChoice, IsAppliedOnceThoughItIsSentAgain) {
    auto const page = this->open();
    auto first = page;
    this->take(first, "Brie");
    auto second = first;
    first.press("Save");
    this->set("");
    second.press("Save");
    EXPECT_THAT(second.text(), HasSubstr("Already saved"));
    EXPECT_EQ(this->stored(), "");
}

}  // namespace
}  // namespace holdfast::testing
