// SPDX-License-Identifier: MIT
// The least program that can do the work of examples/concurrency, for `bench/run` to compare with:
//   limit FILE
// It has one page, and no widgets, seal or claims. It checks only those parts of a request that it
// uses.
#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/url/decode_view.hpp>
#include <boost/url/parse_query.hpp>
#include <fmt/format.h>
#include <sqlite3.h>

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Parser = http::request_parser<http::string_body>;

constexpr auto page =
    R"(<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">)"
    R"(<title>Concurrency demo</title><meta name="viewport" )"
    R"(content="width=device-width, initial-scale=1"><link rel="stylesheet" )"
    R"(href="/assets/bootstrap.min.css"><link rel="stylesheet" href="/assets/holdfast.css"></head>)"
    R"(<body><header class="holdfast-header"><div class="container"><h1 class="h4">)"
    R"(Concurrency demo</h1></div></header><main class="container py-4"><div class="row">)"
    R"(<div class="col-lg"><form method="post" action="/">)"
    R"(<input type="hidden" name="seen_value" value="{0}">)"
    R"(<input type="hidden" name="seen_counter" value="{1}">)"
    R"(<a href="/" target="_blank">Open another tab...</a><p>...and increment the value there. )"
    R"(Come back here and submit the value. A Concurrency error will be shown</p>)"
    R"(<div><p>Counter: {1}</p></div><div class="mb-3"><label class="form-label" for="value">)"
    R"(Some value</label><input type="text" name="value" id="value" class="form-control" )"
    R"(value="{0}"></div><button type="submit" name="submit" class="btn btn-primary">Submit)"
    R"(</button><button type="submit" name="increment" class="btn btn-outline-secondary">)"
    R"(Increment</button></form></div></div></main><footer></footer></body></html>)";

constexpr auto schema =
    "create table if not exists my_domain_object (id integer primary key, "
    "some_field_value text not null, counter integer not null);"
    "insert into my_domain_object values (1, '123', 0) on conflict (id) do nothing";

struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// One thread's connection and prepared statements.
class Store {
public:
    explicit Store(char const* file) {
        sqlite3* opened = nullptr;
        int const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
        sqlite3_open_v2(file, &opened, flags, nullptr);
        connection_.reset(opened);
        sqlite3_busy_timeout(opened, 10'000);
        for (auto const* sql : {"pragma journal_mode = wal", "pragma synchronous = full", schema}) {
            require(sqlite3_exec(opened, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
        }
        begin_ = prepare("begin");
        select_ = prepare("select some_field_value, counter from my_domain_object where id = 1");
        update_ = prepare("update my_domain_object set some_field_value = ?, counter = ? "
                          "where id = 1 and some_field_value = ? and counter = ?");
        commit_ = prepare("commit");
    }

    std::pair<std::string, int> read() {
        run(begin_);
        require(sqlite3_step(select_.get()) == SQLITE_ROW);
        auto const* const text =
            reinterpret_cast<char const*>(sqlite3_column_text(select_.get(), 0));
        std::pair<std::string, int> row{text, sqlite3_column_int(select_.get(), 1)};
        sqlite3_reset(select_.get());
        run(commit_);
        return row;
    }

    /// Whether the row still had the value that the user saw.
    bool replace(std::pair<std::string, int> const& seen, std::pair<std::string, int> const& next) {
        bind(1, next);
        bind(3, seen);
        run(update_);
        return sqlite3_changes(connection_.get()) == 1;
    }

private:
    using Statement = std::unique_ptr<sqlite3_stmt, Close>;

    void require(bool holds) const {
        if (!holds) throw std::runtime_error{sqlite3_errmsg(connection_.get())};
    }

    Statement prepare(char const* sql) const {
        sqlite3_stmt* statement = nullptr;
        require(sqlite3_prepare_v3(connection_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT,
                                   &statement, nullptr) == SQLITE_OK);
        return Statement{statement};
    }

    void bind(int position, std::pair<std::string, int> const& row) const {
        sqlite3_bind_text(update_.get(), position, row.first.data(),
                          static_cast<int>(row.first.size()), SQLITE_STATIC);
        sqlite3_bind_int(update_.get(), position + 1, row.second);
    }

    void run(Statement const& statement) const {
        sqlite3_step(statement.get());
        require(sqlite3_reset(statement.get()) == SQLITE_OK);
    }

    std::unique_ptr<sqlite3, Close> connection_;
    Statement begin_;
    Statement select_;
    Statement update_;
    Statement commit_;
};

std::string escaped(std::string_view text) {
    std::string result;
    for (char const c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '"': result += "&quot;"; break;
            default: result += c;
        }
    }
    return result;
}

void answer_get(std::string& out, Store& store) {
    auto const [value, counter] = store.read();
    auto const body = fmt::format(page, escaped(value), counter);
    fmt::format_to(std::back_inserter(out),
                   "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                   "Cache-Control: private, no-cache\r\nContent-Length: {}\r\n\r\n{}",
                   body.size(), body);
}

void answer_post(std::string& out, std::string const& body, Store& store) {
    std::pair<std::string, int> seen;
    std::pair<std::string, int> next;
    int increment = 0;
    for (auto const field : boost::urls::parse_query(body).value()) {
        auto const name = *field.key;
        auto const value = field.value.decode({true});  // a plus sign is a space
        if (name == "seen_value") seen.first = value;
        if (name == "seen_counter") seen.second = std::stoi(value);
        if (name == "value") next.first = value;
        if (name == "increment") increment = 1;
    }
    next.second = seen.second + increment;
    out += store.replace(seen, next)
               ? "HTTP/1.1 303 See Other\r\nLocation: /\r\nContent-Length: 0\r\n\r\n"
               : "HTTP/1.1 409 Conflict\r\nContent-Length: 0\r\n\r\n";
}

asio::awaitable<void, Executor> serve(Socket socket, Store& store) {
    auto const token = asio::as_tuple(asio::use_awaitable_t<Executor>{});
    boost::beast::flat_buffer buffer;
    std::string out;
    for (;;) {
        Parser parser;
        parser.eager(true);
        boost::system::error_code error;
        while (!parser.is_done()) {
            if (buffer.size() == 0 || error == http::error::need_more) {
                auto const [ended, count] =
                    co_await socket.async_read_some(buffer.prepare(4096), token);
                if (ended) co_return;
                buffer.commit(count);
            }
            buffer.consume(parser.put(buffer.data(), error));
            if (error && error != http::error::need_more) co_return;
        }
        out.clear();
        if (parser.get().method() == http::verb::post) {
            answer_post(out, parser.get().body(), store);
        } else {
            answer_get(out, store);
        }
        asio::write(socket, asio::buffer(out), error);
        if (error || !parser.keep_alive()) co_return;
    }
}

struct Thread {
    explicit Thread(char const* file) : store{file} {}

    asio::io_context context{1};
    Store store;
};

asio::awaitable<void, Executor> accept(asio::basic_socket_acceptor<asio::ip::tcp, Executor>& from,
                                       std::array<Thread, 2>& threads) {
    for (std::size_t turn = 0;; turn = 1 - turn) {
        auto& [context, store] = threads[turn];
        auto socket = co_await from.async_accept(context, asio::use_awaitable_t<Executor>{});
        socket.set_option(asio::ip::tcp::no_delay{true});
        co_spawn(context, serve(Socket{std::move(socket)}, store), asio::detached);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) throw std::invalid_argument{"limit FILE"};
    std::array<Thread, 2> threads{Thread{argv[1]}, Thread{argv[1]}};
    auto& first = threads.front().context;
    asio::basic_socket_acceptor<asio::ip::tcp, Executor> acceptor{
        first, {asio::ip::make_address("127.0.0.1"), 0}};
    std::printf("Listening on http://127.0.0.1:%d/\n", acceptor.local_endpoint().port());
    std::fflush(stdout);
    co_spawn(first, accept(acceptor, threads), asio::detached);
    std::jthread const second{[&context = threads.back().context] {
        auto const work = asio::make_work_guard(context);
        context.run();
    }};
    first.run();
}
