// SPDX-License-Identifier: MIT
#include "torture/faults/fault.hpp"

#include <functional>
#include <map>
#include <stdexcept>

namespace holdfast::torture {

std::unique_ptr<Fault> make_fault(std::string const& name) {
    static std::map<std::string, std::function<std::unique_ptr<Fault>()>> const makers{
        {"kill_process", kill_process},       {"stop_process", stop_process},
        {"jump_clock", jump_clock},           {"fill_disk", fill_disk},
        {"kill_database", kill_database},     {"cut_connection", cut_connection},
        {"promote_standby", promote_standby},
    };
    auto const found = makers.find(name);
    if (found == makers.end()) throw std::invalid_argument{"there is no fault " + name};
    return found->second();
}

std::vector<std::string> fault_names(test_support::DatabaseKind database) {
    if (database == test_support::DatabaseKind::sqlite) {
        return {"kill_process", "stop_process", "jump_clock", "fill_disk"};
    }
    return {"kill_process",  "stop_process",   "jump_clock",
            "kill_database", "cut_connection", "promote_standby"};
}

}  // namespace holdfast::torture
