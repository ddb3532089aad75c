// SPDX-License-Identifier: MIT
// Measures the example's requests in process, without a server, and the share of the seal.
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <holdfast/app/application.hpp>
#include <holdfast/concurrency/compare.hpp>
#include <holdfast/concurrency/keyring.hpp>

#include "filled_form.hpp"

#define main example_main  // for the example's widgets without its program
#include "../examples/concurrency/concurrency.cpp"
#undef main

namespace {

using concurrency::Base;
using concurrency::Keyring;
using concurrency::PageInstance;
using concurrency::Participant;
using concurrency::Seal;

Keyring const& keyring() {
    static Keyring const keyring{std::vector<std::string>{"a secret for the benchmarks"}};
    return keyring;
}

std::vector<Participant> participants() {
    std::vector<Participant> participants;
    for (int i = 0; i < 8; ++i) {
        std::string const value = fmt::format("the value number {}", i);
        participants.push_back({.key = fmt::format("field_{}", i),
                                .label = fmt::format("Field {}", i),
                                .value = value,
                                .echo = value,
                                .display = value});
    }
    return participants;
}

std::string sealed(std::vector<Participant> const& participants) {
    return keyring().seal({.instance = PageInstance::random(),
                           .time = 1'700'000'000,
                           .user = "0123456789abcdef0123456789abcdef",
                           .view = "/",
                           .form = "form",
                           .suffix = "0123456789ab",
                           .base = Base{participants, keyring().digester()}});
}

void seals(benchmark::State& state) {
    auto const shown = participants();
    for (auto _ : state) benchmark::DoNotOptimize(sealed(shown));
}
BENCHMARK(seals);

void opens_and_compares(benchmark::State& state) {
    auto const shown = participants();
    auto const text = sealed(shown);
    for (auto _ : state) {
        auto const opened = keyring().open(text);
        benchmark::DoNotOptimize(concurrency::compare(opened->seal.base, shown, opened->digester));
    }
}
BENCHMARK(opens_and_compares);

/// The example on a database of its own.
class Example {
public:
    Example() {
        auto const deadline = std::chrono::steady_clock::now() + std::chrono::seconds{5};
        std::vector<sql::Migration> const migrations{
            {"one object",
             {"create table my_domain_object (id integer primary key, "
              "some_field_value text not null, counter integer not null)",
              "insert into my_domain_object values (1, '123', 0)"}}};
        database_.migrate(migrations, deadline);
        user_interface_.define_view("/", "Concurrency demo")
            .set_slot("main", factory<SimpleForm>());
    }
    ~Example() { std::filesystem::remove_all(folder_); }

    Example(Example const&) = delete;
    Example& operator=(Example const&) = delete;

    http::Response get() const { return handle(http::Method::get, {}); }
    http::Response post(std::string_view body) const { return handle(http::Method::post, body); }

private:
    static std::string make_folder() {
        auto name = (std::filesystem::temp_directory_path() / "micro.XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
        return name;
    }

    http::Response handle(http::Method method, std::string_view body) const {
        return application_.handle(
            {.method = method,
             .path = "/",
             .headers = {{"Host", "localhost"},
                         {"Cookie", "visitor=0123456789abcdef0123456789abcdef"},
                         {"Content-Type", "application/x-www-form-urlencoded"},
                         {"Sec-Fetch-Site", "same-origin"}},
             .body = body,
             .id = "1"});
    }

    std::string folder_ = make_folder();
    UserInterface user_interface_;
    sql::Database database_{"sqlite:" + folder_ + "/db"};
    Application application_{user_interface_, database_, keyring()};
};

void answers_a_get(benchmark::State& state) {
    Example const example;
    for (auto _ : state) benchmark::DoNotOptimize(example.get());
}
BENCHMARK(answers_a_get);

void refuses_a_post(benchmark::State& state) {
    Example const example;
    auto const outdated = filled_form(example.get().body, "mine", "Increment");
    example.post(filled_form(example.get().body, "theirs", "Increment"));
    for (auto _ : state) {
        if (example.post(outdated).status != http::Status::conflict) state.SkipWithError("applied");
    }
}
BENCHMARK(refuses_a_post);

void applies_a_post(benchmark::State& state) {
    Example const example;
    for (auto _ : state) {
        state.PauseTiming();
        auto const body = filled_form(example.get().body, "mine", "Increment");
        state.ResumeTiming();
        if (example.post(body).status != http::Status::see_other) state.SkipWithError("refused");
    }
}
BENCHMARK(applies_a_post);

}  // namespace

BENCHMARK_MAIN();
