// SPDX-License-Identifier: MIT
#include "sql/copy/table_copy.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include <holdfast/sql/error.hpp>
#include <holdfast/sql/identifier.hpp>
#include <holdfast/sql/result_set.hpp>
#include <holdfast/sql/value_format.hpp>

#include "sql/bulk_access.hpp"
#include "sql/copied_rows.hpp"
#include "sql/copy/copied_text.hpp"
#include "sql/copy/copy_refusal.hpp"
#include "text/number.hpp"

namespace holdfast::sql {

namespace {

constexpr std::size_t part_size = 128UL * 1024;

std::string list_of(TablePair const& tables, WholeColumn std::pair<WholeColumn, WholeColumn>::*of) {
    std::string list;
    for (auto const& column : tables.columns) {
        list += (list.empty() ? "" : ", ") + identifier((column.*of).name);
    }
    return list;
}

std::string select_of(TablePair const& tables) {
    return "select " + list_of(tables, &std::pair<WholeColumn, WholeColumn>::first) + " from " +
           identifier(tables.source);
}

std::string copy_of(TablePair const& tables) {
    return "copy " + identifier(tables.target) + " (" +
           list_of(tables, &std::pair<WholeColumn, WholeColumn>::second) + ") from stdin";
}

/// A part of a key as a sentence shows it.
struct KeyText {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(std::int64_t whole) const { return text::number_text(whole); }
    std::string operator()(double real) const { return text::number_text(real); }
    std::string operator()(std::string_view text) const {
        constexpr std::size_t longest = 80;
        std::string shown;
        for (char const c : text.substr(0, longest)) shown += c >= ' ' && c <= '~' ? c : '?';
        return '"' + shown + '"';
    }
    std::string operator()(std::span<std::byte const> bytes) const {
        return fmt::format("{} bytes", bytes.size());
    }
};

/// The rows of a table, in the order in which the database gives them.
class Source final : public CopiedRows {
public:
    Source(Transaction& transaction, TablePair const& tables)
        : tables_{tables},
          kind_{transaction.database_kind()},
          statement_{select_of(tables)},
          rows_{BulkAccess{transaction}.rows(statement_, tables.columns.size())} {}

    std::string_view next() override {
        part_.clear();
        while (part_.size() < part_size && step()) append_row();
        return part_;
    }

    void note_refusal(std::string_view place) override { refused_at_ = place; }

    bool step() {
        if (!rows_->next()) return false;
        ++number_;
        return true;
    }

    /// The server's words for the place of the row that it refused.
    std::string const& refused_at() const { return refused_at_; }

    /// The present row in a sentence.
    std::string row() const {
        std::string key;
        for (auto const place : tables_.key()) {
            auto const value = rows_->value(static_cast<int>(place));
            key += (key.empty() ? "" : ", ") + tables_.columns[place].first.name + " " +
                   std::visit(KeyText{}, value);
        }
        return key.empty() ? fmt::format("The row number {} of {}", number_, tables_.source)
                           : fmt::format("The row of {} with {}", tables_.source, key);
    }

private:
    void append_row() {
        char const* separator = "";
        int place = 0;
        for (auto const& [source, target] : tables_.columns) {
            part_ += separator;
            separator = "\t";
            try {
                append_copied(part_, rows_->value(place++), target, kind_);
            } catch (detail::UnfitValue const& unfit) {
                throw CopyRefusal{fmt::format("{} cannot be copied: its column {} {}.", row(),
                                              source.name, unfit.reason)};
            }
        }
        part_ += '\n';
    }

    TablePair const& tables_;
    DatabaseKind kind_;
    std::string statement_;
    std::unique_ptr<ResultSet> rows_;
    std::size_t number_ = 0;
    std::string part_;
    std::string refused_at_;
};

/// A place in the words of PostgreSQL: `COPY task, line 3, column title: "x"`, in any language.
struct Place {
    std::size_t row = 0;
    std::string column;
};

std::string_view taken_until(std::string_view& text, std::string_view end) {
    auto const at = text.find(end);
    auto const taken = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
    return taken;
}

std::string_view word_behind_blank(std::string_view text) {
    auto const blank = text.find(' ');
    return blank == std::string_view::npos ? std::string_view{} : text.substr(blank + 1);
}

std::optional<Place> place_of(std::string_view said, std::string const& table) {
    auto const beginning = "COPY " + table + ", ";
    if (!said.starts_with(beginning)) return {};
    said.remove_prefix(beginning.size());
    auto line = taken_until(said, ":");
    auto const row = text::number_in<std::size_t>(word_behind_blank(taken_until(line, ", ")));
    if (!row) return {};
    return Place{*row, std::string{word_behind_blank(line)}};
}

// Found by reading the same statement once more, in the same snapshot.
std::string refused_row(Transaction& source, TablePair const& tables, std::size_t number) {
    Source again{source, tables};
    for (std::size_t row = 0; row != number; ++row) {
        if (!again.step()) return "A row of " + tables.source;
    }
    return again.row();
}

[[noreturn]] void refuse(Transaction& source, TablePair const& tables, std::string const& said,
                         SqlError const& error) {
    auto const place = place_of(said, tables.target);
    if (!place) throw error;
    throw CopyRefusal{fmt::format("{} cannot be copied{}: {}.",
                                  refused_row(source, tables, place->row),
                                  place->column.empty() ? "" : " into its column " + place->column,
                                  error.message())};
}

}  // namespace

std::size_t copy_rows(Transaction& source, Transaction& target, TablePair const& tables) {
    auto rows = std::make_unique<Source>(source, tables);
    try {
        return BulkAccess{target}.copy_in(copy_of(tables), *rows);
    } catch (SqlError const& error) {
        auto const said = rows->refused_at();
        rows.reset();  // or the rest of the rows would be kept in memory
        refuse(source, tables, said, error);
    }
}

}  // namespace holdfast::sql
