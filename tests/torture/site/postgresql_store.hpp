// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "processes/support/database_proxy.hpp"
#include "processes/support/own_server.hpp"
#include "torture/site/store.hpp"

namespace holdfast::torture {

/// The surroundings of the PostgreSQL server of a run.
struct Surroundings {
    bool proxy = false;    ///< the application reaches it through one, which can break connections
    bool standby = false;  ///< a second server follows it, and can take its place
};

class PostgresqlStore : public Store {
public:
    explicit PostgresqlStore(Surroundings surroundings);

    std::string address() const override;
    std::string value_of(std::string const& query) const override;

    /// kill -9; returns when the server has recovered.
    void crash();

    /// The same for good: the standby takes its place.
    void fail_over();

    processes::DatabaseProxy& proxy() { return *proxy_; }

private:
    void follow();

    processes::OwnServer server_;
    std::unique_ptr<processes::DatabaseProxy> proxy_;
    std::unique_ptr<processes::OwnServer> standby_;
    bool has_failed_over_ = false;
};

}  // namespace holdfast::torture
