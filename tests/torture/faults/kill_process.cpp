// SPDX-License-Identifier: MIT
#include "torture/faults/fault.hpp"
#include "torture/workload/list_choice.hpp"

namespace holdfast::torture {
namespace {

class KillProcess : public Fault {
public:
    void inject(Scene const& scene) override {
        scene.site.kill(one_of(scene.site.processes(), scene.random));
    }
};

}  // namespace

std::unique_ptr<Fault> kill_process() {
    return std::make_unique<KillProcess>();
}

}  // namespace holdfast::torture
