// SPDX-License-Identifier: MIT
#include "torture/site/sqlite_store.hpp"

#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <sys/mount.h>

namespace holdfast::torture {

SmallDisk::SmallDisk(std::filesystem::path place) : place_{std::move(place)} {
    if (::mount("tmpfs", place_.c_str(), "tmpfs", 0, "size=512m") != 0) {
        throw std::runtime_error{"cannot mount a small disk: " +
                                 std::generic_category().message(errno)};
    }
}

SmallDisk::~SmallDisk() {
    ::umount2(place_.c_str(), MNT_DETACH);
}

void SmallDisk::fill() const {
    std::ofstream filler{place_ / "filler", std::ios::binary};
    std::string const block(64 * 1024, 'x');
    while (filler.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
}

void SmallDisk::empty() const {
    std::filesystem::remove(place_ / "filler");
}

SqliteStore::SqliteStore(Medium medium) {
    if (medium == Medium::small_disk) {
        small_disk_ = std::make_unique<SmallDisk>(database_.folder());
    }
}

}  // namespace holdfast::torture
