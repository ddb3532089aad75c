// SPDX-License-Identifier: MIT
#include "app/pages/library_head.hpp"

#include <utility>

#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/html/writer.hpp>
#include <holdfast/http/asset.hpp>

#include "app/views/reserved_paths.hpp"
#include "widgets/head_elements.hpp"

namespace holdfast {
namespace {

Url address_of(std::string_view asset) {
    return Url{http::library_asset(asset).address()};
}

// Written once: they are the same in every page.
LibraryHead::Elements elements(std::string_view development_query) {
    html::Writer writer;
    write_stylesheet(writer, address_of("bootstrap.min.css"));
    write_stylesheet(writer, address_of("holdfast.css"));
    write_script(writer, address_of("holdfast.js"));
    if (!development_query.empty()) {
        write_script(writer,
                     Url{address_of(development_script).text() + std::string{development_query}});
    }
    return std::make_shared<html::Markup const>(html::Markup::trusted(writer.take()));
}

}  // namespace

LibraryHead::LibraryHead(Environment environment) {
    if (environment == Environment::development) {
        start_id_ = concurrency::PageInstance::random().text();
    }
    auto const query = start_id_.empty() ? std::string{} : "?started=" + start_id_;
    of_page_ = elements(query);
    of_answer_ = query.empty() ? of_page_ : elements(query + "&answers=submission");
}

PageHead LibraryHead::answering(http::Method method) const {
    PageHead head;
    head.library = method == http::Method::post ? of_answer_ : of_page_;
    return head;
}

}  // namespace holdfast
