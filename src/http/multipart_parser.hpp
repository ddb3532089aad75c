// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "http/multipart_part.hpp"

namespace holdfast::http {

/// Reads a content of type multipart/form-data (RFC 7578) as it comes, in pieces of any size. It
/// keeps nothing of the data.
class MultipartParser {
public:
    enum class Event {
        needs_more,  ///< the input is used up
        part,        ///< begins: `part()`
        data,        ///< of the part: `data()`, never empty
        part_end,
        end,    ///< of the last part; what comes after it is left out
        error,  ///< for good: `error()`
    };

    MultipartParser(std::string_view boundary, MultipartLimits const& limits);

    /// Reads on to the next event, and takes what it has read off the input.
    Event next(std::string_view& input);

    /// Whether the content may end here: after the last boundary. Otherwise the content is
    /// refused as `MultipartError::ended_early`.
    bool is_complete() const { return state_ == State::epilogue; }

    // Of the last event.
    MultipartPart const& part() const { return part_; }
    MultipartError error() const { return error_; }

    /// Valid as long as the input, and until the next call.
    std::string_view data() const { return data_; }

private:
    enum class State {
        preamble,
        boundary,       ///< behind one
        dash,           ///< behind one and a dash
        padding,        ///< behind one and a blank
        boundary_line,  ///< behind one and a CR
        header,
        data,
        epilogue,
        failed,
    };

    std::optional<Event> step(std::string_view& input);
    std::optional<Event> read_data(std::string_view& input);
    std::size_t beginning_at_end(std::string_view input) const;
    std::optional<Event> read_header(std::string_view& input);
    std::optional<Event> end_of_data();
    std::optional<Event> go_on_matching(std::string_view& input);
    std::optional<Event> read_boundary_line(char c);
    std::optional<Event> begin_header();
    std::optional<Event> found(std::string_view data);
    Event fail(MultipartError error);

    std::string delimiter_;
    MultipartLimits limits_;
    State state_ = State::preamble;
    std::size_t matched_;  // bytes of the delimiter that the input has ended with
    std::size_t parts_ = 0;
    std::string header_;
    MultipartPart part_;
    std::string_view data_;
    MultipartError error_ = MultipartError::ended_early;
};

}  // namespace holdfast::http
