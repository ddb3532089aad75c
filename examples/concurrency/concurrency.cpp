// SPDX-License-Identifier: MIT
#include <holdfast/holdfast.hpp>

using namespace holdfast;

struct MyDomainObject {
    std::string some_field_value;
    int counter = 0;

    explicit MyDomainObject(sql::Transaction& transaction) {
        auto const row = transaction.one<std::string, int>(
            "select some_field_value, counter from my_domain_object where id = 1");
        std::tie(some_field_value, counter) = row.value();
    }
    void submit(sql::Transaction& transaction) {
        transaction.execute(
            "update my_domain_object set some_field_value = ?, counter = ? where id = 1",
            some_field_value, counter);
    }
    void increment(sql::Transaction& transaction) {
        ++counter;
        submit(transaction);
    }
    static auto fields() {
        return std::tuple{
            field<&MyDomainObject::some_field_value>("some_field_value", "Some value")};
    }
    static auto events() {
        return std::tuple{event<&MyDomainObject::submit>("submit", "Submit"),
                          event<&MyDomainObject::increment>("increment", "Increment")};
    }
};

class MyConcurrencyWidget : public Div {
public:
    explicit MyConcurrencyWidget(MyDomainObject const& object)
        : counter_{std::to_string(object.counter)} {
        add<P>("Counter: " + counter_);
    }
    std::vector<std::string> concurrency_hash_strings() const override { return {counter_}; }
    std::string concurrency_label() const override { return "Counter"; }
    std::optional<std::string> concurrency_text() const override { return counter_; }

private:
    std::string counter_;
};

class SimpleForm : public Form {
public:
    explicit SimpleForm(View& view) : Form{view, "simple_form"}, object_{view.transaction()} {
        auto& layout = use_layout<FormLayout>();
        if (exception()) layout.add_alert_for_domain_exception(*exception());
        add<A>(Url{"/"}, "Open another tab...").set_attribute("target", "_blank");
        add<P>("...and increment the value there. Come back here and submit the value. "
               "A Concurrency error will be shown");
        add<MyConcurrencyWidget>(object_);  // your own widget that tracks changes
        layout.add_input<TextInput>(field_of<&MyDomainObject::some_field_value>(object_));
        add<Button>(event_of<&MyDomainObject::submit>(object_, view.transaction()));
        add<Button>(event_of<&MyDomainObject::increment>(object_, view.transaction()),
                    ButtonStyle::secondary);
    }

private:
    MyDomainObject object_;
};

int main(int argc, char** argv) {
    UserInterface user_interface;
    user_interface.define_view("/", "Concurrency demo").set_slot("main", factory<SimpleForm>());
    return run(
        argc, argv, user_interface,
        {.name = "concurrency",
         .description = "A form that refuses outdated submissions",
         .migrations = {
             {"one object",
              {"create table if not exists my_domain_object (id integer primary key, "
               "some_field_value text not null, counter integer not null)",
               "insert into my_domain_object values (1, '123', 0) on conflict do nothing"}}}});
}
