// SPDX-License-Identifier: MIT
#include "app/pages/library_head.hpp"

#include <vector>

#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/http/asset.hpp>

#include "app/views/reserved_paths.hpp"

namespace holdfast {
namespace {

std::vector<Url> stylesheets() {
    return {Url{http::library_asset("bootstrap.min.css").address()},
            Url{http::library_asset("holdfast.css").address()}};
}

}  // namespace

LibraryHead::LibraryHead(Environment environment) {
    if (environment == Environment::production) return;
    start_id_ = concurrency::PageInstance::random().text();
}

PageHead LibraryHead::answering(http::Method method) const {
    static auto const addresses = stylesheets();
    static Url const script{http::library_asset("holdfast.js").address()};
    PageHead head{.title = {}, .stylesheets = addresses, .scripts = {script}};
    if (start_id_.empty()) return head;
    auto address = http::library_asset(development_script).address() + "?started=" + start_id_;
    if (method == http::Method::post) address += "&answers=submission";
    head.scripts.emplace_back(std::move(address));
    return head;
}

}  // namespace holdfast
