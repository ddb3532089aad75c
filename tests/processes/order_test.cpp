// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr int saved = 303;
constexpr int invalid = 422;

/// A mail as it was written (RFC 5322).
struct Mail {
    std::vector<std::string> headers;  ///< unfolded
    std::string body;
    std::size_t longest_line = 0;
};

Mail parse(std::string_view text) {
    Mail mail;
    while (!text.starts_with("\r\n")) {
        auto const end = text.find("\r\n");
        if (end == std::string_view::npos) throw std::runtime_error{"the headers do not end"};
        auto const line = text.substr(0, end);
        mail.longest_line = std::max(mail.longest_line, line.size());
        line.starts_with(' ') ? mail.headers.back().append(line) : mail.headers.emplace_back(line);
        text.remove_prefix(end + 2);
    }
    mail.body = text.substr(2);
    return mail;
}

/// The text of a header's encoded words (RFC 2047).
std::string decoded(std::string_view words) {
    constexpr std::string_view opening = "=?UTF-8?Q?";
    std::string text;
    while (words.starts_with(opening)) {
        words.remove_prefix(opening.size());
        while (!words.starts_with("?=")) {
            unsigned char byte = 0;
            std::from_chars(words.data() + 1, words.data() + 3, byte, 16);
            text += static_cast<char>(byte);
            words.remove_prefix(3);
        }
        words.remove_prefix(std::min(words.size(), std::string_view{"?= "}.size()));
    }
    return text;
}

/// The example that sends mails.
class Order : public ::testing::Test {
protected:
    ServerProcess serve() { return installation_.serve({"--mail-folder", mail_folder_.string()}); }

    static int order(ServerProcess const& server, std::string const& address,
                     std::string const& item) {
        Visitor visitor{server};
        auto page = visitor.open();
        page.type("address", address);
        page.type("item", item);
        return visitor.post(page.pressed("place")).status;
    }

    std::string value_of(std::string const& statement) const {
        return installation_.database().value_of(statement);
    }

    void wait_until_all_is_sent() const {
        while (!value_of("select topic from holdfast_outbox").empty()) {
            std::this_thread::yield();
        }
    }

    std::vector<std::filesystem::path> files() const {
        std::vector<std::filesystem::path> files;
        for (auto const& entry : std::filesystem::directory_iterator{mail_folder_}) {
            files.push_back(entry.path());
        }
        return files;
    }

    Mail only_mail() const {
        std::ifstream file{files().at(0), std::ios::binary};
        return parse(std::string{std::istreambuf_iterator<char>{file}, {}});
    }

    Installation installation_{HOLDFAST_ORDER};
    std::filesystem::path mail_folder_ = installation_.folder() / "mails";
};

TEST_F(Order, SendsAMail) {
    auto const server = serve();
    EXPECT_EQ(order(server, "anna@example.org", "Ein grüner Hut 🎩"), saved);
    wait_until_all_is_sent();
    ASSERT_THAT(files(), SizeIs(1));
    auto const key = value_of("select instance from holdfast_claims") + "-1";
    EXPECT_EQ(files().at(0).filename(), key + ".eml");
    auto const mail = only_mail();
    EXPECT_THAT(mail.headers, ElementsAre("Message-ID: <" + key + "@example.com>",
                                          AllOf(StartsWith("Date: "), EndsWith(" +0000")),
                                          "From: shop@example.com", "To: anna@example.org",
                                          StartsWith("Subject: =?UTF-8?Q?"), "MIME-Version: 1.0",
                                          "Content-Type: text/plain; charset=utf-8",
                                          "Content-Transfer-Encoding: 8bit"));
    EXPECT_EQ(decoded(mail.headers[4].substr(9)), "Your order: Ein grüner Hut 🎩");
    EXPECT_EQ(mail.body, "You ordered Ein grüner Hut 🎩. Thank you!\r\n");
}

TEST_F(Order, LetsNoTypedTextAddAHeader) {
    auto const server = serve();
    EXPECT_EQ(order(server, "anna@example.org\r\nBcc: bert@example.org", "A hat"), invalid);
    EXPECT_EQ(order(server, "anna@example.org, bert@example.org", "A hat"), invalid);
    EXPECT_EQ(order(server, "anna@example.org", "\r\nBcc: bert@example.org\n\nA \"hat\"?= \v\f"),
              saved);
    wait_until_all_is_sent();
    ASSERT_THAT(files(), SizeIs(1));
    EXPECT_THAT(only_mail().headers, SizeIs(8));
    EXPECT_THAT(only_mail().headers, Not(::testing::Contains(StartsWith("Bcc"))));
}

TEST_F(Order, FoldsALongSubjectBetweenCharacters) {
    auto const server = serve();
    std::string item;
    for (int i = 0; i < 13; ++i) item += "äx€🎩–";  // 78 UTF-16 code units
    EXPECT_EQ(order(server, "anna@example.org", item), saved);
    wait_until_all_is_sent();
    auto const mail = only_mail();
    EXPECT_LE(mail.longest_line, 76U);
    EXPECT_EQ(decoded(mail.headers.at(4).substr(9)), "Your order: " + item);
}

TEST_F(Order, ThatIsDeliveredTwiceIsReceivedOnce) {
    installation_.write("mails", "a file where the folder should be");
    auto first = serve();
    EXPECT_EQ(order(first, "anna@example.org", "A hat"), saved);
    while (first.complaints().empty()) std::this_thread::yield();
    first.terminate();
    first.expect_stopped_having_said("was not delivered");
    value_of("create table kept as select * from holdfast_outbox");

    std::filesystem::remove(mail_folder_);
    for (int i = 0; i < 2; ++i) {
        value_of("delete from holdfast_outbox");
        value_of("insert into holdfast_outbox select * from kept");
        value_of("update holdfast_outbox set due_at = 0");
        auto const again = serve();
        wait_until_all_is_sent();
        EXPECT_THAT(files(), SizeIs(1));
        EXPECT_THAT(only_mail().body, HasSubstr("A hat"));
    }
}

}  // namespace
}  // namespace holdfast::processes
