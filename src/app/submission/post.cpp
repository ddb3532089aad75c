// SPDX-License-Identifier: MIT
#include "app/submission/post.hpp"

namespace holdfast {

std::optional<Session> session_of(sql::Transaction& transaction, Post const& post,
                                  std::chrono::seconds age) {
    Session session{transaction, post.visitor, age};
    if (!post.user.account) session.act_as_visitor();
    if (session.user() != post.user) return {};
    return session;
}

}  // namespace holdfast
