// SPDX-License-Identifier: MIT
// The members of a club, whose table has changed over the years.
#include <algorithm>
#include <optional>

#include <holdfast/holdfast.hpp>
#include <holdfast/inputs.hpp>

using namespace holdfast;

// Blanks at both ends were once accepted.
void tidy_names(sql::Transaction& transaction) {
    for (auto const& [id, name] :
         transaction.rows<std::int64_t, std::string>("select id, name from member").to_vector()) {
        auto const first = name.find_first_not_of(' ');
        if (first == std::string::npos) continue;
        auto const tidy = name.substr(first, name.find_last_not_of(' ') + 1 - first);
        if (tidy == name) continue;
        transaction.execute("update member set name = ? where id = ?", tidy, id);
    }
}

std::vector<sql::Migration> migrations() {
    return {
        {"members",
         {"create table member (id {identity}, name text not null, "
          "born text not null default '')"}},
        {"telephone", {"alter table member add column telephone text not null default ''"}},
        {"order of names",
         sql::StatementsForEach{
             .sqlite = {"create index member_name on member (name collate nocase)"},
             .postgresql = {"create index member_name on member (lower(name))"}}},
        {"birthday",
         sql::TableRebuild{.table = "member",
                           .columns = "id {identity}, name text not null, birthday date, "
                                      "telephone text not null default ''",
                           .values = {{.name = "birthday", .from = "nullif(born, '')"}},
                           .postgresql = {"alter table member rename column born to birthday",
                                          "alter table member alter column birthday drop default, "
                                          "alter column birthday drop not null",
                                          "alter table member alter column birthday type date "
                                          "using nullif(birthday, '')::date"}}},
        {"tidy names", "version 1", tidy_names},
    };
}

struct Member {
    std::string name;
    std::string telephone;
    std::optional<std::chrono::year_month_day> birthday;

    void add(sql::Transaction& transaction) {
        transaction.execute("insert into member (name, telephone, birthday) values (?, ?, ?)", name,
                            telephone, birthday);
    }

    static auto fields() {
        return std::tuple{field<&Member::name>("name", "Name", required, max_length(80)),
                          field<&Member::telephone>("telephone", "Telephone", is_telephone),
                          field<&Member::birthday>("birthday", "Birthday")};
    }
    static auto events() { return std::tuple{event<&Member::add>("add", "Add")}; }
};

class MemberForm : public Form {
public:
    explicit MemberForm(View& view) : Form{view, "member"} {
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(field_of<&Member::name>(member_));
        layout.add_input<TelephoneInput>(field_of<&Member::telephone>(member_));
        layout.add_input<DateInput>(field_of<&Member::birthday>(member_));
        add<Button>(event_of<&Member::add>(member_, view.transaction()));
    }

private:
    Member member_;
};

class MemberList : public Div {
public:
    explicit MemberList(View& view) {
        auto& list = add<Ul>();
        for (auto const& name :
             view.transaction().rows<std::string>("select name from member order by id")) {
            list.add<Li>(name);
        }
        add<MemberForm>(view);
    }
};

int main(int argc, char** argv) {
    UserInterface user_interface;
    user_interface.define_view("/", "Members").set_slot("main", factory<MemberList>());
    return run(argc, argv, user_interface,
               {.name = "members",
                .description = "A list whose table has changed over the years",
                .migrations = migrations()});
}
