// SPDX-License-Identifier: MIT
#include <chrono>
#include <thread>

#include "torture/faults/fault.hpp"
#include "torture/site/postgresql_store.hpp"
#include "torture/workload/list_choice.hpp"

namespace holdfast::torture {
namespace {

using processes::Cut;

constexpr std::chrono::milliseconds between_cuts{50};

class CutConnection : public Fault {
public:
    void inject(Scene const& scene) override {
        auto& proxy = dynamic_cast<PostgresqlStore&>(scene.store).proxy();
        auto const end = std::chrono::steady_clock::now() + scene.length;
        while (std::chrono::steady_clock::now() < end) {
            proxy.cut_at_next_commit(percent(50, scene.random) ? Cut::before_commit
                                                               : Cut::after_commit);
            std::this_thread::sleep_for(between_cuts);
        }
    }
};

}  // namespace

std::unique_ptr<Fault> cut_connection() {
    return std::make_unique<CutConnection>();
}

}  // namespace holdfast::torture
