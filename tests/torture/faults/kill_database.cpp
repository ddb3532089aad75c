// SPDX-License-Identifier: MIT
#include "torture/faults/fault.hpp"
#include "torture/site/postgresql_store.hpp"

namespace holdfast::torture {
namespace {

class KillDatabase : public Fault {
public:
    void inject(Scene const& scene) override {
        dynamic_cast<PostgresqlStore&>(scene.store).crash();
    }
};

}  // namespace

std::unique_ptr<Fault> kill_database() {
    return std::make_unique<KillDatabase>();
}

}  // namespace holdfast::torture
