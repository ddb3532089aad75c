// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include <soci/soci-backend.h>

#include "sql/link.hpp"

namespace holdfast::sql {

/// A statement of the driver's backend that turns its errors into SqlError and dooms the
/// transaction with the first of them.
class GuardedStatement final : public soci::details::statement_backend {
public:
    explicit GuardedStatement(std::shared_ptr<Link> link);

    void alloc() override;
    void clean_up() override { statement_->clean_up(); }
    void prepare(std::string const& query, soci::details::statement_type type) override;
    exec_fetch_result execute(int number) override;
    exec_fetch_result fetch(int number) override;

    long long get_affected_rows() override { return real_->get_affected_rows(); }
    int get_number_of_rows() override { return real_->get_number_of_rows(); }
    std::string get_parameter_name(int index) const override;
    std::string rewrite_for_procedure_call(std::string const& query) override;
    int prepare_for_describe() override;
    void describe_column(int column, soci::data_type& type, std::string& name) override;

    soci::details::standard_into_type_backend* make_into_type_backend() override;
    soci::details::standard_use_type_backend* make_use_type_backend() override;
    soci::details::vector_into_type_backend* make_vector_into_type_backend() override;
    soci::details::vector_use_type_backend* make_vector_use_type_backend() override;

    /// Does the work, unless the statement is abandoned.
    template <class Work>
    auto guard(Stage stage, Work&& work) -> decltype(work()) {
        if (abandoned_) return decltype(work())();
        return link_->run(stage, query_, std::forward<Work>(work));
    }

    /// SOCI throws for a vector without elements, which an abandoned statement must not.
    template <class Work>
    std::size_t size_of(Work&& work) {
        return abandoned_ ? 1 : guard(Stage::run, std::forward<Work>(work));
    }

    /// Called for each value that is bound, and that is so no longer.
    void count_value() { ++values_; }
    void forget_value() { --values_; }

    /// Moves a value out of the column, whose name is part of what is said of a failure.
    template <class Work>
    void read_column(int column, Work&& work) {
        guard(Stage::run, [&] {
            try {
                work(*statement_);
            } catch (soci::soci_error const& error) {
                throw SqlError{ErrorKind::other, "the column " + statement_->column_name(column) +
                                                     ": " + error.get_error_message()};
            }
        });
    }

    void define_vector(int column, soci::details::exchange_type type) {
        statement_->define_vector(column, type);
    }

    void require_storable(std::string const& text) const { statement_->require_storable(text); }

private:
    exec_fetch_result require_whole(exec_fetch_result result);

    std::shared_ptr<Link> link_;
    std::unique_ptr<DriverStatement> statement_;
    soci::details::statement_backend* real_;
    std::string query_;
    int exceptions_when_made_;
    int values_ = 0;
    bool abandoned_ = false;
};

}  // namespace holdfast::sql
