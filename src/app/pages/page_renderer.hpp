// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <holdfast/app/session/session.hpp>
#include <holdfast/app/views/route.hpp>
#include <holdfast/http/download.hpp>
#include <holdfast/http/response.hpp>

#include "app/pages/application_context.hpp"
#include "app/pages/library_head.hpp"
#include "app/pages/notice.hpp"
#include "app/pages/redirections.hpp"
#include "app/pages/representation.hpp"
#include "app/submission/claims.hpp"
#include "app/submission/post.hpp"
#include "app/submission/refusal.hpp"

namespace holdfast {

/// A submission that turned out to be saved since its claim was looked up.
struct SavedMeanwhile {
    AppliedSubmission claim;
    std::int64_t now = 0;  ///< by the database's clock
};

/// Renders views and refused forms, each in one read transaction.
class PageRenderer {
public:
    /// All outlive it.
    PageRenderer(ApplicationContext const& context, LibraryHead const& head,
                 Redirections const& redirections)
        : context_{context}, head_{head}, redirections_{redirections} {}

    /// A view (protocol.md, "Render").
    http::Response page(http::Request const& request, Route const& route, Url const& address,
                        sql::Deadline deadline) const;

    /// Renders a view without path arguments for a visitor, for nobody to see; of any other it
    /// makes the empty page. Throws what the view throws, and std::logic_error for a slot that the
    /// page does not have.
    void rehearse(ViewDefinition const& definition, sql::Deadline deadline) const;

    /// The answer to a refused form, or the reason why there is none.
    using RefusedPage = std::variant<http::Response, PlainRefusal, SavedMeanwhile>;

    /// The form again with everything typed, and what changed (protocol.md, "Refused"). It is
    /// SavedMeanwhile instead of saying that it was not saved when its claim has come since, and
    /// PlainRefusal when the form or its user is gone.
    RefusedPage refused(Post const& post, FormRefusal const& refusal) const;

private:
    /// The parts that one page is made from.
    struct RenderRequest {
        Route const& route;
        Url const& address;
        Visitor const& visitor;
        Representation representation;
        sql::Deadline deadline;
        Post const* post = nullptr;  ///< whose submission is refused, or null
        RefusedSubmission const* refused = nullptr;
        std::string_view notice;  ///< as sealed
    };

    struct RenderedPage {
        std::string content;
        bool tells_notice = false;
    };

    using Content = std::variant<RenderedPage, http::Download, PlainRefusal, SavedMeanwhile>;

    Content content(RenderRequest const& order) const;
    Content content(RenderRequest const& order, sql::Transaction& transaction) const;
    Content page_content(RenderRequest const& order, View& view, NoticePlace const& place) const;
    std::optional<Session> session(RenderRequest const& order, sql::Transaction& transaction) const;
    std::unique_ptr<HTML5Page> built(RenderRequest const& order, View& view,
                                     NoticePlace const& place) const;
    http::Response view(RenderRequest const& order, http::Request const& request) const;

    ApplicationContext const& context_;
    LibraryHead const& head_;
    Redirections const& redirections_;
};

}  // namespace holdfast
