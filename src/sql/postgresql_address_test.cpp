// SPDX-License-Identifier: MIT
#include "sql/postgresql_address.hpp"

#include <memory>
#include <stdexcept>

#include <gmock/gmock.h>
#include <libpq-fe.h>

#include <holdfast/sql/error.hpp>

#include "sql/postgresql_failure.hpp"
#include "sql/test_database.hpp"

namespace holdfast::sql {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string refusal_of(std::string const& url) {
    try {
        PostgresqlAddress const address{url};
    } catch (std::invalid_argument const& error) {
        return error.what();
    }
    return "";
}

std::string parameter_of(std::string const& url, std::string_view name) {
    std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> const options{
        PQconninfoParse(url.c_str(), nullptr), &PQconninfoFree};
    for (auto const* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->keyword == name && option->val != nullptr) return option->val;
    }
    return "";
}

}  // namespace

TEST(AddressOfPostgresql, IsNotRepeatedWhenItIsWrong) {
    for (auto const* url :
         {"postgresql://me:se@cret@host/name", "postgresql://me:se/cret@host/name",
          "postgresql://me:se:cret@host/name", "postgresql://me:se%cret@host/name",
          "postgresql://me:secret@host/name?no_such=x", "postgresql:me:secret@host"}) {
        EXPECT_THAT(refusal_of(url), AllOf(HasSubstr("address"), Not(HasSubstr("cret")))) << url;
    }
}

TEST(AddressOfPostgresql, PassesOnWhateverItHolds) {
    PostgresqlAddress const address{
        "postgres://m%20e:%27%22%5C%20%3D%26@first,second:1234/na%25me"
        "?target_session_attrs=read-write&options=-csearch_path%3Dx%20-cgeqo%3Doff"};
    auto const url = address.until(late());
    EXPECT_EQ(parameter_of(url, "user"), "m e");
    EXPECT_EQ(parameter_of(url, "password"), "'\"\\ =&");
    EXPECT_EQ(parameter_of(url, "host"), "first,second");
    EXPECT_EQ(parameter_of(url, "port"), ",1234");
    EXPECT_EQ(parameter_of(url, "dbname"), "na%me");
    EXPECT_EQ(parameter_of(url, "target_session_attrs"), "read-write");
    EXPECT_EQ(parameter_of(url, "options"), "-csearch_path=x -cgeqo=off");
    EXPECT_EQ(parameter_of(url, "client_encoding"), "UTF8");
    EXPECT_EQ(url.find_first_of(" '\"\\"), std::string::npos);
}

TEST(AddressOfPostgresql, SharesTheTimeAmongTheHosts) {
    auto const in_ten_seconds = Deadline::clock::now() + std::chrono::seconds{10};
    auto const time = [&](std::string const& url) {
        return std::stoi(
            parameter_of(PostgresqlAddress{url}.until(in_ten_seconds), "connect_timeout"));
    };
    EXPECT_GT(time("postgresql://host/name"), time("postgresql://one,two/name"));
    EXPECT_EQ(time("postgresql://host/name?connect_timeout=3"), 3);
    EXPECT_EQ(time("postgresql://a,b,c,d,e,f,g,h,i/name"), 2);
}

TEST(ErrorOfPostgresql, MeansWhatItsCodeSays) {
    for (auto const* code : {"40001", "40P01", "55P03", "57014"}) {
        EXPECT_EQ(postgresql_error_kind(code), ErrorKind::again) << code;
    }
    for (auto const* code : {"08000", "08003", "08006", "57P01", "57P02", "57P03", "40003"}) {
        EXPECT_EQ(postgresql_error_kind(code), ErrorKind::connection_lost) << code;
    }
    for (auto const* code : {"23505", "23P01", "23503", "23502", "23514", "23000"}) {
        EXPECT_EQ(postgresql_error_kind(code), ErrorKind::constraint) << code;
    }
    for (auto const* code : {"42601", "08P01", "25P02", "25006", "XX000", "     ", ""}) {
        EXPECT_EQ(postgresql_error_kind(code), ErrorKind::other) << code;
    }
    for (auto const* code : {"53100", "53200", "58030", "XX001"}) {
        EXPECT_EQ(postgresql_error_kind(code), ErrorKind::unavailable) << code;
    }
}

}  // namespace holdfast::sql
