// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>
#include <memory>

#include <fmt/chrono.h>

#include <holdfast/holdfast.hpp>

using namespace holdfast;

// RFC 2047: in a header, no typed text ends the line. Whole characters, lines of at most 76.
std::string encoded_words(std::string_view text) {
    std::string words;
    std::string word;
    for (char const byte : text) {
        bool const starts_character = (byte & 0xC0) != 0x80;
        if (starts_character && word.size() > 42) {
            words += "=?UTF-8?Q?" + std::exchange(word, {}) + "?=\r\n ";
        }
        word += fmt::format("={:02X}", static_cast<unsigned char>(byte));
    }
    return words + "=?UTF-8?Q?" + word + "?=";
}

struct Order {
    std::string address;
    std::string item;

    void place(sql::Transaction& transaction, Outbox& outbox) {
        auto const now = transaction.now();
        transaction.execute("insert into orders (address, item, placed_at) values (?, ?, ?)",
                            address, item, now);
        outbox.post("mail", confirmation(static_cast<std::time_t>(now)));
    }

    std::string confirmation(std::time_t now) const {
        return fmt::format(
            "Date: {:%a, %d %b %Y %H:%M:%S} +0000\r\nFrom: shop@example.com\r\nTo: {}\r\n"
            "Subject: {}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: 8bit\r\n\r\nYou ordered {}. Thank you!\r\n",
            fmt::gmtime(now), address, encoded_words("Your order: " + item), item);
    }

    static auto fields() {
        return std::tuple{field<&Order::address>("address", "Your e-mail address", required,
                                                 max_length(254), is_email),
                          field<&Order::item>("item", "What you order", required, max_length(80))};
    }
    static auto events() { return std::tuple{event<&Order::place>("place", "Order")}; }
};

class OrderForm : public Form {
public:
    explicit OrderForm(View& view) : Form{view, "order_form"} {
        auto& layout = use_layout<FormLayout>();
        layout.add_input<EMailInput>(field_of<&Order::address>(order_));
        layout.add_input<TextInput>(field_of<&Order::item>(order_));
        add<Button>(event_of<&Order::place>(order_, view.transaction(), view.outbox()));
    }

private:
    Order order_;
};

class OrderPage : public Div {
public:
    explicit OrderPage(View& view) {
        add<OrderForm>(view);
        auto const orders = view.transaction().one<int>("select count(*) from orders");
        add<P>(fmt::format("Orders placed so far: {}", orders.value()));
    }
};

// Stands for a mail server. Under the same key it is the same file, whichever process writes it:
// delivered twice is received once.
void write_mail(std::filesystem::path const& folder, OutboxMessage const& message) {
    std::filesystem::create_directories(folder);
    auto const unfinished = folder / fmt::format("{}.part{}", message.key, message.attempt);
    std::ofstream file;
    file.exceptions(std::ios::failbit | std::ios::badbit);
    file.open(unfinished, std::ios::binary);
    file << "Message-ID: <" << message.key << "@example.com>\r\n" << message.content;
    file.close();
    std::filesystem::rename(unfinished, folder / (message.key + ".eml"));
}

int main(int argc, char** argv) {
    UserInterface user_interface;
    user_interface.define_view("/", "Order").set_slot("main", factory<OrderPage>());
    auto const folder = std::make_shared<std::string>("mails");
    auto const deliver = [folder](OutboxMessage const& mail) { write_mail(*folder, mail); };
    return run(argc, argv, user_interface,
               {.name = "order",
                .description = "A form whose event sends a mail",
                .migrations = {{"orders",
                                {"create table if not exists orders (address text not null, "
                                 "item text not null, placed_at bigint not null)"}}},
                .outbox = {.deliverers = {{"mail", deliver}}},
                .options = {{"--mail-folder", "Where mails are written", *folder}}});
}
