// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace holdfast::processes {

/// The point at which a connection to the database breaks.
enum class Cut {
    never,
    before_commit,  ///< the server does not get the COMMIT
    after_commit,   ///< the server applies it, and its answer is lost
};

/// In what the server says, another text of the same length in place of one.
struct Replacement {
    std::string from;
    std::string to;
};

/// Stands between a program and its PostgreSQL server, and breaks their connection when told to.
class DatabaseProxy {
public:
    explicit DatabaseProxy(std::string const& server_address, Replacement replacement = {});
    ~DatabaseProxy();
    DatabaseProxy(DatabaseProxy const&) = delete;
    DatabaseProxy& operator=(DatabaseProxy const&) = delete;

    /// The server's, except for the port.
    std::string const& address() const { return address_; }

    /// Goes on with another server, for new connections.
    void turn_to(std::string const& server_address);

    /// The next COMMIT is the one to break at.
    void cut_at_next_commit(Cut cut) { cut_ = cut; }
    bool has_cut() const { return has_cut_; }

    /// As from a cable that is pulled: new connections break, until it is called again.
    void refuse_after_the_cut(bool refuses) { refuses_ = refuses; }

private:
    void accept();
    void serve(int client);
    bool pass_to_server(int client, int server, std::string& pending);
    bool pass_to_client(int server, int client);

    std::string address_;
    Replacement replacement_;
    std::atomic<std::uint16_t> server_port_ = 0;
    int listener_ = -1;
    std::atomic<Cut> cut_ = Cut::never;
    std::atomic<bool> has_cut_ = false;
    std::atomic<bool> refuses_ = false;
    std::atomic<bool> stops_ = false;
    std::vector<std::jthread> connections_;
    std::jthread acceptor_;
};

}  // namespace holdfast::processes
