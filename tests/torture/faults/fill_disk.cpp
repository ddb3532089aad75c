// SPDX-License-Identifier: MIT
#include <thread>

#include "torture/faults/fault.hpp"
#include "torture/site/sqlite_store.hpp"

namespace holdfast::torture {
namespace {

class FillDisk : public Fault {
public:
    void inject(Scene const& scene) override {
        auto const& disk = *dynamic_cast<SqliteStore&>(scene.store).small_disk();
        disk.fill();
        std::this_thread::sleep_for(scene.length);
        disk.empty();
    }
};

}  // namespace

std::unique_ptr<Fault> fill_disk() {
    return std::make_unique<FillDisk>();
}

}  // namespace holdfast::torture
