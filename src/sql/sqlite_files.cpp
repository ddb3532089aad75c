// SPDX-License-Identifier: MIT
#include "sql/sqlite_files.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include <sys/stat.h>

#include <holdfast/sql/error.hpp>

#include "sql/sqlite_log.hpp"

namespace holdfast::sql {

namespace {

// https://www.sqlite.org/fileformat2.html#the_database_header
constexpr std::string_view header_start{"SQLite format 3\0", 16};
constexpr std::size_t change_counter_at = 24;
using Header = std::array<unsigned char, change_counter_at + 4>;

// https://www.sqlite.org/fileformat2.html#walformat: the last bit tells the order of bytes.
constexpr std::uint32_t log_start = 0x377f0682;

std::uint32_t big_endian(std::span<unsigned char const, 4> bytes) {
    std::uint32_t value = 0;
    for (auto const byte : bytes) value = value << 8U | byte;
    return value;
}

/// One of the files that a connection has open. Another descriptor would, when it is closed,
/// release the locks of every connection of this process.
sqlite3_file* opened(sqlite3* connection, int which) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection, "main", which, &file);
    return file != nullptr && file->pMethods != nullptr ? file : nullptr;
}

bool read_start(sqlite3_file* file, std::span<unsigned char> bytes) {
    return file != nullptr && file->pMethods->xRead(file, bytes.data(),
                                                    static_cast<int>(bytes.size()), 0) == SQLITE_OK;
}

bool has_moved(sqlite3* connection) {
    int has_moved = 1;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved);
    return has_moved != 0;
}

// Without links, where SQLite keeps the other files.
std::string real_path(sqlite3* connection) {
    return sqlite3_db_filename(connection, "main");
}

}  // namespace

SqliteFiles::SqliteFiles(std::string file, sqlite3* connection)
    : file_{named_now(std::move(file))},
      log_{named_now(real_path(connection) + "-wal")},
      index_{named_now(real_path(connection) + "-shm")} {
    require_opened(connection);
}

std::optional<SqliteFiles::Identity> SqliteFiles::identity_of(std::string const& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return {};
    return Identity{.device = found.st_dev, .inode = found.st_ino};
}

SqliteFiles::Named SqliteFiles::named_now(std::string path) {
    auto const identity = identity_of(path);
    return {.path = std::move(path), .identity = identity};
}

// SQLite compares with the path without links.
void SqliteFiles::require_opened(sqlite3* connection) const {
    bool const is_opened = identity_of(real_path(connection)) == file_.identity && file_.identity &&
                           !has_moved(connection);
    if (!is_opened) refuse("it was moved, replaced or deleted while it was opened");
    require_in_place(connection);
}

void SqliteFiles::require_in_place(sqlite3* connection) const {
    if (!file_.is_in_place()) {
        refuse("the file that was opened is not there: it was moved, replaced or deleted");
    }
    if (!log_.is_in_place() || !index_.is_in_place()) {
        refuse("the file " + (log_.is_in_place() ? index_ : log_).path +
               " was moved, replaced or deleted");
    }
    require_content(connection);
}

bool SqliteFiles::are_in_place() const {
    return file_.is_in_place() && log_.is_in_place() && index_.is_in_place();
}

bool SqliteFiles::lack_only_the_log() const {
    return file_.is_in_place() && !identity_of(log_.path) && index_.is_in_place();
}

// Each checkpoint makes the counter larger, until it begins again. It is compared with a value that
// was read before.
void SqliteFiles::require_content(sqlite3* connection) const {
    auto newest = newest_change_.load();
    Header header{};
    bool const is_read = read_start(opened(connection, SQLITE_FCNTL_FILE_POINTER), header);
    auto const change = big_endian(std::span{header}.last<4>());
    bool const is_database =
        is_read && std::string_view{reinterpret_cast<char const*>(header.data()),
                                    header_start.size()} == header_start;
    if (!is_database || static_cast<std::int32_t>(change - newest) < 0) is_damaged_ = true;
    if (is_damaged_) refuse("its files were overwritten or cut off");
    while (static_cast<std::int32_t>(change - newest) > 0 &&
           !newest_change_.compare_exchange_weak(newest, change)) {
    }
}

sqlite3_file* SqliteFiles::opened_log(sqlite3* connection) const {
    return log_.identity ? opened(connection, SQLITE_FCNTL_JOURNAL_POINTER) : nullptr;
}

void SqliteFiles::require_whole_log(sqlite3* connection) const {
    auto* const file = opened(connection, SQLITE_FCNTL_FILE_POINTER);
    auto* const log = opened_log(connection);
    if (file == nullptr || log == nullptr) return;
    auto const end = end_of_log(*file, *log);
    if (end == LogEnd::lost) refuse_log();
    if (end == LogEnd::unreadable) refuse("its log cannot be read");
}

// When it was cut off, SQLite goes on writing where it ended before, and nobody would read that.
void SqliteFiles::require_log(sqlite3* connection) const {
    sqlite3_file* const log = opened_log(connection);
    sqlite3_int64 size = 0;
    if (log == nullptr || log->pMethods->xFileSize(log, &size) != SQLITE_OK || size == 0) return;
    std::array<unsigned char, 4> start{};
    if (read_start(log, start) && (big_endian(start) & ~1U) == log_start) return;
    refuse_log();
}

void SqliteFiles::refuse_log() const {
    is_damaged_ = true;
    refuse("its log was overwritten or cut off");
}

void SqliteFiles::refuse(std::string const& why) const {
    throw SqlError{ErrorKind::unavailable, "cannot use the database " + file_.path + ": " + why};
}

}  // namespace holdfast::sql
