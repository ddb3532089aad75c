// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "application/test_application.hpp"
#include "model/protocol.hpp"

namespace holdfast::model {

/// A program that reads and writes the application's database without asking it. The model learns
/// of each write.
class OtherProgram {
public:
    /// Makes the tables, with the model's content. Both outlive this.
    OtherProgram(testing::TestApplication& application, Protocol& protocol);

    /// Writes something; the numbers say what.
    void change(std::size_t which, std::size_t what);

    /// Writes this value of an input, if there is such a thing by now.
    void write(std::string_view input, std::string const& value);

    /// Tries to write a title between the check of a submission and its event. The model does not
    /// hear of it.
    void try_to_overtake();

    /// The outcome of that: where there is one writer at a time it must fail.
    static std::optional<std::string> overtaking_title();

    /// The number of events that took effect.
    int count_applied();

    /// Throws std::runtime_error unless the database holds what the model does.
    void expect_same_database();

private:
    void replace_row(std::size_t what);
    void change_row(std::size_t which, std::size_t what);
    void change_items(std::size_t what);
    void change_colours(std::size_t what);
    void write_content();
    std::string stored();

    testing::TestApplication& application_;
    Protocol& protocol_;
    sql::Database database_{application_.address};
};

}  // namespace holdfast::model
