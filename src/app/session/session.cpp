// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <utility>

#include <holdfast/app/session/session.hpp>
#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/text/utf8.hpp>

#include "app/session/session_table.hpp"
#include "app/session/visitor.hpp"

namespace holdfast {
namespace {

// It stands in each seal, and an index of the database takes no more than 2,700 bytes.
constexpr std::size_t longest_account = 1'000;

// A browser may send a few requests more before it learns the new id.
constexpr std::int64_t overlap_seconds = 60;

}  // namespace

Session::Session(sql::Transaction& transaction, Visitor const& visitor, std::chrono::seconds age)
    : transaction_{transaction},
      age_{age},
      visitor_{visitor.id},
      id_{visitor.session},
      user_{User::visitor(visitor.id)} {
    if (id_.empty()) return;
    if (auto account = SessionTable{transaction_}.account(id_)) {
        user_ = User::with_account(std::move(*account));
    }
}

void Session::log_in(std::string account) {
    bool const is_name = !account.empty() && account.size() <= longest_account &&
                         text::is_utf8(account) && account.find('\0') == std::string::npos;
    if (!is_name) {
        throw std::logic_error{"the name of an account has 1 to 1000 bytes of UTF-8, none zero"};
    }
    end();
    start(account);
    user_ = User::with_account(std::move(account));
    change_ = Change::logged_in;
}

void Session::log_out() {
    end();
    id_.clear();
    user_ = User::visitor(visitor_);
    change_ = Change::logged_out;
}

void Session::renew() {
    if (!user_.account) return;
    SessionTable{transaction_}.end(id_, transaction_.now() + overlap_seconds);
    start(*user_.account);
    change_ = Change::renewed;
}

void Session::end_others() {
    if (!user_.account) throw std::logic_error{"nobody is logged in"};
    SessionTable{transaction_}.remove_others(id_, *user_.account);
}

void Session::act_as_visitor() {
    user_ = User::visitor(visitor_);
}

void Session::start(std::string const& account) {
    id_ = concurrency::PageInstance::random().text();
    SessionTable{transaction_}.insert(id_, account, transaction_.now() + age_.count());
}

void Session::end() {
    if (!id_.empty()) SessionTable{transaction_}.remove(id_);
}

}  // namespace holdfast
