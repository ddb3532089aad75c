// SPDX-License-Identifier: MIT
// Measures a form of many rows by its number of inputs: rendered, applied and refused. Every input
// is typed into. Before the refusal somebody else changes every input. The application's data is a
// list in memory, so the library does nearly all of the work.
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <holdfast/app/application.hpp>
#include <holdfast/rows.hpp>

#include "filled_form.hpp"

namespace {

using namespace holdfast;

constexpr std::int64_t inputs_in_a_row = 2;

struct Item {
    std::string name;
    std::string place;

    static auto fields() {
        return std::tuple{field<&Item::name>("name", "Name", required, max_length(40)),
                          field<&Item::place>("place", "Place", max_length(40))};
    }
};

struct Items {
    std::vector<Item> items;

    void save() {}
    static auto events() { return std::tuple{event<&Items::save>("save", "Save")}; }
};

constexpr std::int64_t most_choices = 60;

// The saved rows, as if they were read from the database.
Items saved;

// Each item has its place chosen from the same list.
class PlacesForm : public Form {
public:
    explicit PlacesForm(View& view) : Form{view, "items"}, items_{saved} {
        std::vector<Option> places;
        for (std::int64_t i = 0; i < most_choices; ++i) {
            places.push_back(
                {fmt::format("Shelf {}", i), fmt::format("The shelf number {}", i), {}});
        }
        auto& rows = add<FormTable>(*this, "item", std::vector<std::string>{"Place"});
        for (std::size_t i = 0; i < items_.items.size(); ++i) {
            rows.add_row(std::to_string(100'000 + i), fmt::format("Item {}", i))
                .add_input<SelectInput>(field_of<&Item::place>(items_.items[i]), places);
        }
        add<Button>(event_of<&Items::save>(items_));
    }

private:
    Items items_;
};

class ItemsForm : public Form {
public:
    explicit ItemsForm(View& view) : Form{view, "items"}, items_{saved} {
        auto& rows = add<FormTable>(*this, "item", std::vector<std::string>{"Name", "Place"});
        for (std::size_t i = 0; i < items_.items.size(); ++i) {
            auto& item = items_.items[i];
            auto& row = rows.add_row(std::to_string(100'000 + i), fmt::format("Item {}", i));
            row.add_input<TextInput>(field_of<&Item::name>(item));
            row.add_input<TextInput>(field_of<&Item::place>(item));
        }
        add<Button>(event_of<&Items::save>(items_));
    }

private:
    Items items_;
};

std::string make_folder() {
    auto name = (std::filesystem::temp_directory_path() / "rows.XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    return name;
}

class Shelves {
public:
    explicit Shelves(std::int64_t inputs)
        : Shelves{inputs / inputs_in_a_row, inputs, factory<ItemsForm>()} {}

    Shelves(std::int64_t rows, std::int64_t places, WidgetFactory const& form) {
        saved.items.clear();
        for (std::int64_t i = 0; i < rows; ++i) {
            saved.items.push_back(
                {fmt::format("Thing number {}", i), fmt::format("Shelf {}", i % places)});
        }
        user_interface_.define_view("/", "Shelves").set_slot("main", form);
    }
    ~Shelves() { std::filesystem::remove_all(folder_); }

    Shelves(Shelves const&) = delete;
    Shelves& operator=(Shelves const&) = delete;

    http::Response get() const { return handle(http::Method::get, {}); }
    http::Response post(std::string_view body) const { return handle(http::Method::post, body); }

    std::string filled() const { return filled_form(get().body, "mine", "Save"); }

private:
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

    static ApplicationOptions options() {
        ApplicationOptions options;
        options.most_fields = 25'000;
        options.most_bytes = std::size_t{64} * 1024 * 1024;
        return options;
    }

    std::string folder_ = make_folder();
    UserInterface user_interface_;
    sql::Database database_{"sqlite:" + folder_ + "/db"};
    Application application_{user_interface_, database_,
                             concurrency::Keyring{
                                 std::vector<std::string>{"a secret for the benchmarks"}},
                             options()};
};

void count_inputs(benchmark::State& state) {
    state.counters["per_input"] = benchmark::Counter(static_cast<double>(state.range(0)),
                                                     benchmark::Counter::kIsIterationInvariantRate |
                                                         benchmark::Counter::kInvert);
}

void renders(benchmark::State& state, Shelves const& shelves) {
    for (auto _ : state) benchmark::DoNotOptimize(shelves.get());
    auto const page = shelves.get().body;
    auto const start = page.find("value=\"", page.find(".seal.")) + 7;
    auto const bytes = static_cast<double>(page.find('"', start) - start);
    state.counters["seal_per_input"] = bytes / static_cast<double>(state.range(0));
    state.counters["page"] = static_cast<double>(page.size());
    state.counters["body"] = static_cast<double>(shelves.filled().size());
    count_inputs(state);
}

void renders_texts(benchmark::State& state) {
    renders(state, Shelves{state.range(0)});
}
BENCHMARK(renders_texts)->RangeMultiplier(10)->Range(100, 10'000);

void renders_choices(benchmark::State& state) {
    renders(state, {state.range(0), most_choices, factory<PlacesForm>()});
}
BENCHMARK(renders_choices)->RangeMultiplier(10)->Range(100, 10'000);

void applies(benchmark::State& state) {
    Shelves const shelves{state.range(0)};
    for (auto _ : state) {
        state.PauseTiming();
        auto const body = shelves.filled();
        state.ResumeTiming();
        if (shelves.post(body).status != http::Status::see_other) state.SkipWithError("refused");
    }
    count_inputs(state);
}
BENCHMARK(applies)->RangeMultiplier(10)->Range(100, 10'000);

void refuses(benchmark::State& state) {
    Shelves const shelves{state.range(0)};
    auto const body = shelves.filled();
    for (auto& item : saved.items) item = {"theirs", "theirs, too"};
    for (auto _ : state) {
        if (shelves.post(body).status != http::Status::conflict) state.SkipWithError("applied");
    }
    count_inputs(state);
}
BENCHMARK(refuses)->RangeMultiplier(10)->Range(100, 10'000);

}  // namespace

BENCHMARK_MAIN();
