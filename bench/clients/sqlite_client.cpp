// SPDX-License-Identifier: MIT
#include <array>
#include <stdexcept>

#include <sqlite3.h>
#include <sys/stat.h>

#include "client.hpp"

namespace clients {
namespace {

constexpr char const* select_many =
    "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000) "
    "select i, 'Row ' || i from n";

class SqliteClient : public Client {
public:
    SqliteClient(std::string const& file, Guarantees guarantees)
        : files_{file, file + "-wal", file + "-shm"}, guarantees_{guarantees} {
        require(sqlite3_open_v2(file.c_str(), &connection_,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
        for (auto const* const pragma : {"pragma journal_mode = wal", "pragma synchronous = full",
                                         "pragma foreign_keys = on"}) {
            require(sqlite3_exec(connection_, pragma, nullptr, nullptr, nullptr));
        }
        begin_ = prepared("begin");
        begin_write_ = prepared("begin immediate");
        select_ = prepared("select title from task where id = ?");
        commit_ = prepared("commit");
    }
    ~SqliteClient() override {
        for (auto* const statement : {begin_, begin_write_, select_, commit_}) {
            sqlite3_finalize(statement);
        }
        sqlite3_close(connection_);
    }
    SqliteClient(SqliteClient const&) = delete;
    SqliteClient& operator=(SqliteClient const&) = delete;

    std::size_t read_one(int id) override { return read_one(id, begin_, 0); }
    std::size_t read_one_to_write(int id) override { return read_one(id, begin_write_, 2); }

    std::int64_t read_many() override {
        auto* const statement = prepared(select_many);
        std::int64_t sum = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            auto const text = text_of(statement, 1);
            sum += sqlite3_column_int64(statement, 0) + static_cast<std::int64_t>(text.size());
        }
        sqlite3_finalize(statement);
        return sum;
    }

private:
    // The files are looked at after the beginning, and so often around the commit.
    std::size_t read_one(int id, sqlite3_stmt* begin, int looks_at_commit) {
        run(begin);
        look_at_files();
        sqlite3_bind_int(select_, 1, id);
        if (sqlite3_step(select_) != SQLITE_ROW) throw std::runtime_error{"no row"};
        auto const title = text_of(select_, 0);
        sqlite3_reset(select_);
        run(commit_);
        for (int i = 0; i < looks_at_commit; ++i) look_at_files();
        return title.size();
    }

    void look_at_files() {
        if (guarantees_ == Guarantees::of_database) return;
        for (auto const& file : files_) {
            struct stat found {};
            if (::stat(file.c_str(), &found) != 0) throw std::runtime_error{"no " + file};
        }
        sqlite3_file* opened = nullptr;
        sqlite3_file_control(connection_, "main", SQLITE_FCNTL_FILE_POINTER, &opened);
        std::array<char, 28> header{};
        require(opened->pMethods->xRead(opened, header.data(), header.size(), 0));
    }

    static std::string text_of(sqlite3_stmt* statement, int column) {
        auto const* const text = sqlite3_column_text(statement, column);
        return {reinterpret_cast<char const*>(text),
                static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
    }

    void run(sqlite3_stmt* statement) {
        sqlite3_step(statement);
        require(sqlite3_reset(statement));
    }

    sqlite3_stmt* prepared(char const* text) {
        sqlite3_stmt* statement = nullptr;
        require(sqlite3_prepare_v3(connection_, text, -1, SQLITE_PREPARE_PERSISTENT, &statement,
                                   nullptr));
        return statement;
    }

    void require(int result) {
        if (result != SQLITE_OK) throw std::runtime_error{sqlite3_errmsg(connection_)};
    }

    std::array<std::string, 3> files_;
    Guarantees guarantees_;
    sqlite3* connection_ = nullptr;
    sqlite3_stmt* begin_ = nullptr;
    sqlite3_stmt* begin_write_ = nullptr;
    sqlite3_stmt* select_ = nullptr;
    sqlite3_stmt* commit_ = nullptr;
};

}  // namespace

std::unique_ptr<Client> sqlite_client(std::string const& file, Guarantees guarantees) {
    return std::make_unique<SqliteClient>(file, guarantees);
}

}  // namespace clients
