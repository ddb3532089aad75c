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

// `t.{columns}` names another table, or an alias, which begins there.
void add_columns(std::string& text, std::size_t alias, ColumnNames const& names) {
    auto owner = names.table + '.';
    if (text.ends_with('.')) {
        owner = text.substr(alias);
        text.resize(alias);
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
    std::size_t last = 0;
    std::size_t before_last = 0;
    while (!text.empty()) {
        auto const token = first_token(text);
        if (token.text == "{" && text.starts_with(place)) {
            add_columns(filled, before_last, names);
            text.remove_prefix(place.size());
        } else {
            before_last = std::exchange(last, filled.size());
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
