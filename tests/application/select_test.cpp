// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

enum class Reliance { on_the_value, on_all_options };

std::vector<Option> suppliers(sql::Transaction& transaction) {
    auto rows = transaction.rows<std::string, std::string, std::string>(
        "select id, name, country from supplier order by country, id");
    std::vector<Option> options;
    for (auto const& [id, name, country] : rows) options.push_back({id, name, country});
    return options;
}

/// A form whose title is the identity of a supplier.
class SelectTest : public ::testing::Test {
protected:
    static NoteForm::Fill fill(Reliance reliance) {
        return [reliance](NoteForm& form, View& view) {
            auto& select = form.layout->add_input<SelectInput>(field_of<&Note::title>(form.note),
                                                               suppliers(view.transaction()));
            if (reliance == Reliance::on_all_options) select.rely_on_options();
            form.layout->add_input<TextInput>(field_of<&Note::count>(form.note));
            form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
        };
    }

    static void fill_table(TestApplication& application) {
        application.execute("create table supplier (id text, name text, country text)");
        application.execute("insert into supplier values ('1', 'Acme', 'France'), "
                            "('2', 'Böhm & Sons', 'Germany'), ('3', 'Carl', 'Germany')");
        application.execute("update note set title = '1'");
    }

    SelectTest() { fill_table(application); }

    Page open() { return browser.open("/"); }

    TestApplication application{fill(Reliance::on_the_value)};
    Browser browser = application.browser();
};

TEST_F(SelectTest, ShowsThePresentValueAndStoresAnother) {
    auto page = open();
    EXPECT_EQ(page.value("Title"), "1");
    EXPECT_THAT(page.html(), HasSubstr("<optgroup label=\"Germany\">"));
    page.select("Title", "Böhm & Sons");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.value("Title"), "2");
    EXPECT_EQ(application.title(), "2");
}

TEST_F(SelectTest, AValueNotOnOfferStaysAsItIs) {
    application.execute("update note set title = '99'");
    auto page = open();
    EXPECT_EQ(page.value("Title"), "99");
    page.fill("Count", "5");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "99");
    EXPECT_EQ(application.count(), 5);
}

TEST_F(SelectTest, AChosenOptionThatIsGoneIsAConflict) {
    auto page = open();
    page.select("Title", "Carl");
    application.execute("delete from supplier where id = '3'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Title: the option you chose (Carl) is no longer offered"));
    EXPECT_EQ(page.value("Title (will not be saved)"), "Carl");
    EXPECT_EQ(page.value("Title"), "1");
    EXPECT_EQ(application.title(), "1");
}

TEST_F(SelectTest, SaysTheLabelOfTheChosenOptionThatIsGoneBesideOthersChange) {
    auto page = open();
    page.select("Title", "Carl");
    application.execute("delete from supplier where id = '3'");
    application.execute("update note set title = '2'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("you typed Carl"));
    EXPECT_THAT(page.alert(), HasSubstr("the option you chose (Carl) is no longer offered"));
}

TEST_F(SelectTest, CutsALongLabelOfTheChosenOptionThatIsGone) {
    application.execute("update supplier set name = 'Carl and his many sons, merchants of Bremen' "
                        "where id = '3'");
    auto page = open();
    page.select("Title", "Carl and his many sons, merchants of Bremen");
    application.execute("delete from supplier where id = '3'");
    page.press("Save");
    EXPECT_THAT(page.alert(), HasSubstr("(Carl and his many sons, merchants of …) is no longer"));
}

TEST_F(SelectTest, DoesNotNameTheChosenOneOfManyOptionsByItsKey) {
    for (int i = 10; i < 100; ++i) {
        auto const id = std::to_string(i);
        application.execute("insert into supplier values ('" + id + "', 'Supplier number " + id +
                            "', 'Germany')");
    }
    auto page = open();
    page.select("Title", "Carl");
    application.execute("delete from supplier where id = '3'");
    page.press("Save");
    EXPECT_THAT(page.alert(), HasSubstr("Title: the option you chose is no longer offered"));
}

TEST_F(SelectTest, AChosenOptionThatWasRenamedIsAConflictUntilItsUserKnows) {
    auto page = open();
    page.select("Title", "Carl");
    application.execute("update supplier set name = 'Carla' where id = '3'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("the option you chose (Carl) is now called Carla"));
    EXPECT_EQ(page.value("Title"), "3");
    EXPECT_EQ(application.title(), "1");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "3");
}

TEST_F(SelectTest, AnOptionThatWasLeftAndRenamedIsAConflictToo) {
    auto page = open();
    page.fill("Count", "5");
    application.execute("update supplier set name = 'Zeta' where id = '1'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Title: the option set before (Acme) is now called Zeta"));
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.count(), 5);
}

