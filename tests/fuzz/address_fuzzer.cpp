// SPDX-License-Identifier: MIT
// Any text as an address: of a page, of a link, of a site, of a socket. What is taken for one is
// written in one way, and leads nowhere else.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

#include <holdfast/app/views/route.hpp>
#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/http/endpoint.hpp>
#include <holdfast/text/query.hpp>
#include <holdfast/text/url.hpp>
#include <holdfast/text/utf8.hpp>

#include "app/submission/own_site.hpp"
#include "app/submission/site_names.hpp"
#include "app/views/detour.hpp"
#include "fuzzer.hpp"
#include "http/grammar.hpp"

namespace holdfast::fuzz {
namespace {

PathArgument<std::int64_t> const id{"id"};
PathArgument<std::string> const name{"name"};
QueryArgument const number{"page", 1};

class Views : public UserInterface {
public:
    Views() {
        define_view("/", "Start");
        define_view("/a", "A", number);
        define_view("/a/{id}", "One", id);
        define_view("/{name}/b", "B", name);
    }
};

UserInterface const& views() {
    static Views const views;
    return views;
}

void check_host(std::string_view text) {
    auto const authority = Authority::parse(text);
    if (!authority) return;
    auto const written = authority->text();
    require(http::is_host(written), "a site's name can be one");
    auto const again = Authority::parse(written);
    require(again && again->text() == written, "a site's name is written in one way");
    static SiteNames const names{"https://example.com", {}};
    bool const is_ours = authority->host == "example.com" && authority->port.value_or(443) == 443;
    require(names.include(text) == is_ours, "a site has one name");
    require(!is_probe(text) || authority->is_ip_address || authority->is_loopback(),
            "a probe asks for this machine");
}

void check_endpoint(std::string_view text) {
    try {
        auto const written = http::Endpoint::parse(text).authority();
        require(http::Endpoint::parse(written).authority() == written,
                "an endpoint is written in one way");
    } catch (std::invalid_argument const&) {
    }
    try {
        auto const origin = public_origin(std::string{text});
        require(public_origin(origin) == origin, "a site's origin is written in one way");
    } catch (std::invalid_argument const&) {
    }
}

void check_link(std::string_view text) {
    auto const url = Url::parse(std::string{text});
    if (!url) return;
    auto const is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; };
    require(std::ranges::none_of(url->text(), is_control), "a link has no control characters");
    auto const again = Url::parse(url->text());
    require(again && again->text() == url->text(), "a link is written in one way");
    auto const arguments = query_arguments(*url);
    require(query_arguments(with_arguments(*url, arguments)) == arguments,
            "arguments are read as they are written");
    if (auto const back = return_address(*url, views())) {
        require(back->text().starts_with('/') && !back->text().starts_with("//") &&
                    back->text().find('\\') == std::string::npos,
                "a detour leads back to this site");
    }
}

void check_page(std::string_view text) {
    auto const target = http::split_target(text);
    if (!target) return;
    require(target->path.starts_with('/'), "a path begins with a slash");
    auto const route = views().find(target->path, target->query);
    for (auto const& argument : route.arguments) {
        require(text::is_utf8(argument), "an argument is UTF-8");
        require(argument.find('\0') == std::string::npos, "an argument has no U+0000");
    }
}

}  // namespace
}  // namespace holdfast::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace holdfast::fuzz;
    auto const text = text_of(data, size);
    check_host(text);
    check_endpoint(text);
    check_link(text);
    check_page(text);
    return 0;
}
