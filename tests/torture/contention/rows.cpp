// SPDX-License-Identifier: MIT
// A thousand rows with a number each, and a page for each of them: what is measured by contention.
#include <charconv>

#include <holdfast/holdfast.hpp>

namespace {

using namespace holdfast;

constexpr int row_count = 1'000;

struct Row {
    int id = 0;
    long long amount = 0;

    static Row load(sql::Transaction& transaction, int id) {
        auto const amount =
            transaction.one<long long>("select amount from counted where id = ?", id);
        return {.id = id, .amount = amount.value()};
    }

    void save(sql::Transaction& transaction) {
        transaction.execute("update counted set amount = ? where id = ?", amount, id);
    }

    static auto fields() { return std::tuple{field<&Row::amount>("amount", "Amount", required)}; }
    static auto events() { return std::tuple{event<&Row::save>("save", "Save")}; }
};

int row_number(Url const& address) {
    auto const& text = address.text();
    auto const start = text.find('=');
    int number = 0;
    if (start != std::string::npos) {
        std::from_chars(text.data() + start + 1, text.data() + text.size(), number);
    }
    if (number < 1 || number > row_count) throw http::Error{http::Status::not_found};
    return number;
}

class RowForm : public Form {
public:
    explicit RowForm(View& view)
        : Form{view, "row"}, row_{Row::load(view.transaction(), row_number(address()))} {
        use_layout<FormLayout>().add_input<NumberInput>(field_of<&Row::amount>(row_));
        add<Button>(event_of<&Row::save>(row_, view.transaction()));
    }

private:
    Row row_;
};

std::vector<sql::Migration> migrations() {
    return {{"rows",
             {"create table counted (id integer primary key, amount bigint not null)",
              "insert into counted with recursive numbers (n) as (select 1 union all select n + 1 "
              "from numbers where n < " +
                  std::to_string(row_count) + ") select n, 0 from numbers"}}};
}

}  // namespace

int main(int argc, char** argv) {
    UserInterface user_interface;
    user_interface.define_view("/", "A row").set_slot("main", factory<RowForm>());
    return run(argc, argv, user_interface,
               {.name = "rows",
                .description = "A thousand numbers that many users change at the same time",
                .migrations = migrations()});
}
