// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "support/fresh_database.hpp"
#include "torture/site/store.hpp"

namespace holdfast::torture {

/// A file system of its own in memory, which can be full.
class SmallDisk {
public:
    /// Throws std::runtime_error where that is not allowed.
    explicit SmallDisk(std::filesystem::path place);
    ~SmallDisk();
    SmallDisk(SmallDisk const&) = delete;
    SmallDisk& operator=(SmallDisk const&) = delete;

    void fill() const;
    void empty() const;

private:
    std::filesystem::path place_;
};

/// The place of a SQLite file.
enum class Medium { disk, small_disk };

class SqliteStore : public Store {
public:
    explicit SqliteStore(Medium medium);

    std::string address() const override { return database_.address(); }
    std::string value_of(std::string const& query) const override {
        return database_.value_of(query);
    }

    /// Null on another medium.
    SmallDisk const* small_disk() const { return small_disk_.get(); }

private:
    test_support::FreshDatabase database_;
    std::unique_ptr<SmallDisk> small_disk_;
};

}  // namespace holdfast::torture
