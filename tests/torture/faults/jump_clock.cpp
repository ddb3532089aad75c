// SPDX-License-Identifier: MIT
#include <array>
#include <string>
#include <thread>

#include "torture/faults/fault.hpp"
#include "torture/workload/list_choice.hpp"

namespace holdfast::torture {
namespace {

class JumpClock : public Fault {
public:
    void inject(Scene const& scene) override {
        static std::array<std::string, 4> const offsets{"+2h", "-2h", "+3d", "-90s"};
        scene.site.move_clock(offsets.at(one_of(offsets.size(), scene.random)));
        std::this_thread::sleep_for(scene.length);
        scene.site.move_clock("+0");
    }
};

}  // namespace

std::unique_ptr<Fault> jump_clock() {
    return std::make_unique<JumpClock>();
}

}  // namespace holdfast::torture
