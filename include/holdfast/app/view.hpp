// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/app/outbox.hpp>
#include <holdfast/app/session.hpp>
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
         sql::Transaction& transaction, Session session)
        : FormContext{keyring, std::move(rendering), refused},
          transaction_{transaction},
          session_{std::move(session)},
          outbox_{transaction} {}

    sql::Transaction& transaction() { return transaction_; }
    Session& session() { return session_; }
    Session const& session() const { return session_; }
    User const& user() const { return session_.user(); }

    /// The account that is logged in. Throws http::Error{unauthorized} when there is none, so that
    /// a view that calls it is for accounts only.
    std::string const& account() const;

    /// To be handed to events.
    Outbox& outbox() { return outbox_; }
    Outbox const& outbox() const { return outbox_; }

private:
    sql::Transaction& transaction_;
    Session session_;
    Outbox outbox_;
};

}  // namespace holdfast
