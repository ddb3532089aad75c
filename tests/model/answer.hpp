// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/submission.hpp"

namespace holdfast::model {

enum class Choice { none, mine, current };

struct Control {
    std::string text;
    bool enabled = true;
    Choice choice = Choice::none;
    bool updated = false;
};

/// The news that a refused page has to tell of something that is not as it was.
struct Difference {
    std::string name;
    std::optional<Value> then;
    std::optional<Value> now;
    std::optional<std::string> typed;  ///< in the words of the page
    bool base_known = true;
};

/// An option that was chosen, left or given up, and does not mean what it meant.
struct LostOption {
    std::string name;
    std::string before;                ///< its label then; empty where it was not on offer
    std::optional<std::string> label;  ///< nothing where it is not on offer
};

/// Why a page was answered as it was.
enum class Outcome {
    opened,
    applied,
    merged,
    repeated,
    conflict,
    already_saved,
    invalid,
    rejected,
    unverified,
    forbidden,
    row_added,
    gone,
};
inline constexpr std::size_t outcomes = 12;

/// The page that answers.
struct Answer {
    Outcome outcome = Outcome::opened;
    int status = 200;
    bool has_form = true;
    Intention intention = 0;
    State base{};
    std::map<std::string, Control, std::less<>> controls{};
    std::map<std::string, std::set<std::string>, std::less<>> kept{};  ///< texts without an input
    std::vector<Difference> differences{};
    std::vector<LostOption> lost{};
    std::vector<std::string> passed{};  ///< labels of what others changed, though it was saved

    /// Whether the page goes on with what was typed.
    bool is_form_again() const { return status != 200 || outcome == Outcome::row_added; }
};

/// The lost options of an input: of what its user typed, or else left, and of what it showed.
std::vector<LostOption> lost_options(std::string const& name, Value const& then, Value const& now,
                                     std::optional<std::string> const& typed);

/// The page of content with a row, with nothing typed.
Answer fresh_page(Outcome outcome, Content const& content, std::size_t blank_rows);

/// The form again, with all that was typed.
Answer refused_page(Outcome outcome, int status, Content const& content,
                    Submission const& submission);

}  // namespace holdfast::model
