// SPDX-License-Identifier: MIT
#include "torture/faults/fault.hpp"
#include "torture/site/postgresql_store.hpp"

namespace holdfast::torture {
namespace {

class PromoteStandby : public Fault {
public:
    void inject(Scene const& scene) override {
        dynamic_cast<PostgresqlStore&>(scene.store).fail_over();
    }

    bool can_repeat() const override { return false; }
};

}  // namespace

std::unique_ptr<Fault> promote_standby() {
    return std::make_unique<PromoteStandby>();
}

}  // namespace holdfast::torture
