// SPDX-License-Identifier: MIT
// Forms over objects of a class that describes its table.
#include <array>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/records.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;

struct Author {
    std::int64_t id = 0;
    std::string name;

    static auto fields() { return std::tuple{field<&Author::name>("name", "Name", required)}; }
    static auto record() { return table<&Author::id>("author"); }
};

struct Book {
    std::int64_t id = 0;
    std::string title;
    std::string shelf;
    std::int64_t author_id = 0;

    static auto fields() {
        return std::tuple{field<&Book::title>("title", "Title", required, unique),
                          field<&Book::shelf>("shelf", "Shelf"),
                          field<&Book::author_id>("author_id", "Author")};
    }
    static auto record() {
        return table<&Book::id>("book", reference<&Book::author_id, &Author::name>());
    }
    static auto events() {
        return std::tuple{event<insert>("add", "Add"), event<update>("save", "Save"),
                          event<erase>("delete", "Delete"),
                          event<&Book::take_title>("take_title", "Take the title")};
    }

    /// Takes a title without an input.
    void take_title(sql::Transaction& transaction) {
        auto other = *this;
        other.title = "Taken";
        update(transaction, other);
    }
};

inline PathArgument<std::int64_t> const book_id{"id"};

class Library;

class AddBookForm : public Form {
public:
    AddBookForm(View& view, Library const& library);

private:
    Book book_;
};

class BookForm : public Form {
public:
    BookForm(View& view, std::int64_t id, Library const& library);

private:
    Book book_;
};

class Library : public UserInterface {
public:
    Library() {
        add.set_slot("main", factory<AddBookForm>(std::cref(*this)));
        edit.set_title([](View& view, std::int64_t id) {
            return "Edit " + load<Book>(view.transaction(), id).title;
        });
        edit.set_slot("main", factory<BookForm>(std::cref(*this)));
    }

    ViewWith<>& add = define_view("/", "Add a book");
    ViewWith<PathArgument<std::int64_t>>& edit = define_view("/books/{id}", "Edit", book_id);
};

AddBookForm::AddBookForm(View& view, Library const& library) : Form{view, "add"} {
    auto& layout = use_layout<FormLayout>();
    layout.add_input<TextInput>(field_of<&Book::title>(book_));
    layout.add_input<SelectInput>(field_of<&Book::author_id>(book_),
                                  options_of<&Book::author_id>(view.transaction()));
    auto const add = event_of<insert>(book_, view.transaction());
    define_transition(add, [&library](std::int64_t id) { return library.edit.bookmark(id); });
    this->add<Button>(add);
}

BookForm::BookForm(View& view, std::int64_t id, Library const& library)
    : Form{view, "edit"}, book_{load<Book>(view.transaction(), id)} {
    auto& layout = use_layout<FormLayout>();
    layout.add_input<TextInput>(field_of<&Book::title>(book_, {"kept", "Kept "}));
    layout.add_input<TextInput>(field_of<&Book::shelf>(book_));
    add<Button>(event_of<update>(book_, view.transaction()));
    auto const remove = event_of<erase>(book_, view.transaction());
    define_event_handler(remove, library.add.bookmark());
    add<Button>(remove);
    add<Button>(event_of<&Book::take_title>(book_, view.transaction()));
}

class RecordForm : public ::testing::Test {
protected:
    RecordForm() {
        std::vector<std::string> const schema{
            "create table if not exists author (id {identity}, name text not null)",
            "create table if not exists book (id {identity}, title text not null, "
            "shelf text not null, author_id bigint not null)",
            "create unique index if not exists book_title on book (title)"};
        database.migrate(std::array{sql::Migration{"tables", schema}}, TestApplication::deadline());
        application.emplace(library, database, TestApplication::keyring());
        execute("insert into author (name) values ('Bell'), ('adams')");
        execute("insert into book (title, shelf, author_id) values ('Taken', 'A', 1)");
    }

    void execute(std::string const& statement) {
        sql::Transaction transaction{database, sql::Access::write, TestApplication::deadline()};
        transaction.execute(sql::unchecked(statement));
        transaction.commit();
    }

    std::string value_of(std::string const& statement) { return fresh.value_of(statement); }

    test_support::FreshDatabase fresh;
    Library library;
    sql::Database database{fresh.address()};
    std::optional<Application> application;
};

TEST_F(RecordForm, AddsChangesAndDeletesByStandardEvents) {
    Browser browser{*application};
    auto page = browser.open("/");
    page.fill("Title", "Watership");
    page.select("Author", "adams");
    page.press("Add");
    EXPECT_EQ(page.title(), "Edit Watership");
    EXPECT_EQ(value_of("select author_id from book where title = 'Watership'"), "2");

    page.fill("Shelf", "B");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(value_of("select shelf from book where title = 'Watership'"), "B");

    page.press("Delete");
    EXPECT_EQ(page.title(), "Add a book");
    EXPECT_EQ(value_of("select count(*) from book"), "1");
}

TEST_F(RecordForm, ShowsAtItsInputThatAnotherRowHasTheValue) {
    Browser browser{*application};
    auto page = browser.open("/");
    page.fill("Title", "Taken");
    page.press("Add");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Title is already taken."));
    EXPECT_THAT(page.html(), HasSubstr("is-invalid"));
    EXPECT_EQ(page.value("Title"), "Taken");

    page.fill("Title", "Free");
    page.press("Add");
    page.fill("Kept Title", "Taken");
    page.fill("Shelf", "C");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Kept Title is already taken."));
    EXPECT_EQ(page.value("Shelf"), "C");
    EXPECT_EQ(value_of("select shelf from book where title = 'Free'"), "");
}

TEST_F(RecordForm, ShowsAsItsReasonThatAnotherRowHasAValueWithoutAnInput) {
    Browser browser{*application};
    auto page = browser.open("/");
    page.fill("Title", "Free");
    page.press("Add");
    page.press("Take the title");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Title is already taken."));
    EXPECT_EQ(value_of("select count(*) from book where title = 'Taken'"), "1");
}

TEST_F(RecordForm, OfARowThatIsGoneSaysSoAndKeepsTheText) {
    Browser browser{*application};
    auto page = browser.open("/books/1");
    execute("delete from book");
    page.fill("Shelf", "a long way off");
    page.press("Save");
    EXPECT_EQ(page.status(), 404);
    EXPECT_THAT(page.html(), HasSubstr("This is not there any more."));
    EXPECT_THAT(page.html(), HasSubstr("a long way off"));
}

}  // namespace
}  // namespace holdfast::testing
