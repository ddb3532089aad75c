// SPDX-License-Identifier: MIT
// Runs a fuzzer where there is no libFuzzer: on each file of a folder, and on that many changes of
// them, the same ones each time. An input at which it ends is written into the working folder.
//   PROGRAM FOLDER COUNT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fuzzer.hpp"

namespace holdfast::fuzz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest = 4096;

/// An input that outlives the process that runs it.
struct Input {
    std::size_t size = 0;
    char bytes[longest] = {};
};

Input& shared_input() {
    void* const memory =
        ::mmap(nullptr, sizeof(Input), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::runtime_error{"there is no memory to share"};
    return *new (memory) Input;
}

std::vector<std::string> seeds_in(std::filesystem::path const& folder) {
    std::vector<std::filesystem::path> files;
    for (auto const& file : std::filesystem::directory_iterator{folder}) {
        files.push_back(file.path());
    }
    std::ranges::sort(files);
    std::vector<std::string> seeds;
    for (auto const& file : files) {
        std::ifstream stream{file, std::ios::binary};
        seeds.emplace_back(std::istreambuf_iterator<char>{stream},
                           std::istreambuf_iterator<char>{});
    }
    if (seeds.empty()) throw std::runtime_error{"no seeds are in " + folder.string()};
    return seeds;
}

class Changes {
public:
    explicit Changes(std::vector<std::string> const& seeds) : seeds_{seeds} {}

    std::string next() {
        auto text = any_seed();
        for (auto count = 1 + below(5); count > 0; --count) change(text);
        text.resize(std::min(text.size(), longest));
        return text;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    std::string const& any_seed() { return seeds_[below(seeds_.size())]; }

    std::string any_part(std::string const& text) {
        auto const start = below(text.size() + 1);
        return text.substr(start, below(text.size() - start + 1));
    }

    char any_byte() {
        static constexpr auto telling = "\0\t\r\n %&+-./09:;=?@[\\]_az{}\x7f\x80\xc3\xff"sv;
        return below(2) == 0 ? telling[below(telling.size())] : static_cast<char>(below(256));
    }

    void change(std::string& text) {
        auto const place = below(text.size() + 1);
        switch (below(5)) {
            case 0: text.insert(place, 1, any_byte()); break;
            case 1: text.erase(place, below(1 + below(8))); break;
            case 2: text.insert(place, any_part(any_seed())); break;
            case 3: text.insert(place, any_part(text)); break;
            default:
                if (place < text.size()) text[place] = any_byte();
        }
    }

    std::vector<std::string> const& seeds_;
    std::mt19937_64 random_;
};

void run(Input& input, std::string const& text) {
    input.size = text.size();
    std::ranges::copy(text, input.bytes);
    // In a block of its own size, where a sanitizer sees what reads behind it.
    std::vector<std::uint8_t> const bytes{text.begin(), text.end()};
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

void run_all(Input& input, std::vector<std::string> const& seeds, int count) {
    for (auto const& seed : seeds) run(input, seed.substr(0, longest));
    Changes changes{seeds};
    for (int i = 0; i < count; ++i) run(input, changes.next());
}

bool run_apart(Input& input, std::vector<std::string> const& seeds, int count) {
    auto const child = ::fork();
    if (child == -1) throw std::runtime_error{"there is no process to run in"};
    if (child == 0) {
        run_all(input, seeds, count);
        std::exit(EXIT_SUCCESS);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
}

int main(char const* program, std::filesystem::path const& folder, int count) {
    auto& input = shared_input();
    if (run_apart(input, seeds_in(folder), count)) return EXIT_SUCCESS;
    auto const file = std::filesystem::path{program}.filename().string() + "-failed-here";
    std::ofstream{file, std::ios::binary}.write(input.bytes,
                                                static_cast<std::streamsize>(input.size));
    std::fprintf(stderr, "The last input is in %s\n", std::filesystem::absolute(file).c_str());
    return EXIT_FAILURE;
}

}  // namespace
}  // namespace holdfast::fuzz

int main(int argc, char** argv) {
    if (argc != 3) return EXIT_FAILURE;
    return holdfast::fuzz::main(argv[0], argv[1], std::atoi(argv[2]));
}
