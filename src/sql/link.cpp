// SPDX-License-Identifier: MIT
#include "sql/link.hpp"

#include <stdexcept>

namespace holdfast::sql {

void Link::open() {
    first_error_.reset();
    open_ = true;
}

void Link::require_open() const {
    if (!open_) throw std::logic_error{"the transaction has ended: no further statement"};
    if (first_error_) throw *first_error_;
}

void Link::doom(SqlError const& error) {
    if (!first_error_) first_error_ = error;
}

void Link::require_whole(std::string_view statement) {
    if (driver_->is_whole()) return;
    doom(SqlError{ErrorKind::other,
                  "the transaction ended before its commit, in: " + std::string{statement},
                  {},
                  std::string{statement}});
    throw *first_error_;
}

void Link::refuse(std::string const& what) {
    doom(SqlError{ErrorKind::other, what});
    throw std::logic_error{what};
}

void Link::fail(soci::soci_error const& error, Stage stage, std::string_view statement) {
    auto const failure = driver_->failure(error, stage, statement);
    doom(SqlError{failure.kind(), failure.what(), failure.constraint(), std::string{statement}});
    throw *first_error_;
}

void Link::fail(SqlError const& error, std::string_view statement) {
    doom(SqlError{error.kind(), error.what() + (", in: " + std::string{statement}),
                  error.constraint(), std::string{statement}});
    throw *first_error_;
}

}  // namespace holdfast::sql