TEST_F(SelectTest, TheOptionThatOthersChoseAsWellStillHasToMeanTheSame) {
    TestApplication merging{[](NoteForm& form, View& view) {
        form.set_concurrency_policy(ConcurrencyPolicy::merge);
        fill(Reliance::on_the_value)(form, view);
    }};
    fill_table(merging);
    auto visitor = merging.browser();
    auto page = visitor.open("/");
    page.select("Title", "Carl");
    merging.execute("update note set title = '3'");
    merging.execute("update supplier set name = 'Dora' where id = '3'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("is now called Dora"));
}

TEST_F(SelectTest, OffersEachValueOnce) {
    application.execute("insert into supplier values ('3', 'Carl again', 'Germany')");
    auto const page = open();
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.control("Title").options.size(), 3U);
}

TEST_F(SelectTest, TheOptionThatWasGivenUpIsAConflictWhenItIsRenamedOrGone) {
    auto page = open();
    page.select("Title", "Carl");
    application.execute("update supplier set name = 'Zeta' where id = '1'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Title: the option set before (Acme) is now called Zeta"));
    EXPECT_EQ(page.value("Title"), "3");
    EXPECT_EQ(application.title(), "1");
    application.execute("delete from supplier where id = '1'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(),
                HasSubstr("Title: the option set before (Zeta) is no longer offered"));
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "3");
}

TEST_F(SelectTest, OptionsThatWereNotChosenMayChange) {
    auto page = open();
    page.select("Title", "Carl");
    application.execute("update supplier set name = 'Böhm', country = 'Italy' where id = '2'");
    application.execute("insert into supplier values ('4', 'Dora', 'Denmark')");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "3");
}

TEST_F(SelectTest, AForgedValueThatIsNotOnOfferIsRefused) {
    auto page = open();
    auto entries = page.entry_list("Save");
    for (auto& [name, value] : entries) {
        if (name == page.control("Title").name) value = "2' or 1";
    }
    page.post(entries);
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(application.title(), "1");
}

TEST_F(SelectTest, AConflictSpeaksInLabels) {
    auto page = open();
    page.select("Title", "Carl");
    application.execute("update note set title = '2'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Title was Acme, is now Böhm & Sons; you typed Carl"));
    EXPECT_TRUE(page.shows("The current one: Böhm & Sons"));
    EXPECT_EQ(page.value("Title"), "3");
    page.choose("The current one: Böhm & Sons");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "2");
}

TEST(SelectThatReliesOnItsOptions, IsRefusedWhenAnyOfThemChanged) {
    struct Access : SelectTest {
        using SelectTest::fill;
        using SelectTest::fill_table;
        void TestBody() override {}
    };
    TestApplication application{Access::fill(Reliance::on_all_options)};
    Access::fill_table(application);
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update supplier set name = 'Secretive' where id = '2'");
    page.select("Title", "Carl");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Options of Title changed"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("Secretive")));
    page.press("Save");
    EXPECT_EQ(application.title(), "3");
}

}  // namespace
}  // namespace holdfast::testing
