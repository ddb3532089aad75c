// SPDX-License-Identifier: MIT
#include "http/multipart_parser.hpp"

#include <algorithm>
#include <utility>

namespace holdfast::http {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::string_view header_end = "\r\n\r\n";

}  // namespace

// A delimiter begins with the end of the line before it, which the first one does not need. That is
// the only CR in it: a text that is no delimiter after all holds no other beginning of one.
MultipartParser::MultipartParser(std::string_view boundary, MultipartLimits const& limits)
    : delimiter_{std::string{"\r\n--"}.append(boundary)},
      limits_{limits},
      matched_{line_end.size()} {}

MultipartParser::Event MultipartParser::next(std::string_view& input) {
    data_ = {};
    while (!input.empty() && state_ != State::failed) {
        if (auto const event = step(input)) return *event;
    }
    return state_ == State::failed ? Event::error : Event::needs_more;
}

std::optional<MultipartParser::Event> MultipartParser::step(std::string_view& input) {
    switch (state_) {
        case State::preamble:
        case State::data: return matched_ > 0 ? go_on_matching(input) : read_data(input);
        case State::header: return read_header(input);
        case State::epilogue: input = {}; return {};
        case State::failed: return Event::error;
        case State::boundary:
        case State::dash:
        case State::padding:
        case State::boundary_line: break;
    }
    auto const c = input.front();
    input.remove_prefix(1);
    return read_boundary_line(c);
}

std::optional<MultipartParser::Event> MultipartParser::go_on_matching(std::string_view& input) {
    auto const wanted = std::string_view{delimiter_}.substr(matched_);
    auto const length = std::min(wanted.size(), input.size());
    if (input.substr(0, length) != wanted.substr(0, length)) {
        return found(std::string_view{delimiter_}.substr(0, std::exchange(matched_, 0)));
    }
    input.remove_prefix(length);
    matched_ += length;
    return matched_ == delimiter_.size() ? end_of_data() : std::nullopt;
}

std::optional<MultipartParser::Event> MultipartParser::read_data(std::string_view& input) {
    auto const end = input.find(delimiter_);
    if (end == 0) {
        input.remove_prefix(delimiter_.size());
        return end_of_data();
    }
    bool const is_open = end == std::string_view::npos;
    matched_ = is_open ? beginning_at_end(input) : 0;
    auto const data = input.substr(0, is_open ? input.size() - matched_ : end);
    input.remove_prefix(data.size() + matched_);
    return data.empty() ? std::nullopt : found(data);
}

// The number of bytes at the end of the input that a delimiter may begin with.
std::size_t MultipartParser::beginning_at_end(std::string_view input) const {
    auto const most = std::min(input.size(), delimiter_.size() - 1);
    auto const tail = input.substr(input.size() - most);
    auto const begin = tail.rfind(delimiter_.front());
    if (begin == std::string_view::npos) return 0;
    auto const candidate = tail.substr(begin);
    return delimiter_.starts_with(candidate) ? candidate.size() : 0;
}

std::optional<MultipartParser::Event> MultipartParser::found(std::string_view data) {
    if (state_ == State::preamble) return {};
    data_ = data;
    return Event::data;
}

std::optional<MultipartParser::Event> MultipartParser::end_of_data() {
    matched_ = 0;
    bool const is_part = state_ == State::data;
    state_ = State::boundary;
    return is_part ? std::optional{Event::part_end} : std::nullopt;
}

std::optional<MultipartParser::Event> MultipartParser::read_boundary_line(char c) {
    bool const is_blank = c == ' ' || c == '\t';
    if (state_ == State::dash && c == '-') {
        state_ = State::epilogue;
        return Event::end;
    }
    if (state_ == State::boundary_line && c == '\n') return begin_header();
    if (state_ == State::dash || state_ == State::boundary_line) {
        return fail(MultipartError::boundary_line_goes_on);
    }
    if (c == '-' && state_ == State::boundary) {
        state_ = State::dash;
    } else if (c == '\r') {
        state_ = State::boundary_line;
    } else if (is_blank) {
        state_ = State::padding;
    } else {
        return fail(MultipartError::boundary_line_goes_on);
    }
    return {};
}

std::optional<MultipartParser::Event> MultipartParser::begin_header() {
    if (parts_++ == limits_.parts) return fail(MultipartError::too_many_parts);
    header_ = line_end;  // so that the empty line after no header is found, too
    state_ = State::header;
    return {};
}

std::optional<MultipartParser::Event> MultipartParser::read_header(std::string_view& input) {
    auto const before = header_.size();
    auto const most = limits_.header_bytes + line_end.size() + header_end.size();
    header_.append(input.substr(0, most - before));
    auto const end = header_.find(header_end, before - std::min(before, header_end.size()));
    if (end == std::string::npos) {
        if (header_.size() == most) return fail(MultipartError::header_is_too_large);
        input = {};
        return {};
    }
    input.remove_prefix(end + header_end.size() - before);
    auto const lines = std::string_view{header_}.substr(0, end);
    auto read = read_part_header(lines.substr(std::min(line_end.size(), end)), limits_);
    if (auto const* const error = std::get_if<MultipartError>(&read)) return fail(*error);
    part_ = std::get<MultipartPart>(std::move(read));
    state_ = State::data;
    return Event::part;
}

MultipartParser::Event MultipartParser::fail(MultipartError error) {
    error_ = error;
    state_ = State::failed;
    return Event::error;
}

}  // namespace holdfast::http
