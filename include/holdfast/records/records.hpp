// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/fields/member_function.hpp>
#include <holdfast/records/loaded_rows.hpp>
#include <holdfast/records/record_members.hpp>
#include <holdfast/records/record_table.hpp>
#include <holdfast/records/row_writer.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast {

namespace detail {

// A number beyond the key's type is no row's key.
template <class Own, class Key>
std::optional<Own> own_key(Key const& key) {
    if constexpr (std::integral<Own> && std::integral<Key> && !std::same_as<Own, bool> &&
                  !std::same_as<Key, bool>) {
        if (!std::in_range<Own>(key)) return {};
        return static_cast<Own>(key);
    } else {
        return Own(key);
    }
}

template <class Object>
std::string select_text(std::string_view clause) {
    return record_table<Object>().select(clause);
}

template <class Object, class... Values>
std::vector<Object> select_objects(sql::Transaction& transaction,
                                   sql::BasicStatement<Values...> const& statement,
                                   Values const&... values) {
    auto objects = transaction.rows<Object>(statement, values...).to_vector();
    // A page only shows them.
    if (transaction.access() == sql::Access::write) {
        auto& rows = LoadedRows<Object>::of(transaction);
        for (auto const& object : objects) rows.keep_read(object, transaction);
    }
    return objects;
}

}  // namespace detail

/// Reads the row of a key into an object; nothing when there is none. A row that was read before is
/// read again only when a statement may have changed it meanwhile (see Transaction::changes).
/// Throws SqlError, as all of these functions do.
template <class Object, class Key>
std::optional<Object> find(sql::Transaction& transaction, Key const& key) {
    if constexpr (detail::is_sound_record<Object>) {
        using Own = detail::KeyOf<Object>;
        static_assert(std::convertible_to<Key const&, Own>,
                      "the key has another type than that of the record");
        if constexpr (std::convertible_to<Key const&, Own>) {
            auto const sought = detail::own_key<Own>(key);
            if (!sought) return {};
            auto& rows = detail::LoadedRows<Object>::of(transaction);
            auto const* const present = rows.find_present(*sought, transaction);
            if (present != nullptr) return *present;
            auto row = detail::read_row<Object>(transaction, *sought);
            if (row) rows.keep_read(*row, transaction);
            return row;
        }
    }
    detail::explain(detail::record_mistake<Object>);
    __builtin_unreachable();
}

/// Reads as `find` does. Without such a row it throws http::Error: "Not Found", with the record's
/// sentence for users.
template <class Object, class Key>
Object load(sql::Transaction& transaction, Key const& key) {
    if constexpr (detail::is_sound_record<Object>) {
        auto found = find<Object>(transaction, key);
        if (!found) detail::fail_as_gone(detail::record_table<Object>());
        return std::move(*found);
    }
    detail::explain(detail::record_mistake<Object>);
    __builtin_unreachable();
}

/// Reads the rows that a clause selects, such as `where supplier_id = ? order by title`. The clause
/// stands behind `select … from` and the table, and may join others. All rows are in memory;
/// `transaction.rows<Object>("select {columns} from …")` reads one after the other.
template <class Object, class... Values>
std::vector<Object> select(sql::Transaction& transaction, sql::Statement<Values...> clause,
                           Values const&... values) {
    if constexpr (detail::is_sound_record<Object>) {
        using Statement = sql::BasicStatement<Values...>;
        constexpr auto make = detail::select_text<Object>;
        if (clause.is_literal()) {
            sql::detail::LastingText const text{sql::detail::kept_text(clause.text(), make)};
            return detail::select_objects<Object>(transaction, Statement{text}, values...);
        }
        auto const text = sql::unchecked(make(clause.text()));
        return detail::select_objects<Object>(transaction, Statement{text}, values...);
    }
    detail::explain(detail::record_mistake<Object>);
    __builtin_unreachable();
}

/// Reads all rows.
template <class Object>
std::vector<Object> select(sql::Transaction& transaction) {
    if constexpr (detail::is_sound_record<Object>) {
        sql::detail::LastingText const text{
            sql::detail::kept_text("", detail::select_text<Object>)};
        return detail::select_objects<Object>(transaction, sql::BasicStatement<>{text});
    }
    detail::explain(detail::record_mistake<Object>);
    __builtin_unreachable();
}

/// The common part of `insert`, `update` and `erase`, which can be events of any class with a
/// table.
struct RecordFunction {
    /// Its parameters as an event, beside the object.
    using Parameters = detail::EventParameters<sql::Transaction&>;

    /// Whether objects of a class are stored.
    template <class Object>
    static constexpr bool takes = detail::HasRecord<Object>;

    /// The result of the event: nothing, except that of `insert`.
    template <class Object>
    using Result = void;
};

/// The type of `insert`.
struct Insert : RecordFunction {
    /// The type of the key.
    template <class Object>
    using Result = typename detail::KeyIfAny<Object>::Type;

    /// Writes a new row and returns its key. The object gets the key that the database makes.
    template <class Object>
    auto operator()(sql::Transaction& transaction, Object& object) const {
        if constexpr (detail::is_sound_record<Object>) {
            using enum detail::RowState;
            constexpr detail::StoredMembers<Object> members;
            detail::RivalSearch<Object>{transaction, object, absent, ~detail::ColumnSet{0}}.run();
            detail::insert_row(transaction, object, members);
            detail::LoadedRows<Object>::of(transaction).keep_written(object);
            return detail::KeyOf<Object>(object.*detail::RecordOf<Object>::key);
        } else {
            detail::explain(detail::record_mistake<Object>);
        }
    }
};

/// The type of `update`.
struct Update : RecordFunction {
    /// Writes the columns in which the object differs from its row as this transaction last read or
    /// wrote it, and runs no statement if there are none. It thus leaves alone what other code of
    /// the same event has changed by statements of its own. Other transactions change nothing
    /// between: it is serialisable. A row that this transaction has not read is read first. It
    /// keeps at most ten thousand rows of a class. Throws http::Error when the row is gone.
    template <class Object>
    void operator()(sql::Transaction& transaction, Object const& object) const {
        if constexpr (detail::is_sound_record<Object>) detail::update_row(transaction, object);
        detail::explain(detail::record_mistake<Object>);
    }
};

/// The type of `erase`.
struct Erase : RecordFunction {
    /// Deletes the row. Throws http::Error when it is gone.
    template <class Object>
    void operator()(sql::Transaction& transaction, Object const& object) const {
        if constexpr (detail::is_sound_record<Object>) detail::erase_row(transaction, object);
        detail::explain(detail::record_mistake<Object>);
    }
};

/// Saves a new object: `insert(transaction, task)`. As an event it is `event<insert>("add", "Add")`
/// and `event_of<insert>(task, view.transaction())`. A value that must be unique and is another
/// row's throws FieldViolation.
inline constexpr Insert insert{};

/// Saves the changes of an object: `update(transaction, task)`. It can be an event as `insert` can,
/// and checks unique values that have changed.
inline constexpr Update update{};

/// Deletes an object: `erase(transaction, task)`. It can be an event as `insert` can.
inline constexpr Erase erase{};

}  // namespace holdfast
