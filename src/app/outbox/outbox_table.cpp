// SPDX-License-Identifier: MIT
#include "app/outbox/outbox_table.hpp"

#include <tuple>
#include <utility>
#include <vector>

namespace holdfast {

namespace {

// The database's clock counts seconds, which does not tell the messages of one second apart.
long long microseconds_since_1970() {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

}  // namespace

// Older versions made the table without a note of it, and on PostgreSQL with a shorter topic.
sql::Migration OutboxTable::migration() {
    std::vector<std::string> const made{"create table if not exists holdfast_outbox ("
                                        "message_key varchar(64) not null primary key, "
                                        "topic text not null, "
                                        "content text not null, "
                                        "due_at bigint not null, "
                                        "posted_at bigint not null, "
                                        "number integer not null, "
                                        "attempts integer not null)",
                                        "create index if not exists holdfast_outbox_due_at "
                                        "on holdfast_outbox (topic, due_at, posted_at, number)"};
    auto postgresql = made;
    postgresql.emplace_back("alter table holdfast_outbox alter column topic type text");
    return {"outbox", sql::StatementsForEach{.sqlite = made, .postgresql = std::move(postgresql)}};
}

void OutboxTable::insert(OutboxMessage const& message, int number) {
    transaction_.execute("insert into holdfast_outbox "
                         "(message_key, topic, content, due_at, posted_at, number, attempts) "
                         "values (?, ?, ?, ?, ?, ?, 0)",
                         message.key, message.topic, message.content, transaction_.now(),
                         microseconds_since_1970(), number);
}

std::optional<OutboxMessage> OutboxTable::first_due(std::string const& topic) {
    auto const row = transaction_.one<std::string, std::string, int>(
        "select message_key, content, attempts + 1 from holdfast_outbox "
        "where topic = ? and due_at <= ? order by due_at, posted_at, number limit 1",
        topic, transaction_.now());
    if (!row) return {};
    OutboxMessage message{.key = {}, .topic = topic, .content = {}};
    std::tie(message.key, message.content, message.attempt) = *row;
    return message;
}

bool OutboxTable::lease(OutboxMessage const& message, std::chrono::seconds time) {
    return transaction_.execute("update holdfast_outbox set attempts = ?, due_at = ? "
                                "where message_key = ? and attempts < ?",
                                message.attempt, transaction_.now() + time.count(), message.key,
                                message.attempt) == 1;
}

void OutboxTable::remove(OutboxMessage const& message) {
    transaction_.execute("delete from holdfast_outbox where message_key = ?", message.key);
}

void OutboxTable::postpone(OutboxMessage const& message, std::chrono::seconds pause) {
    transaction_.execute(
        "update holdfast_outbox set due_at = ? where message_key = ? and attempts = ?",
        transaction_.now() + pause.count(), message.key, message.attempt);
}

std::vector<std::string> OutboxTable::topics() {
    return transaction_.rows<std::string>("select distinct topic from holdfast_outbox").to_vector();
}

}  // namespace holdfast
