// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace holdfast::sql {

/// Rows for COPY of PostgreSQL, in its text format.
class CopiedRows {
public:
    CopiedRows() = default;
    virtual ~CopiedRows() = default;
    CopiedRows(CopiedRows const&) = delete;
    CopiedRows& operator=(CopiedRows const&) = delete;

    /// The next whole rows, valid until the next call; empty behind the last one.
    virtual std::string_view next() = 0;

    /// Takes the server's words for the place at which it refused the rows, such as
    /// `COPY task, line 3, column title: "x"`.
    virtual void note_refusal(std::string_view place) = 0;
};

}  // namespace holdfast::sql
