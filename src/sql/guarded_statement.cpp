// SPDX-License-Identifier: MIT
#include "sql/guarded_statement.hpp"

#include <exception>

#include "sql/guarded_exchange.hpp"

namespace holdfast::sql {

namespace {

template <class Guarded, class Real>
Guarded* guarded(GuardedStatement& statement, Real* real) {
    return std::make_unique<Guarded>(statement, std::unique_ptr<Real>{real}).release();
}

}  // namespace

GuardedStatement::GuardedStatement(std::shared_ptr<Link> link)
    : link_{std::move(link)},
      statement_{link_->driver().make_statement()},
      real_{&statement_->backend()},
      exceptions_when_made_{std::uncaught_exceptions()} {}

void GuardedStatement::alloc() {
    guard(Stage::prepare, [&] { real_->alloc(); });
}

void GuardedStatement::prepare(std::string const& query, soci::details::statement_type type) {
    // SOCI runs `sql << "…", use(f())` in a destructor, even when f() threw: then its parameters
    // are missing, and a second exception would end the process.
    abandoned_ = std::uncaught_exceptions() > exceptions_when_made_;
    query_ = query;
    values_ = 0;
    guard(Stage::prepare, [&] { statement_->prepare(query, type); });
}

GuardedStatement::exec_fetch_result GuardedStatement::execute(int number) {
    if (abandoned_) return ef_no_data;
    return require_whole(guard(Stage::run, [&] {
        statement_->require_values(values_);
        return statement_->execute(number);
    }));
}

GuardedStatement::exec_fetch_result GuardedStatement::fetch(int number) {
    if (abandoned_) return ef_no_data;
    return require_whole(guard(Stage::run, [&] { return real_->fetch(number); }));
}

GuardedStatement::exec_fetch_result GuardedStatement::require_whole(exec_fetch_result result) {
    link_->require_whole(query_);
    return result;
}

std::string GuardedStatement::get_parameter_name(int index) const {
    return abandoned_ ? std::string{} : real_->get_parameter_name(index);
}

std::string GuardedStatement::rewrite_for_procedure_call(std::string const& query) {
    return real_->rewrite_for_procedure_call(query);
}

int GuardedStatement::prepare_for_describe() {
    return guard(Stage::prepare, [&] { return statement_->prepare_for_describe(); });
}

void GuardedStatement::describe_column(int column, soci::data_type& type, std::string& name) {
    guard(Stage::prepare, [&] { real_->describe_column(column, type, name); });
}

soci::details::standard_into_type_backend* GuardedStatement::make_into_type_backend() {
    return guarded<GuardedInto>(*this, real_->make_into_type_backend());
}

soci::details::standard_use_type_backend* GuardedStatement::make_use_type_backend() {
    return guarded<GuardedUse>(*this, real_->make_use_type_backend());
}

soci::details::vector_into_type_backend* GuardedStatement::make_vector_into_type_backend() {
    return guarded<GuardedVectorInto>(*this, real_->make_vector_into_type_backend());
}

soci::details::vector_use_type_backend* GuardedStatement::make_vector_use_type_backend() {
    return guarded<GuardedVectorUse>(*this, real_->make_vector_use_type_backend());
}

}  // namespace holdfast::sql
