// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/app/user.hpp>
#include <holdfast/forms/form_context.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast {

/// What one request tells the widgets that answer it. Everything they show comes from this one
/// transaction.
class View : public FormContext {
public:
    /// All referred to for the view's lifetime.
    View(concurrency::Keyring const& keyring, Rendering rendering, RefusedSubmission const* refused,
         sql::Transaction& transaction, User const& user)
        : FormContext{keyring, std::move(rendering), refused},
          transaction_{transaction},
          user_{user} {}

    sql::Transaction& transaction() { return transaction_; }
    User const& user() const { return user_; }

private:
    sql::Transaction& transaction_;
    User const& user_;
};

}  // namespace holdfast
