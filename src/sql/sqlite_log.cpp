// SPDX-License-Identifier: MIT
#include "sql/sqlite_log.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

namespace holdfast::sql {

namespace {

constexpr int index_block = 32'768;
constexpr sqlite3_int64 log_header = 32;
constexpr sqlite3_int64 frame_header = 24;

/// https://www.sqlite.org/walformat.html#the_wal_index_header, in the order of this machine.
struct IndexHeader {
    std::uint32_t version;
    std::uint32_t unused;
    std::uint32_t change_counter;
    std::uint8_t is_initialized;
    std::uint8_t checksums_are_big_endian;
    std::uint16_t page_size;
    std::uint32_t newest_frame;
    std::uint32_t pages;
    std::array<std::uint32_t, 2> checksum_of_newest_frame;
    std::array<unsigned char, 8> salts;  // as they stand in the log
    std::array<std::uint32_t, 2> own_checksum;

    sqlite3_int64 bytes_of_page() const { return page_size == 1 ? 65'536 : page_size; }
};
static_assert(sizeof(IndexHeader) == 48);

std::optional<IndexHeader> index_header(sqlite3_file& database) {
    void volatile* block = nullptr;
    bool const is_mapped =
        database.pMethods->iVersion >= 2 &&
        database.pMethods->xShmMap(&database, 0, index_block, 0, &block) == SQLITE_OK &&
        block != nullptr;
    if (!is_mapped) return {};
    IndexHeader header{};
    std::memcpy(&header, const_cast<void const*>(block), sizeof header);
    constexpr std::uint32_t known_version = 3'007'000;
    if (header.version != known_version) return {};
    return header;
}

std::array<unsigned char, 16> end_of_frame(IndexHeader const& header) {
    std::array<unsigned char, 16> bytes{};
    auto* next = std::copy(header.salts.begin(), header.salts.end(), bytes.begin());
    for (auto const checksum : header.checksum_of_newest_frame) {
        for (unsigned const shift : {24U, 16U, 8U, 0U}) {
            *next++ = static_cast<unsigned char>(checksum >> shift);
        }
    }
    return bytes;
}

}  // namespace

LogEnd end_of_log(sqlite3_file& database, sqlite3_file& log) {
    auto const header = index_header(database);
    if (!header || header->newest_frame == 0) return LogEnd::whole;
    auto const frame_size = frame_header + header->bytes_of_page();
    auto const frame = log_header + (header->newest_frame - 1) * frame_size;
    sqlite3_int64 size = 0;
    if (log.pMethods->xFileSize(&log, &size) != SQLITE_OK) return LogEnd::unreadable;
    if (size < frame + frame_size) return LogEnd::lost;
    std::array<unsigned char, 16> found{};
    auto const at = frame + frame_header - static_cast<sqlite3_int64>(found.size());
    int const result = log.pMethods->xRead(&log, found.data(), static_cast<int>(found.size()), at);
    if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ) return LogEnd::unreadable;
    return found == end_of_frame(*header) ? LogEnd::whole : LogEnd::lost;
}

}  // namespace holdfast::sql
