// SPDX-License-Identifier: MIT
#include <functional>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>
#include <utility>

#include <holdfast/sql/row_format.hpp>
#include <holdfast/sql/statement_text.hpp>

namespace holdfast::sql::detail {
namespace {

constexpr std::string_view place = "{columns}";

/// A literal by its place in memory, and what is made of it.
struct Origin {
    std::string_view literal;
    MakeText make;

    bool operator==(Origin const& other) const {
        return literal.data() == other.literal.data() && literal.size() == other.literal.size() &&
               make == other.make;
    }
};

struct HashOfOrigin {
    std::size_t operator()(Origin const& origin) const {
        return std::hash<char const*>{}(origin.literal.data()) * 31 +
               std::hash<MakeText>{}(origin.make);
    }
};

struct Texts {
    std::shared_mutex mutex;
    std::unordered_map<Origin, std::string, HashOfOrigin> texts;
};

/// The place where the name begins that a text ends with: its table's, or that and its schema's.
class LastName {
public:
    void add(Token const& token, std::size_t begin) {
        if (token.kind == TokenKind::blank) return;
        bool const is_dot = token.text == ".";
        if (!is_dot && !is_before_dot_) begin_ = begin;
        is_before_dot_ = is_dot;
    }

    std::size_t begin() const { return begin_; }
    bool is_before_dot() const { return is_before_dot_; }

private:
    std::size_t begin_ = 0;
    bool is_before_dot_ = false;
};

// `t.{columns}` names another table, or an alias.
void add_columns(std::string& text, LastName const& name, ColumnNames const& names) {
    auto owner = names.table + '.';
    if (name.is_before_dot()) {
        owner = text.substr(name.begin());
        text.resize(name.begin());
    }
    bool is_first = true;
    for (auto const& column : names.columns) {
        if (!is_first) text += ", ";
        is_first = false;
        text += owner;
        text += column;
    }
}

}  // namespace

std::string with_columns(std::string_view text, ColumnNames const& names) {
    std::string filled;
    LastName name;
    while (!text.empty()) {
        auto const token = first_token(text);
        if (token.text == "{" && text.starts_with(place)) {
            add_columns(filled, name, names);
            name = {};
            text.remove_prefix(place.size());
        } else {
            name.add(token, filled.size());
            filled += token.text;
            text.remove_prefix(token.text.size());
        }
    }
    return filled;
}

std::string_view kept_text(std::string_view literal, MakeText make) {
    static Texts kept;
    Origin const origin{literal, make};
    {
        std::shared_lock const lock{kept.mutex};
        auto const found = kept.texts.find(origin);
        if (found != kept.texts.end()) return found->second;
    }
    auto text = make(literal);
    std::unique_lock const lock{kept.mutex};
    return kept.texts.try_emplace(origin, std::move(text)).first->second;
}

}  // namespace holdfast::sql::detail
