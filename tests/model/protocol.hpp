// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/lines.hpp"

namespace holdfast::model {

// The promise, once more and without the library: what becomes of a submission, written from the
// protocol's rules for the one row and the two views of card.hpp.

/// What is switched off in the row, as bits.
enum Switches { title_off = 1, remark_off = 2, add_off = 4 };

struct Row {
    long long id = 1;
    std::string title = "A";
    std::string remark = "r";
    std::string text = lined_text;
    int count = 0;
    int switches = 0;

    friend bool operator==(Row const&, Row const&) = default;
};

/// One thing that a page shows and relies on.
struct Value {
    std::string text;
    bool enabled = true;

    friend bool operator==(Value const&, Value const&) = default;
};

/// All of them, by name: `title`, `remark` and `text` are inputs, `save`, `add` and `reject`
/// buttons, and `count` and `object` neither.
using State = std::map<std::string, Value, std::less<>>;

inline constexpr std::array<std::string_view, 3> inputs{"title", "remark", "text"};

/// What a browser sends back for a value that nobody touched, with newlines as LF.
std::string echo(std::string_view input, std::string_view value);

enum class Policy { refuse, merge };

/// Several rendered pages can belong to one intention, which is applied at most once.
using Intention = int;

struct Submission {
    Policy policy = Policy::refuse;  ///< of the form that it is sent to
    bool seal_opens = true;
    bool seal_is_of_another = false;  // another user's: then it does not open
    Intention intention = 0;
    State base;                                             ///< what its page showed
    std::vector<std::pair<std::string, std::string>> sent;  ///< by name, the button last

    std::optional<std::string> text(std::string_view name) const;
    bool takes_current(std::string_view input) const;
    std::string pressed() const;
};

enum class Choice { none, mine, current };

struct Control {
    std::string text;
    bool enabled = true;
    Choice choice = Choice::none;
    bool updated = false;

    friend bool operator==(Control const&, Control const&) = default;
};

/// What a refused page has to tell of something that is not as it was.
struct Difference {
    std::string name;
    std::optional<Value> then;  ///< nothing where the base is unknown
    Value now;
    std::optional<std::string> typed;
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
    gone,
};
inline constexpr std::size_t outcomes = 10;

/// The page that answers.
struct Answer {
    Outcome outcome = Outcome::opened;
    int status = 200;
    bool has_form = true;
    Intention intention = 0;
    State base;
    std::map<std::string, Control, std::less<>> controls;
    std::map<std::string, std::set<std::string>, std::less<>> kept;  ///< texts without an input
    std::vector<Difference> differences;
    std::vector<std::string> passed;  ///< what others changed, though it was saved

    bool refused() const { return status != 200; }
};

/// The database and its claims, and the rules.
class Protocol {
public:
    std::optional<Row> row = Row{};
    int applied = 0;  ///< events that took effect

    std::size_t claims() const { return claims_.size(); }

    /// Other programs never use an identity again.
    void insert(Row const& content);

    Answer open();
    Answer submit(Submission const& submission);

private:
    Answer fresh(Outcome outcome);
    Answer refused(Submission const& submission, Outcome outcome, int status);
    static Answer gone(int status);
    Answer checked(Submission const& submission);
    Answer apply(Submission const& submission, std::map<std::string, std::string> const& merged,
                 std::vector<std::string> passed);
    State now() const;

    std::map<Intention, std::vector<std::pair<std::string, std::string>>> claims_;
    Intention newest_ = 0;
    long long last_id_ = 1;
};

}  // namespace holdfast::model
