// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "support/fresh_database.hpp"
#include "torture/site/site.hpp"
#include "torture/site/store.hpp"

namespace holdfast::torture {

/// A part that can be made to fail, and for how long.
struct Scene {
    Site& site;
    Store& store;
    std::mt19937_64& random;
    std::chrono::milliseconds length;
};

/// Something that goes wrong while users work.
class Fault {
public:
    Fault() = default;
    virtual ~Fault() = default;
    Fault(Fault const&) = delete;
    Fault& operator=(Fault const&) = delete;

    /// Lets it happen, and heals what does not heal by itself. On the main thread.
    virtual void inject(Scene const& scene) = 0;

    /// Whether it can happen again in the same run.
    virtual bool can_repeat() const { return true; }
};

std::unique_ptr<Fault> kill_process();     ///< kill -9 of a process of the application
std::unique_ptr<Fault> stop_process();     ///< SIGSTOP for a while
std::unique_ptr<Fault> jump_clock();       ///< of one process, hours ahead or back
std::unique_ptr<Fault> fill_disk();        ///< under SQLite's file
std::unique_ptr<Fault> kill_database();    ///< kill -9 of PostgreSQL, and crash recovery
std::unique_ptr<Fault> cut_connection();   ///< to PostgreSQL, before and after many a COMMIT
std::unique_ptr<Fault> promote_standby();  ///< after kill -9 of the PostgreSQL that it follows

/// A fault by its name, such as `kill_process`. Throws std::invalid_argument.
std::unique_ptr<Fault> make_fault(std::string const& name);

/// Those that a database knows; the first are enough for a short run.
std::vector<std::string> fault_names(test_support::DatabaseKind database);

}  // namespace holdfast::torture
