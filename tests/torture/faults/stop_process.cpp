// SPDX-License-Identifier: MIT
#include <thread>

#include "torture/faults/fault.hpp"
#include "torture/workload/list_choice.hpp"

namespace holdfast::torture {
namespace {

class StopProcess : public Fault {
public:
    void inject(Scene const& scene) override {
        auto const process = one_of(scene.site.processes(), scene.random);
        scene.site.suspend(process);
        std::this_thread::sleep_for(scene.length);
        scene.site.resume(process);
    }
};

}  // namespace

std::unique_ptr<Fault> stop_process() {
    return std::make_unique<StopProcess>();
}

}  // namespace holdfast::torture
