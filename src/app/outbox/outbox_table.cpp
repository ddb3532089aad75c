// SPDX-License-Identifier: MIT
#include "app/outbox/outbox_table.hpp"

#include <soci/soci.h>

namespace holdfast {

using soci::into;
using soci::use;

namespace {

// The database's clock counts seconds, which does not tell the messages of one second apart.
long long microseconds_since_1970() {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

}  // namespace

std::vector<std::string> OutboxTable::schema() {
    return {
        "create table if not exists holdfast_outbox ("
        "message_key varchar(64) not null primary key, "
        "topic text not null, "
        "content text not null, "
        "due_at bigint not null, "
        "posted_at bigint not null, "
        "number integer not null, "
        "attempts integer not null)",
        "create index if not exists holdfast_outbox_due_at "
        "on holdfast_outbox (topic, due_at, posted_at, number)",
        "alter table holdfast_outbox alter column topic type text",  // was shorter
    };
}

void OutboxTable::insert(OutboxMessage const& message, int number) {
    long long const due_at = transaction_.now();
    auto const posted_at = microseconds_since_1970();
    transaction_.sql() << "insert into holdfast_outbox "
                          "(message_key, topic, content, due_at, posted_at, number, attempts) "
                          "values (:key, :topic, :content, :due, :posted, :number, 0)",
        use(message.key), use(message.topic), use(message.content), use(due_at), use(posted_at),
        use(number);
}

std::optional<OutboxMessage> OutboxTable::first_due(std::string const& topic) {
    long long const now = transaction_.now();
    OutboxMessage message{.key = {}, .topic = topic, .content = {}};
    auto& session = transaction_.sql();
    session << "select message_key, content, attempts + 1 from holdfast_outbox "
               "where topic = :topic and due_at <= :now "
               "order by due_at, posted_at, number limit 1",
        use(topic), use(now), into(message.key), into(message.content), into(message.attempt);
    if (!session.got_data()) return {};
    return message;
}

bool OutboxTable::lease(OutboxMessage const& message, std::chrono::seconds time) {
    long long const until = transaction_.now() + time.count();
    soci::statement statement =
        (transaction_.sql().prepare
             << "update holdfast_outbox set attempts = :attempt, due_at = :until "
                "where message_key = :key and attempts < :attempt_again",
         use(message.attempt), use(until), use(message.key), use(message.attempt));
    statement.execute(true);
    return statement.get_affected_rows() == 1;
}

void OutboxTable::remove(OutboxMessage const& message) {
    transaction_.sql() << "delete from holdfast_outbox where message_key = :key", use(message.key);
}

void OutboxTable::postpone(OutboxMessage const& message, std::chrono::seconds pause) {
    long long const until = transaction_.now() + pause.count();
    transaction_.sql() << "update holdfast_outbox set due_at = :until "
                          "where message_key = :key and attempts = :attempt",
        use(until), use(message.key), use(message.attempt);
}

std::vector<std::string> OutboxTable::topics() {
    soci::rowset<std::string> const rows =
        (transaction_.sql().prepare << "select distinct topic from holdfast_outbox");
    return {rows.begin(), rows.end()};
}

}  // namespace holdfast
