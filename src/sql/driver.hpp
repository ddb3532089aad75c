// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <soci/soci-backend.h>

#include <holdfast/sql/deadline.hpp>
#include <holdfast/sql/error.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

/// When it was that a statement failed. What a database says of one that runs may quote values.
enum class Stage { prepare, run, commit };

inline bool only_reads(Access access) {
    return access == Access::read || access == Access::probe;
}

/// One of SOCI's statements; a driver overrides what it does better than SOCI's backend. What these
/// throw is soci::soci_error, or SqlError without the statement when the driver knows already what
/// it means.
class DriverStatement {
public:
    using Backend = soci::details::statement_backend;

    explicit DriverStatement(std::unique_ptr<Backend> backend) : backend_{std::move(backend)} {}
    virtual ~DriverStatement() = default;
    DriverStatement(DriverStatement const&) = delete;
    DriverStatement& operator=(DriverStatement const&) = delete;

    Backend& backend() const { return *backend_; }

    virtual void prepare(std::string const& query, soci::details::statement_type type) {
        backend_->prepare(query, type);
    }
    virtual void clean_up() { backend_->clean_up(); }
    virtual Backend::exec_fetch_result execute(int number) { return backend_->execute(number); }
    virtual int prepare_for_describe() { return backend_->prepare_for_describe(); }

    /// Throws unless that many values are one for each parameter.
    virtual void require_values(int) const {}

    /// Throws unless a value of that type can hold all that stands in a column, from 1 on, of the
    /// row that was fetched. NULL is left to SOCI.
    virtual void require_fit(int, soci::details::exchange_type) const {}

    /// The same for each of the rows that were fetched for vectors.
    virtual void require_all_fit(int, soci::details::exchange_type) const {}

    /// What the result calls the column.
    virtual std::string column_name(int column) const { return std::to_string(column); }

    /// Called before it runs for a column whose values go into a vector of that type.
    virtual void define_vector(int, soci::details::exchange_type) {}

    /// Throws for a text that the database would not keep as it is.
    virtual void require_storable(std::string const&) const {}

protected:
    static void require_equal(std::size_t parameters, std::size_t values) {
        if (parameters == values) return;
        throw soci::soci_error{"the statement has parameters for " + std::to_string(parameters) +
                               " values, not for " + std::to_string(values)};
    }

private:
    std::unique_ptr<Backend> backend_;
};

/// One connection, and what the module needs of its database beyond SOCI.
class Driver {
public:
    Driver() = default;
    virtual ~Driver() = default;
    Driver(Driver const&) = delete;
    Driver& operator=(Driver const&) = delete;

    /// SOCI's own backend; it belongs to the driver.
    virtual soci::details::session_backend& backend() = 0;

    virtual std::unique_ptr<DriverStatement> make_statement() = 0;

    /// Waits for locks until the deadline; throws SqlError.
    virtual void begin(Access access, Deadline deadline) = 0;

    /// Throws SqlError; of kind connection_lost when the outcome is unknown.
    virtual void commit() = 0;

    /// Ends whatever transaction there is. Answers whether the connection may serve again.
    virtual bool rollback() noexcept = 0;

    /// Whether the database still holds the transaction, and a commit would apply all of it.
    virtual bool is_whole() const = 0;

    /// Stops statements that have more rows to give, which would outlive the transaction.
    virtual void stop_statements() noexcept = 0;

    /// Seconds since 1970, as of begin().
    virtual std::int64_t now() const = 0;

    /// What an exception of the backend means.
    virtual SqlError failure(soci::soci_error const& error, Stage stage,
                             std::string_view statement) = 0;
};

}  // namespace holdfast::sql
