// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include <soci/soci-backend.h>

#include "sql/link.hpp"

namespace holdfast::sql {

/// What soci::session works on: the driver's backend, except that statements are guarded and that
/// only the Transaction begins and ends.
class GuardedSession final : public soci::details::session_backend {
public:
    explicit GuardedSession(std::shared_ptr<Link> link);
    ~GuardedSession() override { link_->retire(); }

    bool is_connected() override { return real_.is_connected(); }
    void begin() override;
    void commit() override;
    void rollback() override;

    bool get_next_sequence_value(soci::session& session, std::string const& sequence,
                                 long long& value) override;
    bool get_last_insert_id(soci::session& session, std::string const& table,
                            long long& value) override;

    std::string get_table_names_query() const override;
    std::string get_column_descriptions_query() const override;
    std::string create_table(std::string const& table) override;
    std::string drop_table(std::string const& table) override;
    std::string truncate_table(std::string const& table) override;
    std::string create_column_type(soci::data_type type, int precision, int scale) override;
    std::string add_column(std::string const& table, std::string const& column,
                           soci::data_type type, int precision, int scale) override;
    std::string alter_column(std::string const& table, std::string const& column,
                             soci::data_type type, int precision, int scale) override;
    std::string drop_column(std::string const& table, std::string const& column) override;
    std::string constraint_unique(std::string const& name, std::string const& columns) override;
    std::string constraint_primary_key(std::string const& name,
                                       std::string const& columns) override;
    std::string constraint_foreign_key(std::string const& name, std::string const& columns,
                                       std::string const& other_table,
                                       std::string const& other_columns) override;
    std::string empty_blob() override { return real_.empty_blob(); }
    std::string nvl() override { return real_.nvl(); }
    std::string get_dummy_from_table() const override { return real_.get_dummy_from_table(); }
    std::string get_backend_name() const override { return real_.get_backend_name(); }

    soci::details::statement_backend* make_statement_backend() override;
    soci::details::rowid_backend* make_rowid_backend() override;
    soci::details::blob_backend* make_blob_backend() override;

private:
    std::shared_ptr<Link> link_;
    soci::details::session_backend& real_;
};

/// Gives a soci::session its GuardedSession, once: reconnecting would lose the transaction.
class GuardedSessionFactory final : public soci::backend_factory {
public:
    explicit GuardedSessionFactory(std::shared_ptr<Link> link) : link_{std::move(link)} {}

    soci::details::session_backend* make_session(
        soci::connection_parameters const& parameters) const override;

private:
    std::shared_ptr<Link> link_;
};

}  // namespace holdfast::sql
