// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace holdfast::processes {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Answer {
    int status = 0;
    Headers headers;
    std::string body;

    /// The first of that name, in any case; empty when there is none.
    std::string header(std::string_view name) const;
    bool shows(std::string_view text) const { return body.find(text) != std::string::npos; }
};

void PrintTo(Answer const& answer, std::ostream* stream);

/// Thrown when the server cannot be reached, or went away before its answer was complete.
struct ConnectionLost : std::runtime_error {
    using runtime_error::runtime_error;
};

/// A blocking connection to a server on this machine.
class Connection {
public:
    explicit Connection(std::uint16_t port);
    ~Connection();

    /// Sends bytes as they are. What the server said before it hung up can still be read.
    void write(std::string_view bytes);

    /// Tells the server that nothing more will come.
    void end_writing();

    Answer read();

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// The text of a request, with the `Host` and the length that belong there unless given.
std::string get_request(std::string_view target, Headers const& headers);
std::string post_request(std::string_view target, Headers const& headers, std::string_view body);

}  // namespace holdfast::processes
