// SPDX-License-Identifier: MIT
#include "sql/guarded_exchange.hpp"

#include <utility>
#include <vector>

#include <soci/type-wrappers.h>

#include "sql/guarded_statement.hpp"

namespace holdfast::sql {

using soci::details::exchange_type;

GuardedInto::GuardedInto(GuardedStatement& statement, std::unique_ptr<Real> real)
    : statement_{statement}, real_{std::move(real)} {}

void GuardedInto::define_by_pos(int& position, void* data, exchange_type type) {
    column_ = position;
    type_ = type;
    statement_.guard(Stage::run, [&] { real_->define_by_pos(position, data, type); });
}

void GuardedInto::pre_exec(int number) {
    statement_.guard(Stage::run, [&] { real_->pre_exec(number); });
}

void GuardedInto::pre_fetch() {
    statement_.guard(Stage::run, [&] { real_->pre_fetch(); });
}

void GuardedInto::post_fetch(bool got_data, bool called_from_fetch, soci::indicator* indicator) {
    bool const is_unfit = indicator != nullptr && *indicator == unfit;
    statement_.read_column(column_, [&](DriverStatement const& statement) {
        if (is_unfit) throw soci::soci_error{"what it holds is no value of its type"};
        if (got_data) statement.require_fit(column_, type_);
        real_->post_fetch(got_data, called_from_fetch, indicator);
    });
}

GuardedVectorInto::GuardedVectorInto(GuardedStatement& statement, std::unique_ptr<Real> real)
    : statement_{statement}, real_{std::move(real)} {}

void GuardedVectorInto::define_by_pos_bulk(int& position, void* data, exchange_type type,
                                           std::size_t begin, std::size_t* end) {
    column_ = position;
    type_ = type;
    statement_.define_vector(column_, type);
    statement_.guard(Stage::run,
                     [&] { real_->define_by_pos_bulk(position, data, type, begin, end); });
}

void GuardedVectorInto::define_by_pos(int& position, void* data, exchange_type type) {
    column_ = position;
    type_ = type;
    statement_.define_vector(column_, type);
    statement_.guard(Stage::run, [&] { real_->define_by_pos(position, data, type); });
}

void GuardedVectorInto::pre_exec(int number) {
    statement_.guard(Stage::run, [&] { real_->pre_exec(number); });
}

void GuardedVectorInto::pre_fetch() {
    statement_.guard(Stage::run, [&] { real_->pre_fetch(); });
}

void GuardedVectorInto::post_fetch(bool got_data, soci::indicator* indicator) {
    statement_.read_column(column_, [&](DriverStatement const& statement) {
        if (got_data) statement.require_all_fit(column_, type_);
        real_->post_fetch(got_data, indicator);
    });
}

void GuardedVectorInto::resize(std::size_t size) {
    statement_.guard(Stage::run, [&] { real_->resize(size); });
}

std::size_t GuardedVectorInto::size() {
    return statement_.size_of([&] { return real_->size(); });
}

GuardedUse::GuardedUse(GuardedStatement& statement, std::unique_ptr<Real> real)
    : statement_{statement}, real_{std::move(real)} {}

void GuardedUse::bind_by_pos(int& position, void* data, exchange_type type, bool read_only) {
    statement_.count_value();
    data_ = data;
    type_ = type;
    statement_.guard(Stage::run, [&] { real_->bind_by_pos(position, data, type, read_only); });
}

void GuardedUse::bind_by_name(std::string const& name, void* data, exchange_type type,
                              bool read_only) {
    statement_.count_value();
    data_ = data;
    type_ = type;
    statement_.guard(Stage::run, [&] { real_->bind_by_name(name, data, type, read_only); });
}

void GuardedUse::pre_exec(int number) {
    statement_.guard(Stage::run, [&] { real_->pre_exec(number); });
}

void GuardedUse::pre_use(soci::indicator const* indicator) {
    statement_.guard(Stage::run, [&] {
        if (type_ == soci::details::x_stdstring) {
            statement_.require_storable(*static_cast<std::string const*>(data_));
        } else if (type_ == soci::details::x_longstring) {
            statement_.require_storable(static_cast<soci::long_string const*>(data_)->value);
        }
        real_->pre_use(indicator);
    });
}

void GuardedUse::post_use(bool got_data, soci::indicator* indicator) {
    statement_.guard(Stage::run, [&] { real_->post_use(got_data, indicator); });
}

void GuardedUse::clean_up() {
    if (data_ != nullptr) statement_.forget_value();
    data_ = nullptr;
    real_->clean_up();
}

GuardedVectorUse::GuardedVectorUse(GuardedStatement& statement, std::unique_ptr<Real> real)
    : statement_{statement}, real_{std::move(real)} {}

void GuardedVectorUse::bind_by_pos(int& position, void* data, exchange_type type) {
    statement_.count_value();
    data_ = data;
    type_ = type;
    statement_.guard(Stage::run, [&] { real_->bind_by_pos(position, data, type); });
}

void GuardedVectorUse::bind_by_pos_bulk(int& position, void* data, exchange_type type,
                                        std::size_t begin, std::size_t* end) {
    statement_.count_value();
    data_ = data;
    type_ = type;
    statement_.guard(Stage::run,
                     [&] { real_->bind_by_pos_bulk(position, data, type, begin, end); });
}

void GuardedVectorUse::bind_by_name(std::string const& name, void* data, exchange_type type) {
    statement_.count_value();
    data_ = data;
    type_ = type;
    statement_.guard(Stage::run, [&] { real_->bind_by_name(name, data, type); });
}

void GuardedVectorUse::bind_by_name_bulk(std::string const& name, void* data, exchange_type type,
                                         std::size_t begin, std::size_t* end) {
    statement_.count_value();
    data_ = data;
    type_ = type;
    statement_.guard(Stage::run, [&] { real_->bind_by_name_bulk(name, data, type, begin, end); });
}

void GuardedVectorUse::pre_exec(int number) {
    statement_.guard(Stage::run, [&] { real_->pre_exec(number); });
}

void GuardedVectorUse::pre_use(soci::indicator const* indicator) {
    statement_.guard(Stage::run, [&] {
        if (type_ == soci::details::x_stdstring) {
            for (auto const& text : *static_cast<std::vector<std::string> const*>(data_)) {
                statement_.require_storable(text);
            }
        }
        real_->pre_use(indicator);
    });
}

void GuardedVectorUse::clean_up() {
    if (data_ != nullptr) statement_.forget_value();
    data_ = nullptr;
    real_->clean_up();
}

std::size_t GuardedVectorUse::size() {
    return statement_.size_of([&] { return real_->size(); });
}

}  // namespace holdfast::sql
