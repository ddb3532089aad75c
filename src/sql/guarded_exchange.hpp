// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include <soci/soci-backend.h>

namespace holdfast::sql {

class GuardedStatement;

// What moves values in and out of a statement fails too: a NULL read into a string, a parameter
// that the statement does not have. These four pass such errors through the statement's guard.

// SOCI has no other way to say that a value which was read cannot be converted, and neither
// database leaves this in an indicator.
inline constexpr soci::indicator unfit = soci::i_truncated;

class GuardedInto final : public soci::details::standard_into_type_backend {
public:
    using Real = soci::details::standard_into_type_backend;
    GuardedInto(GuardedStatement& statement, std::unique_ptr<Real> real);

    void define_by_pos(int& position, void* data, soci::details::exchange_type type) override;
    void pre_exec(int number) override;
    void pre_fetch() override;
    void post_fetch(bool got_data, bool called_from_fetch, soci::indicator* indicator) override;
    void clean_up() override { real_->clean_up(); }

private:
    GuardedStatement& statement_;
    std::unique_ptr<Real> real_;
    int column_ = 0;
    soci::details::exchange_type type_ = soci::details::x_char;
};

class GuardedVectorInto final : public soci::details::vector_into_type_backend {
public:
    using Real = soci::details::vector_into_type_backend;
    GuardedVectorInto(GuardedStatement& statement, std::unique_ptr<Real> real);

    void define_by_pos_bulk(int& position, void* data, soci::details::exchange_type type,
                            std::size_t begin, std::size_t* end) override;
    void define_by_pos(int& position, void* data, soci::details::exchange_type type) override;
    void pre_exec(int number) override;
    void pre_fetch() override;
    void post_fetch(bool got_data, soci::indicator* indicator) override;
    void resize(std::size_t size) override;
    std::size_t size() override;
    void clean_up() override { real_->clean_up(); }

private:
    GuardedStatement& statement_;
    std::unique_ptr<Real> real_;
    int column_ = 0;
    soci::details::exchange_type type_ = soci::details::x_char;
};

class GuardedUse final : public soci::details::standard_use_type_backend {
public:
    using Real = soci::details::standard_use_type_backend;
    GuardedUse(GuardedStatement& statement, std::unique_ptr<Real> real);

    void bind_by_pos(int& position, void* data, soci::details::exchange_type type,
                     bool read_only) override;
    void bind_by_name(std::string const& name, void* data, soci::details::exchange_type type,
                      bool read_only) override;
    void pre_exec(int number) override;
    void pre_use(soci::indicator const* indicator) override;
    void post_use(bool got_data, soci::indicator* indicator) override;
    void clean_up() override;

private:
    GuardedStatement& statement_;
    std::unique_ptr<Real> real_;
    void const* data_ = nullptr;
    soci::details::exchange_type type_ = soci::details::x_char;
};

class GuardedVectorUse final : public soci::details::vector_use_type_backend {
public:
    using Real = soci::details::vector_use_type_backend;
    GuardedVectorUse(GuardedStatement& statement, std::unique_ptr<Real> real);

    void bind_by_pos(int& position, void* data, soci::details::exchange_type type) override;
    void bind_by_pos_bulk(int& position, void* data, soci::details::exchange_type type,
                          std::size_t begin, std::size_t* end) override;
    void bind_by_name(std::string const& name, void* data,
                      soci::details::exchange_type type) override;
    void bind_by_name_bulk(std::string const& name, void* data, soci::details::exchange_type type,
                           std::size_t begin, std::size_t* end) override;
    void pre_exec(int number) override;
    void pre_use(soci::indicator const* indicator) override;
    std::size_t size() override;
    void clean_up() override;

private:
    GuardedStatement& statement_;
    std::unique_ptr<Real> real_;
    void const* data_ = nullptr;
    soci::details::exchange_type type_ = soci::details::x_char;
};

}  // namespace holdfast::sql
