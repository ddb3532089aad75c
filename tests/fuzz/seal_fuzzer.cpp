// SPDX-License-Identifier: MIT
// Any bytes as a seal: nobody who lacks the secret can make one, and what is inside of one is
// refused or read as it is written.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/concurrency/keyring.hpp>

#include "concurrency/encoding.hpp"
#include "fuzzer.hpp"

namespace holdfast::fuzz {
namespace {

using concurrency::PageInstance;
using concurrency::Seal;

concurrency::Keyring const& keyring() {
    static concurrency::Keyring const keyring{
        std::vector<std::string>{"a secret of the fuzzers' own", "a secret of before"}};
    return keyring;
}

std::optional<Seal> decoded(std::string_view bytes) {
    try {
        Seal seal{.instance = PageInstance{PageInstance::Bytes{}}};
        concurrency::Decoder decoder{bytes};
        concurrency::decode(decoder, seal);
        return seal;
    } catch (concurrency::DecodingError const&) {
        return {};
    }
}

// A base has no key twice, and its encoding relies on that.
bool has_each_key_once(Seal const& seal) {
    std::vector<std::string> keys;
    for (auto const& recorded : seal.base.entries()) keys.push_back(recorded.key);
    std::ranges::sort(keys);
    return std::ranges::adjacent_find(keys) == keys.end();
}

bool are_equal(Seal const& left, Seal const& right) {
    return left.time == right.time && left.user == right.user && left.view == right.view &&
           left.form == right.form && left.suffix == right.suffix &&
           left.repetition == right.repetition && left.base == right.base;
}

void check(std::string_view bytes) {
    require(!keyring().open(bytes), "nobody makes a seal without the secret");
    concurrency::Keyring::unverified_instance(bytes);
    auto const seal = decoded(bytes);
    if (!seal || !has_each_key_once(*seal)) return;
    auto const sealed = keyring().seal(*seal);
    auto const opened = keyring().open(sealed);
    require(opened && are_equal(opened->seal, *seal), "a seal is read as it is written");
    auto const instance = concurrency::Keyring::unverified_instance(sealed);
    require(instance && instance->instance == seal->instance, "everybody can read the instance");
}

}  // namespace
}  // namespace holdfast::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    holdfast::fuzz::check(holdfast::fuzz::text_of(data, size));
    return 0;
}
