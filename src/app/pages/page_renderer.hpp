// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <holdfast/app/session/session.hpp>
#include <holdfast/app/settings/application_options.hpp>
#include <holdfast/app/views/route.hpp>
#include <holdfast/concurrency/compare.hpp>
#include <holdfast/http/method.hpp>
#include <holdfast/http/response.hpp>

#include "app/pages/library_head.hpp"
#include "app/pages/notice.hpp"
#include "app/pages/plain_page.hpp"
#include "app/pages/representation.hpp"
#include "app/session/cookie_jar.hpp"
#include "app/submission/applied.hpp"
#include "app/submission/claims.hpp"
#include "app/submission/post.hpp"
#include "app/submission/refusal.hpp"
#include "app/telemetry/metrics.hpp"

namespace holdfast {

/// Thrown by a page that would deny what it shows: its submission was saved since its claim was
/// looked up.
struct SavedMeanwhile {
    AppliedSubmission claim;
    std::int64_t now = 0;  ///< by the database's clock
};

/// Renders pages, each in one read transaction: views, refused forms, the plain page and errors.
class PageRenderer {
public:
    /// All referred to for the renderer's lifetime.
    PageRenderer(UserInterface const& user_interface, sql::Database& database,
                 concurrency::Keyring const& keyring, ApplicationOptions const& options,
                 CookieJar const& cookies, Metrics& metrics, LibraryHead const& head)
        : user_interface_{user_interface},
          database_{database},
          keyring_{keyring},
          options_{options},
          cookies_{cookies},
          metrics_{metrics},
          head_{head} {}

    /// A view (protocol.md, "Render").
    http::Response page(http::Request const& request, Route const& route, Url const& address,
                        sql::Deadline deadline) const;

    /// Renders a view without path arguments for a visitor, for nobody to see; of any other it
    /// makes the empty page. Throws what the view throws, and std::logic_error for a slot that the
    /// page does not have.
    void rehearse(ViewDefinition const& definition, sql::Deadline deadline) const;

    /// Leads to the page that comes after a submission, which says what others changed meanwhile,
    /// or when it was applied before.
    http::Response applied(Post const& post, Applied const& applied) const;

    /// The form again with everything typed, and what changed (protocol.md, "Refused"). Throws
    /// SavedMeanwhile instead of saying that it was not saved when its claim has come since.
    http::Response refused(Post const& post, FormRefusal const& refusal) const;

    /// The page that needs no form, no view and no database (protocol.md, "Refused").
    http::Response plain(Post const& post, PlainRefusal const& refusal) const;

    /// The error page of a request that failed, in those words.
    http::Response failed(http::Request const& request, Failure const& failure,
                          std::string_view text) const;

    /// An error page without anything of the request.
    http::Response error(http::Request const& request, http::Status status) const;
    http::Response error(http::Request const& request, http::Status status,
                         std::string_view text) const;

    UserInterface const& user_interface() const { return user_interface_; }
    sql::Database& database() const { return database_; }
    concurrency::Keyring const& keyring() const { return keyring_; }
    ApplicationOptions const& options() const { return options_; }
    CookieJar const& cookies() const { return cookies_; }
    Metrics& metrics() const { return metrics_; }

    /// The session of who submits. Throws PlainRefusal when that is no longer the user whose seal
    /// was opened.
    Session session(sql::Transaction& transaction, Post const& post) const;

private:
    /// What one page is made from.
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

    static void require_unsaved(sql::Transaction& transaction, RenderRequest const& order);
    std::string content(RenderRequest const& order) const;
    std::unique_ptr<HTML5Page> built(RenderRequest const& order, View& view,
                                     NoticePlace const& place) const;
    http::Response view(RenderRequest const& order) const;
    http::Response led_to(Redirect const& redirect) const;
    http::Response lead_by_link(std::string_view headline, Url const& location) const;
    http::Response answer_to_applied(Post const& post, Applied const& applied) const;
    void keep_notice(http::Response& response, std::string notice) const;
    Labels labels(Post const& post, PlainRefusal const& refusal) const;
    Labels labels_of_page(Post const& post) const;
    std::optional<Url> public_start() const;
    ErrorLook error_look(http::Method method) const;
    http::Response error(http::Request const& request, http::Status status, std::string_view text,
                         std::optional<FailureReport> failure) const;

    UserInterface const& user_interface_;
    sql::Database& database_;
    concurrency::Keyring const& keyring_;
    ApplicationOptions const& options_;
    CookieJar const& cookies_;
    Metrics& metrics_;
    LibraryHead const& head_;
};

}  // namespace holdfast
