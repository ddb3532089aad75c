// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <holdfast/app/outbox/outbox.hpp>
#include <holdfast/app/views/argument.hpp>
#include <holdfast/forms/form_context.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast {

class Session;
struct Route;
struct User;

/// One request, as the widgets that answer it see it. They show data from this one transaction
/// only.
class View : public FormContext {
public:
    /// All arguments are referred to for the view's lifetime.
    View(concurrency::Keyring const& keyring, Rendering rendering, RefusedSubmission const* refused,
         Route const& route, sql::Transaction& transaction, Session session);
    ~View() override;

    /// The value of one of the view's arguments. Throws std::logic_error when it has none of that
    /// name and type.
    template <class Argument>
        requires requires { typename Argument::value_type; }
    typename Argument::value_type argument(Argument const& argument) const {
        using Value = typename Argument::value_type;
        auto parsed = FieldFormat<Value>::parse(argument_text(argument.name));
        if (auto* const value = std::get_if<Value>(&parsed)) return std::move(*value);
        throw std::logic_error{"the view's argument " + argument.name + " has another type"};
    }

    /// The path and query of this request.
    Url const& address() const { return rendering().address; }

    /// The target of an event that ends a detour: the page from which a precondition, or the need
    /// to log in, led here; or else that address.
    Url return_or(Url otherwise) const;

    /// The transaction of this request.
    sql::Transaction& transaction() { return transaction_; }

    /// The session of this request's browser, for events that log in or out.
    Session& session() { return *session_; }

    /// The same, to read.
    Session const& session() const { return *session_; }

    /// The user of this request.
    User const& user() const;

    /// The account that is logged in. Throws http::Error{unauthorized} when there is none, so a
    /// view that calls it is for accounts only.
    std::string const& account() const;

    /// Says this on the page after the event, instead of "Saved". An event calls it. The last call
    /// counts, and an empty text says nothing. The text is dropped when the submission is refused.
    void say(std::string text) { said_ = std::move(text); }

    /// The text of the last call.
    std::optional<std::string> const& said() const { return said_; }

    /// The outbox, for events.
    Outbox& outbox() { return outbox_; }

    /// The same, to read.
    Outbox const& outbox() const { return outbox_; }

private:
    std::string const& argument_text(std::string_view name) const;

    Route const& route_;
    sql::Transaction& transaction_;
    std::unique_ptr<Session> session_;
    Outbox outbox_;
    std::optional<std::string> said_;
};

}  // namespace holdfast
