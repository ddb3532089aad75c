// SPDX-License-Identifier: MIT
#include "concurrency/encoding.hpp"

#include <algorithm>
#include <cstring>

namespace holdfast::concurrency {
namespace {

// Which parts of a Recorded are written, and its small values.
enum Flag : std::uint64_t {
    enabled = 1,
    compared = 2,
    value_digested = 4,
    echo_is_value = 8,
    echo_digested = 16,
    has_display = 32,
    display_is_value = 64,
    display_digested = 128,
    has_options = 256,
    absence_shift = 512,
    kind_shift = 2048,
};

bool has(std::uint64_t flags, Flag flag) {
    return (flags & flag) != 0;
}

}  // namespace

void Encoder::number(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) out_ += static_cast<char>(number | 0x80);
    out_ += static_cast<char>(number);
}

void Encoder::text(std::string_view text) {
    number(text.size());
    out_ += text;
}

// As they are in memory: a digest is bytes from the beginning.
void Encoder::digests(std::span<OptionDigest const> digests) {
    auto const bytes = std::as_bytes(digests);
    text({reinterpret_cast<char const*>(bytes.data()), bytes.size()});
}

std::uint64_t Decoder::number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (bytes_.empty()) break;
        auto const byte = static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(1);
        number |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80) return number;
    }
    throw DecodingError{};
}

std::string_view Decoder::text() {
    auto const size = number();
    if (size > bytes_.size()) throw DecodingError{};
    auto const text = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return text;
}

std::vector<OptionDigest> Decoder::digests() {
    auto const bytes = text();
    std::vector<OptionDigest> digests(bytes.size() / sizeof(OptionDigest));
    std::memcpy(digests.data(), bytes.data(), digests.size() * sizeof(OptionDigest));
    return digests;
}

void Decoder::expect_end() const {
    if (!bytes_.empty()) throw DecodingError{};
}

void BaseEncoding::encode(Encoder& encoder, Recorded const& recorded) {
    bool const same_echo = recorded.echo == recorded.value;
    bool const same_display = recorded.display == recorded.value;
    std::uint64_t flags = static_cast<std::uint64_t>(recorded.kind) * kind_shift +
                          static_cast<std::uint64_t>(recorded.absence) * absence_shift;
    auto const set = [&flags](bool condition, Flag flag) {
        if (condition) flags |= flag;
    };
    set(recorded.availability == Availability::enabled, enabled);
    set(recorded.comparison == Comparison::compared, compared);
    set(recorded.value.digested_, value_digested);
    set(same_echo, echo_is_value);
    set(recorded.echo.digested_, echo_digested);
    set(recorded.display.has_value(), has_display);
    set(same_display, display_is_value);
    set(recorded.display && recorded.display->digested_, display_digested);
    set(!recorded.options.empty(), has_options);

    encoder.number(flags);
    encoder.text(recorded.key);
    encoder.text(recorded.label);
    encoder.text(recorded.value.bytes_);
    if (!same_echo) encoder.text(recorded.echo.bytes_);
    if (recorded.display && !same_display) encoder.text(recorded.display->bytes_);
    if (!recorded.options.empty()) encoder.digests(recorded.options);
}

RecordedText BaseEncoding::decode_text(Decoder& decoder, bool digested) {
    RecordedText text;
    text.bytes_ = decoder.text();
    text.digested_ = digested;
    return text;
}

Recorded BaseEncoding::decode_recorded(Decoder& decoder) {
    auto const flags = decoder.number();
    Recorded recorded;
    recorded.kind = static_cast<ParticipantKind>(flags / kind_shift);
    recorded.absence = static_cast<Absence>(flags % kind_shift / absence_shift);
    recorded.availability = has(flags, enabled) ? Availability::enabled : Availability::disabled;
    recorded.comparison = has(flags, compared) ? Comparison::compared : Comparison::ignored;
    recorded.key = decoder.text();
    recorded.label = decoder.text();
    recorded.value = decode_text(decoder, has(flags, value_digested));
    recorded.echo = has(flags, echo_is_value) ? recorded.value
                                              : decode_text(decoder, has(flags, echo_digested));
    if (has(flags, has_display)) {
        recorded.display = has(flags, display_is_value)
                               ? recorded.value
                               : decode_text(decoder, has(flags, display_digested));
    }
    if (has(flags, has_options)) recorded.options = decoder.digests();
    return recorded;
}

void BaseEncoding::encode(Encoder& encoder, Base const& base) {
    encoder.number(base.entries_.size());
    for (auto const& recorded : base.entries_) encode(encoder, recorded);
}

Base BaseEncoding::decode(Decoder& decoder) {
    Base base;
    for (auto count = decoder.number(); count > 0; --count) {
        base.entries_.push_back(decode_recorded(decoder));
    }
    base.sort();
    return base;
}

void encode(Encoder& encoder, Seal const& seal) {
    auto const& instance = seal.instance.bytes();
    encoder.text({reinterpret_cast<char const*>(instance.data()), instance.size()});
    encoder.number(static_cast<std::uint64_t>(seal.time));
    for (auto const* const text :
         {&seal.user, &seal.view, &seal.form, &seal.suffix, &seal.locale, &seal.time_zone}) {
        encoder.text(*text);
    }
    encoder.number(static_cast<std::uint64_t>(seal.repetition));
    BaseEncoding::encode(encoder, seal.base);
}

Seal decode_seal(Decoder& decoder) {
    auto const instance = decoder.text();
    PageInstance::Bytes bytes{};
    if (instance.size() != bytes.size()) throw DecodingError{};
    std::ranges::copy(instance, bytes.begin());
    Seal seal{.instance = PageInstance{bytes}};
    seal.time = static_cast<std::int64_t>(decoder.number());
    for (auto* const text :
         {&seal.user, &seal.view, &seal.form, &seal.suffix, &seal.locale, &seal.time_zone}) {
        *text = decoder.text();
    }
    auto const repetition = decoder.number();
    if (repetition > static_cast<std::uint64_t>(Repetition::run_again)) throw DecodingError{};
    seal.repetition = static_cast<Repetition>(repetition);
    seal.base = BaseEncoding::decode(decoder);
    decoder.expect_end();
    return seal;
}

}  // namespace holdfast::concurrency
