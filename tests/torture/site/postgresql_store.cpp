// SPDX-License-Identifier: MIT
#include "torture/site/postgresql_store.hpp"

#include <stdexcept>

namespace holdfast::torture {
namespace {

using processes::DatabaseProxy;
using processes::OwnServer;
using test_support::PostgresqlSession;

// The part of postgresql://USER:PASSWORD@HOST:PORT/DATABASE that says where.
std::string host_in(std::string const& address) {
    auto const start = address.find('@') + 1;
    return address.substr(start, address.rfind('/') - start);
}

}  // namespace

PostgresqlStore::PostgresqlStore(Surroundings surroundings) {
    if (surroundings.proxy) proxy_ = std::make_unique<DatabaseProxy>(server_.address());
    if (surroundings.standby) {
        standby_ = std::make_unique<OwnServer>(OwnServer::StandbyOf{server_});
        follow();
    }
}

// From now on a commit is acknowledged when both have it.
void PostgresqlStore::follow() {
    PostgresqlSession const session{server_.address()};
    session.value_of("alter system set synchronous_standby_names = '*'");
    session.value_of("alter system set synchronous_commit = 'remote_apply'");
    session.value_of("select pg_reload_conf()");
    while (PostgresqlSession{server_.address()}.value_of(
               "select count(*) from pg_stat_replication where sync_state = 'sync'") != "1") {
    }
}

std::string PostgresqlStore::address() const {
    auto address = proxy_ ? proxy_->address() : server_.address();
    if (!standby_) return address;
    auto const host = host_in(address);
    address.replace(address.find(host), host.size(), host + ',' + host_in(standby_->address()));
    return address + "?target_session_attrs=read-write";
}

std::string PostgresqlStore::value_of(std::string const& query) const {
    auto const& serving = has_failed_over_ ? *standby_ : server_;
    return PostgresqlSession{serving.address()}.value_of(query);
}

void PostgresqlStore::crash() {
    auto const& serving = has_failed_over_ ? *standby_ : server_;
    serving.kill();
    serving.restart();
}

void PostgresqlStore::fail_over() {
    if (!standby_ || has_failed_over_) throw std::logic_error{"there is no standby"};
    server_.kill();
    standby_->promote();
    if (proxy_) proxy_->turn_to(standby_->address());
    has_failed_over_ = true;
}

}  // namespace holdfast::torture
