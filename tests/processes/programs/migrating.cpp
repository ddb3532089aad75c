// SPDX-License-Identifier: MIT
// Releases of an application whose schema changes from one to the next.
#include <cstring>
#include <string>
#include <vector>

#include <holdfast/holdfast.hpp>

using namespace holdfast;

namespace {

int release = 1;

std::vector<sql::Migration> migrations() {
    std::vector<sql::Migration> all{
        {"items",
         {"create table item (id {identity}, title varchar(40) not null, "
          "counter integer not null)",
          "insert into item (title, counter) values ('Old title', 0)"}},
        {"long titles",
         sql::TableRebuild{
             .table = "item",
             .columns = "id {identity}, title text not null, counter bigint not null, "
                        "note text not null default ''",
             .postgresql = {"alter table item alter column title type text, "
                            "alter column counter type bigint",
                            "alter table item add column note text not null default ''"}}},
        {"first note", "version 1", [](sql::Transaction& transaction) {
             transaction.execute("update item set note = 'A note'");
         }}};
    all.resize(static_cast<std::size_t>(release), all.front());
    return all;
}

struct Item {
    std::string title;
    std::string note;
    int counter = 0;

    void save(sql::Transaction& transaction) {
        transaction.execute("update item set title = ?", title);
        if (release > 1) transaction.execute("update item set note = ?", note);
    }
    void increment(sql::Transaction& transaction) {
        transaction.execute("update item set counter = counter + 1");
    }

    static auto fields() {
        return std::tuple{field<&Item::title>("title", "Title"),
                          field<&Item::note>("note", "Note")};
    }
    static auto events() {
        return std::tuple{event<&Item::save>("save", "Save"),
                          event<&Item::increment>("increment", "Increment")};
    }
};

class ItemForm : public Form {
public:
    explicit ItemForm(View& view) : Form{view, "item"} {
        auto& transaction = view.transaction();
        std::tie(item_.title, item_.counter) =
            transaction.one<std::string, int>("select title, counter from item where id = 1")
                .value();
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(field_of<&Item::title>(item_));
        if (release > 1) {
            item_.note = transaction.one<std::string>("select note from item where id = 1").value();
            layout.add_input<TextInput>(field_of<&Item::note>(item_));
        }
        add<Button>(event_of<&Item::save>(item_, transaction));
        add<Button>(event_of<&Item::increment>(item_, transaction));
    }

private:
    Item item_;
};

}  // namespace

int main(int argc, char** argv) {
    static std::string option = "1";
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], "--release") == 0) release = std::stoi(argv[i + 1]);
    }
    UserInterface user_interface;
    user_interface.define_view("/", "Item").set_slot("main", factory<ItemForm>());
    return run(argc, argv, user_interface,
               {.name = "migrating",
                .description = "Has as many migrations as its release has a number",
                .migrations = migrations(),
                .options = {{"--release", "Which one", option}}});
}
