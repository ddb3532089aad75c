// SPDX-License-Identifier: MIT
#include "support/visitor.hpp"

#include <stdexcept>

namespace holdfast::processes {

Headers same_origin() {
    return {{"Sec-Fetch-Site", "same-origin"}};
}

void Visitor::move_to(std::uint16_t port) {
    port_ = port;
    connection_.reset();
}

FormPage Visitor::open() {
    auto const answer = get();
    if (answer.status != 200) throw std::runtime_error{"instead of the page: " + answer.body};
    return FormPage{answer.body};
}

Answer Visitor::get() {
    Headers headers;
    if (!cookie_.empty()) headers.emplace_back("Cookie", cookie_);
    auto answer = send(get_request(target_, headers));
    auto const set = answer.header("Set-Cookie");
    if (!set.empty()) cookie_ = set.substr(0, set.find(';'));
    return answer;
}

Answer Visitor::post(std::string const& body, Headers const& headers) {
    return send(post_text(body, headers));
}

std::string Visitor::post_text(std::string const& body, Headers const& headers) const {
    Headers all{{"Content-Type", "application/x-www-form-urlencoded"}};
    if (!cookie_.empty()) all.emplace_back("Cookie", cookie_);
    all.insert(all.end(), headers.begin(), headers.end());
    return post_request(target_, all, body);
}

Answer Visitor::send(std::string const& bytes) {
    connection().write(bytes);
    try {
        auto answer = connection_->read();
        if (answer.header("Connection") == "close") connection_.reset();
        return answer;
    } catch (ConnectionLost const&) {
        connection_.reset();
        throw;
    }
}

Connection& Visitor::connection() {
    if (!connection_) connection_.emplace(port_);
    return *connection_;
}

}  // namespace holdfast::processes
