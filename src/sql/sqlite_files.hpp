// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

#include <sqlite3.h>
#include <sys/types.h>

namespace holdfast::sql {

/// The files of a database that is open: its own, the log and the log's index. Tells whether their
/// paths still name them: what is written to a file that was moved, replaced or deleted is in none
/// that anybody finds.
class SqliteFiles {
public:
    /// Throws SqlError unless the path names what the connection has open.
    SqliteFiles(std::string file, sqlite3* connection);

    /// Throws SqlError unless each path names the file that it named when this was made, and the
    /// connection, one of this database, finds nothing in them that others put there.
    void require_in_place(sqlite3* connection) const;

    /// Throws SqlError unless a path names the file that a new connection has opened.
    void require_opened(sqlite3* connection) const;

    bool are_in_place() const;

    /// Whether nothing is missing but the log.
    bool lack_only_the_log() const;

    /// Throws SqlError unless the log has all that was written to it. The connection is in a write
    /// transaction.
    void require_whole_log(sqlite3* connection) const;

    /// Throws SqlError unless the log, to which something was written, has a beginning.
    void require_log(sqlite3* connection) const;

private:
    struct Identity {
        dev_t device;
        ino_t inode;
        bool operator==(Identity const&) const = default;
    };

    /// A path, and what it named.
    struct Named {
        std::string path;
        std::optional<Identity> identity;
        bool is_in_place() const { return identity_of(path) == identity; }
    };

    static std::optional<Identity> identity_of(std::string const& path);
    static Named named_now(std::string path);

    void require_content(sqlite3* connection) const;
    sqlite3_file* opened_log(sqlite3* connection) const;
    [[noreturn]] void refuse_log() const;
    [[noreturn]] void refuse(std::string const& why) const;

    Named file_;  // as it was given, which may be a link to where the others are
    Named log_;
    Named index_;
    mutable std::atomic<std::uint32_t> newest_change_ = 0;
    mutable std::atomic<bool> is_damaged_ = false;
};

}  // namespace holdfast::sql
