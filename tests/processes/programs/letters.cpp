// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <holdfast/holdfast.hpp>

using namespace holdfast;

namespace {

struct Letter {
    std::string text;

    void send(Outbox& outbox) {
        outbox.post("letters", text);
        text.clear();
    }

    static auto fields() { return std::tuple{field<&Letter::text>("text", "Text")}; }
    static auto events() { return std::tuple{event<&Letter::send>("send", "Send")}; }
};

class LetterForm : public Form {
public:
    explicit LetterForm(View& view) : Form{view, "letter"} {
        use_layout<FormLayout>().add_input<TextInput>(field_of<&Letter::text>(letter_));
        add<Button>(event_of<&Letter::send>(letter_, view.outbox()));
    }

private:
    Letter letter_;
};

// Opening a named pipe of a test waits for the test, and reading it until it hangs up.
void wait_at(std::filesystem::path const& gate) {
    std::ifstream{gate}.get();
}

void deliver(std::filesystem::path const& folder, OutboxMessage const& message) {
    wait_at(folder / "before");
    if (exists(folder / "refuse")) throw std::runtime_error{"delivery is refused"};
    std::ofstream{folder / "delivered", std::ios::app} << message.key << std::endl;
    wait_at(folder / "after");
}

}  // namespace

int main(int argc, char** argv) {
    UserInterface user_interface;
    user_interface.define_view("/", "Letter").set_slot("main", factory<LetterForm>());
    static std::string folder = ".";
    auto const deliver_letter = [](OutboxMessage const& message) { deliver(folder, message); };
    return run(argc, argv, user_interface,
               {.name = "letters",
                .description = "Sends letters to a file, past the gates of a test",
                .migrations = {},
                .outbox = {.deliverers = {{"letters", deliver_letter}},
                           .lease = std::chrono::hours{24},  // a test says when one is over
                           .look_interval = std::chrono::milliseconds{20}},
                .options = {{"--folder", "Where the gates are", folder}}});
}
