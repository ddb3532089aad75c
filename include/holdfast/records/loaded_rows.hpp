// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include <holdfast/records/record_members.hpp>
#include <holdfast/sql/memory.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast::detail {

/// The objects of a class as a transaction last read or wrote them, by their keys.
template <class Object>
class LoadedRows {
public:
    using Key = KeyOf<Object>;

    /// Those of the transaction.
    static LoadedRows& of(sql::Transaction& transaction) {
        return transaction.memory().of<LoadedRows>();
    }

    /// The object of that key, or null. The row may have changed since.
    Object const* find(Key const& key) const {
        auto const found = rows_.find(key);
        return found == rows_.end() ? nullptr : &found->second.object;
    }

    /// The object of that key if nothing has run that may have changed its row, or null.
    Object const* find_present(Key const& key, sql::Transaction const& transaction) const {
        auto const found = rows_.find(key);
        bool const is_present =
            found != rows_.end() && found->second.read_at == transaction.changes();
        return is_present ? &found->second.object : nullptr;
    }

    /// Keeps a copy of what was read just now.
    void keep_read(Object const& object, sql::Transaction const& transaction) {
        keep(object, transaction.changes());
    }

    /// Keeps a copy of what was written. The database may have stored it otherwise.
    void keep_written(Object const& object) { keep(object, never); }

    /// Forgets a row.
    void forget(Key const& key) { rows_.erase(key); }

private:
    struct Row {
        Object object;
        std::uint64_t read_at;  // count of changes
    };

    static constexpr std::uint64_t never = std::numeric_limits<std::uint64_t>::max();
    static constexpr std::size_t most_rows = 10'000;

    void keep(Object const& object, std::uint64_t read_at) {
        auto const& key = object.*RecordOf<Object>::key;
        auto const found = rows_.find(key);
        if (found != rows_.end()) {
            found->second = {object, read_at};
        } else if (rows_.size() < most_rows) {
            rows_.emplace(key, Row{object, read_at});
        }
    }

    std::map<Key, Row> rows_;
};

}  // namespace holdfast::detail
