// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/accounts.hpp>
#include <holdfast/http/download.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

PathArgument<int> const copies{"copies"};

/// A stream of as many copies of a text.
class Copies : public http::BodyStream {
public:
    Copies(std::string text, int count) : text_{std::move(text)}, count_{count} {}

    http::Piece next(std::span<char> space) override {
        std::ranges::copy(text_, space.begin());
        --count_;
        return {.size = text_.size(),
                .state = count_ > 0 ? http::Piece::State::more : http::Piece::State::done};
    }

private:
    std::string text_;
    int count_;
};

struct DownloadApplication : TestApplication {
    DownloadApplication() : TestApplication{define} {}

    static void define(UserInterface& user_interface) {
        auto& start = user_interface.define_view("/", "Note");
        start.set_slot("main", form(title_and<&Note::save>));
        auto const export_note = [](View& view) {
            Note const note{view.transaction()};
            return http::Download{.file_name = note.title + ".csv",
                                  .content_type = "text/csv; charset=utf-8",
                                  .content = "title,count\r\n" + note.title + ",7\r\n"};
        };
        user_interface.define_download("/note.csv", "Note as CSV", export_note);
        user_interface.define_download(
            "/copies/{copies}", "Copies",
            [](View& view, int count) {
                return http::Download{.file_name = "copies.txt",
                                      .content_type = "text/plain",
                                      .content =
                                          std::make_unique<Copies>(Note{view.transaction()}.title,
                                                                   count)};
            },
            copies);
        user_interface.define_download("/secret", "Secret", [](View& view) {
            return http::Download{.file_name = "secret.txt",
                                  .content_type = "text/html",
                                  .content = "A secret of " + view.account(),
                                  .version = "v1"};
        });
        auto& closed = user_interface.define_download("/closed", "Closed", export_note);
        closed.define_precondition([](View&) { return false; }, start.bookmark());
    }

    Browser browser{*application};
};

std::string header(http::Response const& response, std::string_view name) {
    std::string values;
    for (auto const& [own, value] : response.headers) {
        if (own == name) values += value;
    }
    return values;
}

TEST(ADownload, IsMadeFromTheArgumentsAndTheTransaction) {
    DownloadApplication application;
    auto const title = application.browser.open("/").value("Title");
    auto const file = application.browser.send(http::Method::get, "/note.csv");
    EXPECT_EQ(file.status, http::Status::ok);
    EXPECT_EQ(file.body, "title,count\r\n" + title + ",7\r\n");
    EXPECT_EQ(header(file, "Content-Type"), "text/csv; charset=utf-8");
    EXPECT_THAT(header(file, "Content-Disposition"), HasSubstr(title + ".csv"));
    EXPECT_EQ(application.browser.send(http::Method::get, "/copies/2").body, title + title);
    EXPECT_EQ(application.browser.send(http::Method::get, "/copies/x").status,
              http::Status::not_found);
}

TEST(ADownload, RunsNothingInOurOrigin) {
    DownloadApplication application;
    auto const file = application.browser.send(http::Method::get, "/note.csv");
    EXPECT_THAT(header(file, "Content-Security-Policy"),
                ::testing::AllOf(HasSubstr("sandbox"), ::testing::Not(HasSubstr("src 'self'"))));
    EXPECT_EQ(header(file, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(header(file, "Referrer-Policy"), "same-origin");
}

TEST(ADownload, HasTheRightsOfAView) {
    DownloadApplication application;
    auto const secret = application.browser.send(http::Method::get, "/secret");
    EXPECT_EQ(secret.status, http::Status::unauthorized);
    EXPECT_THAT(header(secret, "Content-Type"), HasSubstr("text/html"));
    auto const closed = application.browser.send(http::Method::get, "/closed");
    EXPECT_EQ(closed.status, http::Status::see_other);
    EXPECT_THAT(header(closed, "Location"), HasSubstr("/"));
    application.browser.set_header("If-None-Match", "\"v1\"");
    EXPECT_EQ(application.browser.send(http::Method::get, "/secret").status,
              http::Status::unauthorized);
}

TEST(ADownload, TakesNoSubmission) {
    DownloadApplication application;
    auto const page = application.browser.post("/note.csv", {{"title", "x"}});
    EXPECT_GE(page.status(), 400);
    EXPECT_EQ(page.header("Content-Disposition"), "");
}

TEST(ADownload, IsNoPageToBeRehearsed) {
    DownloadApplication const application;
    EXPECT_THAT(application.application->rehearse().mistakes, ElementsAre());
    TestApplication const both{[](UserInterface& user_interface) {
        auto& view =
            user_interface.define_download("/file", "File", [](View&) { return http::Download{}; });
        view.set_slot("main", TestApplication::form(title_and<&Note::save>));
    }};
    EXPECT_THAT(both.application->rehearse().mistakes,
                ElementsAre(HasSubstr("/file answers with a file")));
}

}  // namespace
}  // namespace holdfast::testing
