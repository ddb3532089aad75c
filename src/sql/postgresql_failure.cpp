// SPDX-License-Identifier: MIT
#include "sql/postgresql_failure.hpp"

#include <string>

#include <holdfast/sql/error.hpp>

namespace holdfast::sql {

namespace {

std::string field(PGresult const& result, int code) {
    char const* const text = PQresultErrorField(&result, code);
    return text == nullptr ? std::string{} : text;
}

bool may_lose_commits(PGresult const& result, Stage stage) {
    return stage == Stage::commit &&
           field(result, PG_DIAG_MESSAGE_PRIMARY).find(setting_when_commits_may_be_lost) !=
               std::string::npos;
}

std::string explain(PGresult const& result, Stage stage) {
    auto const code = field(result, PG_DIAG_SQLSTATE);
    if (code == "25006") return "a read transaction cannot write";
    if (code.empty()) return "PostgreSQL gave no result that can be used";
    if (stage == Stage::prepare) {
        return "PostgreSQL: " + field(result, PG_DIAG_MESSAGE_PRIMARY) + " (" + code + ")";
    }
    auto const constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
    auto const column = field(result, PG_DIAG_COLUMN_NAME);
    auto text = "PostgreSQL: error " + code;
    if (!constraint.empty()) return text.append(", constraint ").append(constraint);
    if (!column.empty()) return text.append(", column ").append(column);
    return text;
}

}  // namespace

ErrorKind postgresql_error_kind(std::string_view sqlstate) {
    for (std::string_view const passing : {"40001",     // serialisation failure
                                           "40P01",     // deadlock
                                           "55P03",     // lock not available
                                           "57014"}) {  // statement time-out
        if (sqlstate == passing) return ErrorKind::again;
    }
    if (sqlstate == "08P01") return ErrorKind::other;  // too many or too few parameters
    for (std::string_view const lost : {"08", "57P", "40003"}) {
        if (sqlstate.starts_with(lost)) return ErrorKind::connection_lost;
    }
    for (std::string_view const unavailable : {"53",        // no space, memory or connection left
                                               "58",        // an error of the server's system
                                               "XX001",     // a damaged file
                                               "XX002"}) {  // a damaged index
        if (sqlstate.starts_with(unavailable)) return ErrorKind::unavailable;
    }
    return sqlstate.starts_with("23") ? ErrorKind::constraint : ErrorKind::other;
}

SqlError postgresql_failure(PGresult const& result, Stage stage) {
    if (may_lose_commits(result, stage)) {
        return {ErrorKind::unavailable,
                "PostgreSQL's fsync or synchronous_commit is off by now, so that it may lose what "
                "it acknowledges"};
    }
    return {postgresql_error_kind(field(result, PG_DIAG_SQLSTATE)), explain(result, stage),
            field(result, PG_DIAG_CONSTRAINT_NAME)};
}

}  // namespace holdfast::sql
