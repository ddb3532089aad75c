// SPDX-License-Identifier: MIT
#include "support/proxy.hpp"

#include <csignal>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace holdfast::processes {
namespace {

std::string example() {
    std::ifstream stream{HOLDFAST_NGINX_CONFIGURATION};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string replaced(std::string text, std::string_view part, std::string const& other) {
    EXPECT_NE(text.find(part), std::string::npos) << part;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
        text.replace(at, part.size(), other);
        at += other.size();
    }
    return text;
}

constexpr std::string_view context = R"(daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr error;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    {}
}}
)";

}  // namespace

Proxy::Proxy(Installation& installation, std::uint16_t upstream_port)
    : process_{command(installation, upstream_port),
               installation.folder() / "nginx-errors",
               {.environment = {fmt::format("NGINX={};", ListeningSocket::passed_on_as)},
                .socket = socket_.descriptor()}} {}

Proxy::~Proxy() {
    process_.signal(SIGTERM);
    EXPECT_EQ(process_.wait(), 0) << process_.errors();
}

std::vector<std::string> Proxy::command(Installation const& installation,
                                        std::uint16_t upstream_port) const {
    auto site = replaced(example(), "127.0.0.1:8080", fmt::format("127.0.0.1:{}", upstream_port));
    site = replaced(site, "listen 80;", fmt::format("listen 127.0.0.1:{};", port()));
    auto const file = installation.write("nginx.conf", fmt::format(context, site));
    return {HOLDFAST_NGINX, "-p", installation.folder().string(), "-c", file};
}

}  // namespace holdfast::processes
