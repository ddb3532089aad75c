// SPDX-License-Identifier: MIT
#include "torture/run.hpp"

#include <algorithm>
#include <fstream>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>

#include "torture/application/sizes.hpp"
#include "torture/checker/checker.hpp"
#include "torture/faults/fault.hpp"
#include "torture/site/postgresql_store.hpp"
#include "torture/site/site.hpp"
#include "torture/site/sqlite_store.hpp"
#include "torture/workload/list_choice.hpp"
#include "torture/workload/recorder.hpp"
#include "torture/workload/user.hpp"

namespace holdfast::torture {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using test_support::DatabaseKind;

bool contains(std::vector<std::string> const& names, std::string const& name) {
    return std::ranges::find(names, name) != names.end();
}

// On PostgreSQL a page may show a state that never was between two submissions (docs/evidence.md).
Readings read_as(DatabaseKind database) {
    return database == DatabaseKind::sqlite ? Readings::serialisable : Readings::snapshots;
}

/// The faults, one after the other.
class Trouble {
public:
    Trouble(std::vector<std::string> names, Scene const& scene) : scene_{scene} {
        for (auto& name : names) waiting_.emplace_back(name, make_fault(name));
    }

    bool is_over() const { return waiting_.empty(); }

    void inject_one(RunResult& result) {
        auto const which = one_of(waiting_.size(), scene_.random);
        auto& [name, fault] = waiting_[which];
        fault->inject(scene_);
        ++result.faults[name];
        if (!fault->can_repeat()) waiting_.erase(waiting_.begin() + static_cast<long>(which));
    }

private:
    Scene scene_;
    std::vector<std::pair<std::string, std::unique_ptr<Fault>>> waiting_;
};

/// One run; its parts in the order of their lives.
class Run {
public:
    explicit Run(RunOptions const& options)
        : options_{options}, random_{options.seed}, store_{make_store()} {}

    RunResult result() {
        auto const start = Clock::now();
        work(start);
        result_.duration =
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
        result_.complaints = site_.stop();
        result_.retries = site_.count_in_logs("again after:");
        record_end();
        std::ifstream stream{recorder_.file()};
        result_.anomalies = check(read_history(stream));
        count();
        return std::move(result_);
    }

private:
    std::unique_ptr<Store> make_store();
    void leave_out_what_is_not_possible();
    void skip(std::string const& fault, std::string const& why);
    SiteOptions site_options() const;
    void work(Clock::time_point start);
    void wait_and_disturb(Clock::time_point start);
    void record_end();
    void count();

    RunOptions options_;
    RunResult result_;
    std::mt19937_64 random_;
    std::unique_ptr<Store> store_;
    test_support::TemporaryFolder folder_;
    Site site_{folder_.path(), site_options()};
    Recorder recorder_{options_.history, read_as(options_.database)};
    ListChoice lists_{options_.users};
    std::atomic<bool> stops_ = false;
};

std::unique_ptr<Store> Run::make_store() {
    leave_out_what_is_not_possible();
    if (options_.database == DatabaseKind::sqlite) {
        if (!contains(options_.faults, "fill_disk")) {
            return std::make_unique<SqliteStore>(Medium::disk);
        }
        try {
            return std::make_unique<SqliteStore>(Medium::small_disk);
        } catch (std::runtime_error const& error) {
            skip("fill_disk", error.what());
            return std::make_unique<SqliteStore>(Medium::disk);
        }
    }
    return std::make_unique<PostgresqlStore>(
        Surroundings{.proxy = contains(options_.faults, "cut_connection"),
                     .standby = contains(options_.faults, "promote_standby")});
}

void Run::leave_out_what_is_not_possible() {
    for (auto const& name : options_.faults) {
        if (contains(fault_names(options_.database), name)) continue;
        throw std::invalid_argument{"this database knows no fault " + name};
    }
    if (contains(options_.faults, "jump_clock") && !Site::can_move_clock()) {
        skip("jump_clock", "libfaketime is not installed");
    }
}

void Run::skip(std::string const& fault, std::string const& why) {
    std::erase(options_.faults, fault);
    result_.skipped[fault] = why;
}

SiteOptions Run::site_options() const {
    return {.program = options_.program,
            .processes = options_.processes,
            .database = store_->address(),
            .log_level = "debug",
            .clock = contains(options_.faults, "jump_clock") ? torture::Clock::movable
                                                             : torture::Clock::real};
}

void Run::work(Clock::time_point start) {
    Stage const stage{.ports = site_.ports(),
                      .lists = lists_,
                      .recorder = recorder_,
                      .stops = stops_};
    std::vector<std::future<void>> users;
    for (std::size_t i = 0; i < options_.users; ++i) {
        users.push_back(std::async(std::launch::async, [&stage, seed = random_()] {
            User{stage, seed}.run();
        }));
    }
    struct Stop {  // also when something is thrown here, since the users are waited for
        ~Stop() { stops = true; }
        std::atomic<bool>& stops;
    };
    {
        Stop const stop{stops_};
        wait_and_disturb(start);
    }
    for (auto& user : users) user.get();
}

void Run::wait_and_disturb(Clock::time_point start) {
    Trouble trouble{
        options_.faults,
        {.site = site_, .store = *store_, .random = random_, .length = options_.fault_length}};
    auto const end = start + options_.duration;
    auto const goes_on = [&] {
        return Clock::now() < end ||
               recorder_.attempts(Outcome::acknowledged) < options_.least_acknowledged;
    };
    while (goes_on()) {
        std::this_thread::sleep_for(trouble.is_over() ? 100ms : options_.fault_length);
        if (!trouble.is_over() && goes_on()) trouble.inject_one(result_);
    }
}

// In as many queries as a database answers at once.
void Run::record_end() {
    for (int first = 0; first < list_count; first += 1'000) {
        auto const text = store_->value_of(
            "select coalesce(" +
            std::string{options_.database == DatabaseKind::sqlite ? "group_concat" : "string_agg"} +
            "(id || ' ' || case when note = '' then '0' else note end || ' ' || items, ';'), '') "
            "from list where length > 0 and id >= " +
            std::to_string(first) + " and id < " + std::to_string(first + 1'000));
        for (auto const& state : read_lists(text)) recorder_.add(state);
    }
    recorder_.add_applied(std::stoul(store_->value_of("select count(*) from holdfast_claims")));
    recorder_.flush();
}

void Run::count() {
    result_.opened = recorder_.readings();
    result_.acknowledged = recorder_.attempts(Outcome::acknowledged);
    result_.refused = recorder_.attempts(Outcome::refused);
    result_.failed = recorder_.attempts(Outcome::failed);
    result_.unknown = recorder_.attempts(Outcome::unknown);
}

}  // namespace

RunResult run(RunOptions const& options) {
    return Run{options}.result();
}

}  // namespace holdfast::torture
