// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "support/installation.hpp"

namespace holdfast::processes {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

constexpr int cannot_start = 2;

/// The mistakes of operators. Each is told in one line that names the mistake.
class Start : public ::testing::Test {
protected:
    void expect_refusal(std::vector<std::string> const& arguments, std::string const& mistake) {
        auto process = installation_.run(arguments);
        EXPECT_EQ(process.read_line(), "");
        EXPECT_EQ(process.wait(), cannot_start);
        auto const errors = process.errors();
        EXPECT_THAT(errors, HasSubstr(mistake));
        EXPECT_THAT(errors, EndsWith("\n"));
        EXPECT_EQ(std::ranges::count(errors, '\n'), 1) << errors;
    }

    std::vector<std::string> with(std::vector<std::string> more) const {
        more.insert(more.begin(),
                    {"--database", "sqlite:" + installation_.database().file().string()});
        return more;
    }

    std::vector<std::string> listening_anywhere_with(std::vector<std::string> more) const {
        more.insert(more.begin(), {"--listen", "127.0.0.1:0"});
        return with(std::move(more));
    }

    Installation installation_;
};

TEST_F(Start, RefusesAnUnknownOption) {
    expect_refusal(listening_anywhere_with({"--databse", "sqlite:x"}), "--databse");
}

TEST_F(Start, RefusesAnUnknownLogLevel) {
    expect_refusal(listening_anywhere_with({"--log-level", "loud"}), "loud");
}

TEST_F(Start, RefusesToListenWhereThereIsNoAddressAndPort) {
    for (std::string const listen :
         {"", "8080", "nowhere", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536",
          "127.0.0.1:-1", "256.0.0.1:0", "::1:0", "[127.0.0.1]:0", "127.0.0.1:80 ",
          "example.com:80"}) {
        SCOPED_TRACE(listen);
        expect_refusal(with({"--listen", listen}), fmt::format("'{}'", listen));
    }
}

TEST_F(Start, RefusesAPortInUse) {
    auto const other = installation_.serve();
    expect_refusal(with({"--listen", fmt::format("127.0.0.1:{}", other.port())}),
                   fmt::format("port {}", other.port()));
}

TEST_F(Start, RefusesAnAddressOfAnotherMachine) {
    auto const secrets = installation_.write("secrets", "a secret of good length\n");
    expect_refusal(with({"--listen", "192.0.2.1:0", "--secret-file", secrets}), "192.0.2.1");
}

TEST_F(Start, RefusesToListenBeyondThisMachineWithoutASecret) {
    for (std::string const listen : {"0.0.0.0:0", "[::]:0", "192.0.2.1:0"}) {
        SCOPED_TRACE(listen);
        expect_refusal(with({"--listen", listen}), "--secret-file");
    }
}

TEST_F(Start, RefusesToDevelopWhereOthersCanConnect) {
    auto const secrets = installation_.write("secrets", "a secret of good length\n");
    for (std::string const listen : {"0.0.0.0:0", "[::]:0", "192.0.2.1:0"}) {
        SCOPED_TRACE(listen);
        expect_refusal(with({"--development", "--listen", listen, "--secret-file", secrets}),
                       "--development listens on this machine only");
        expect_refusal(with({"--development", "--check", "--listen", listen}), "--development");
    }
    expect_refusal(listening_anywhere_with({"--development", "--admin-listen", "0.0.0.0:0"}),
                   "--development listens on this machine only");
    expect_refusal(listening_anywhere_with({"--development", "--behind-proxy"}), "--behind-proxy");
    auto const file = installation_.write("options.toml", "development = true\n");
    expect_refusal(with({"--config", file, "--listen", "0.0.0.0:0"}), "--development");
}

TEST_F(Start, TakesDevelopmentOnThisMachine) {
    for (std::string const listen : {"127.0.0.1:0", "localhost:0"}) {
        installation_.serve({"--development", "--listen", listen});
    }
}

TEST_F(Start, RefusesASecretFileThatCannotBeRead) {
    auto const missing = (installation_.folder() / "missing").string();
    expect_refusal(listening_anywhere_with({"--secret-file", missing}), missing);
    auto const folder = installation_.folder().string();
    expect_refusal(listening_anywhere_with({"--secret-file", folder}), folder);
}

TEST_F(Start, RefusesASecretThatOthersMayReadOrChange) {
    using std::filesystem::perms;
    auto const file = installation_.write("secrets", "a secret of good length\n");
    for (auto const right : {perms::others_read, perms::others_write, perms::group_write}) {
        std::filesystem::permissions(file, perms::owner_read | right);
        expect_refusal(listening_anywhere_with({"--secret-file", file}), file);
        expect_refusal(listening_anywhere_with({"--secret-file", file}), "chmod 600");
    }
}

TEST_F(Start, TakesASecretAsAServiceManagerGivesIt) {
    using std::filesystem::perms;
    auto const file = installation_.write("secrets", "a secret of good length\n");
    for (auto const right : {perms::none, perms::group_read}) {
        std::filesystem::permissions(file, perms::owner_read | right);
        installation_.serve({"--secret-file", file});
    }
}

TEST_F(Start, RefusesASecretFileWithoutSecret) {
    for (auto const* const content : {"", "\n", "\r\n\r\n"}) {
        auto const file = installation_.write("secrets", content);
        expect_refusal(listening_anywhere_with({"--secret-file", file}), file);
    }
}

TEST_F(Start, RefusesAShortSecretAndDoesNotTellIt) {
    for (auto const* const content : {"fifteen bytes..", "a secret of good length\nshort\n"}) {
        auto const file = installation_.write("secrets", content);
        expect_refusal(listening_anywhere_with({"--secret-file", file}), file);
    }
}

TEST_F(Start, RefusesADatabaseThatItDoesNotKnow) {
    for (std::string const database : {"mysql:x", "x.db", "sqlite", ""}) {
        SCOPED_TRACE(database);
        // The address is not repeated: that of a database server may hold a password.
        expect_refusal({"--listen", "127.0.0.1:0", "--database", database}, "sqlite:FILE");
    }
}

TEST_F(Start, RefusesADatabaseInAFolderThatIsMissing) {
    auto const file = (installation_.folder() / "missing" / "example.db").string();
    expect_refusal({"--listen", "127.0.0.1:0", "--database", "sqlite:" + file}, file);
    EXPECT_FALSE(std::filesystem::exists(installation_.folder() / "missing"));
}

TEST_F(Start, RefusesAFileThatIsNoDatabase) {
    auto const file = installation_.write("test.db", std::string(4096, 'x'));
    expect_refusal(listening_anywhere_with({}), file);
}

TEST_F(Start, RefusesAPublicAddressThatIsNoOrigin) {
    for (std::string const url :
         {"x", "http", "http:/", "://", "https://", "example.com", "https://example.com/a",
          "https://a b", "https://:443", "https://example.com:0", "https://[::1"}) {
        SCOPED_TRACE(url);
        expect_refusal(listening_anywhere_with({"--public-url", url}), fmt::format("'{}'", url));
    }
}

TEST_F(Start, RefusesAnAdminAddressThatIsNone) {
    for (std::string const listen : {"9090", "127.0.0.1", "x:y", ":", "[::1]", "127.0.0.1:65536"}) {
        SCOPED_TRACE(listen);
        expect_refusal(listening_anywhere_with({"--admin-listen", listen}),
                       fmt::format("'{}'", listen));
    }
}

TEST_F(Start, RefusesNumbersThatAreNone) {
    for (std::string const option :
         {"--drain-time", "--read-workers", "--submission-workers", "--body-memory"}) {
        for (std::string const value : {"", "x", "-1", "1.5", "1x", "99999999999999999999"}) {
            SCOPED_TRACE(option + ' ' + value);
            expect_refusal(listening_anywhere_with({option, value}), option);
        }
    }
    for (std::string const option : {"--read-workers", "--submission-workers", "--body-memory"}) {
        expect_refusal(listening_anywhere_with({option, "0"}), option);
    }
}

TEST_F(Start, RefusesAnUnknownLogFormat) {
    for (std::string const format : {"xml", "7", "", "JSON,"}) {
        SCOPED_TRACE(format);
        expect_refusal(listening_anywhere_with({"--log-format", format}), "--log-format");
    }
}

TEST_F(Start, RefusesAConfigurationThatItCannotRead) {
    auto const missing = (installation_.folder() / "missing.toml").string();
    expect_refusal(listening_anywhere_with({"--config", missing}), missing);
    auto const file = installation_.write("options.toml", "drain-time = \"x\"\n");
    expect_refusal(listening_anywhere_with({"--config", file}), "drain-time");
    installation_.write("options.toml", "databse = \"sqlite:x\"\n");
    expect_refusal(listening_anywhere_with({"--config", file}), "databse");
    installation_.write("options.toml", "public-url = \"x\"\n");
    expect_refusal(listening_anywhere_with({"--config", file}), "'x'");
    expect_refusal(listening_anywhere_with({"--config", installation_.folder().string()}),
                   installation_.folder().string());
}

TEST_F(Start, RefusesASecretFileWithoutEnd) {
    expect_refusal(listening_anywhere_with({"--secret-file", "/dev/zero"}), "/dev/zero");
}

}  // namespace
}  // namespace holdfast::processes
