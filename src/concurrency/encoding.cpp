// SPDX-License-Identifier: MIT
#include "concurrency/encoding.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace holdfast::concurrency {
namespace {

// The written parts of a Recorded, and its small values. Those of most inputs come first: a
// number below 128 is one byte.
enum Flag : std::uint64_t {
    enabled = 1,
    compared = 2,
    echo_is_value = 4,
    has_display = 8,
    display_is_value = 16,
    key_in_row = 32,
    label_in_row = 64,
    kind_shift = 128,
    absence_shift = 1024,
    has_options = 4096,
    value_digested = 8192,
    echo_digested = 16384,
    display_digested = 32768,
};

constexpr std::uint64_t kinds = absence_shift / kind_shift;
constexpr std::uint64_t absences = has_options / absence_shift;

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
    if (bytes.size() % sizeof(OptionDigest) != 0) throw DecodingError{};
    std::vector<OptionDigest> digests(bytes.size() / sizeof(OptionDigest));
    if (!digests.empty()) std::memcpy(digests.data(), bytes.data(), bytes.size());
    return digests;
}

void Decoder::expect_end() const {
    if (!bytes_.empty()) throw DecodingError{};
}

// A text that may have been written before is written as its number there, from 1 on, or as 0 and
// the text. The key of what stands in a row is divided into what comes before the row's key, that
// key and what comes after it; its label, into what comes before the row's name, and that.
class BaseEncoding::Writer {
public:
    explicit Writer(Encoder& encoder) : encoder_{encoder} {}

    void write(Recorded const& recorded) {
        auto const row = row_in(recorded.key);
        bool const in_row = row.has_value();
        bool const same_echo = recorded.echo == recorded.value;
        bool const same_display = recorded.display == recorded.value;
        bool const named_after_row = in_row && recorded.label.ends_with(row->label);
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
        set(in_row, key_in_row);
        set(named_after_row, label_in_row);

        encoder_.number(flags);
        if (in_row) {
            encoder_.number(row->number);
            repeatable(row->before);
            repeatable(row->after);
        } else {
            encoder_.text(recorded.key);
        }
        if (named_after_row) {
            repeatable({recorded.label.data(), recorded.label.size() - row->label.size()});
        } else {
            encoder_.text(recorded.label);
        }
        encoder_.text(recorded.value.bytes_);
        if (!same_echo) encoder_.text(recorded.echo.bytes_);
        if (recorded.display && !same_display) encoder_.text(recorded.display->bytes_);
        if (!recorded.options.empty()) options(recorded);
        if (recorded.kind == ParticipantKind::row) {
            rows_.try_emplace(recorded.key, rows_.size(), recorded.label);
        }
    }

private:
    struct ByOptions {
        bool operator()(Recorded const* left, Recorded const* right) const {
            return std::tie(left->options, left->option_labels) <
                   std::tie(right->options, right->option_labels);
        }
    };

    struct InRow {
        std::size_t number;
        std::string_view label;
        std::string_view before;
        std::string_view after;
    };

    // A row's key is a name, an identity in brackets and a dot, and has no other dot.
    std::optional<InRow> row_in(std::string_view key) const {
        auto const end = key.find("].");
        if (end == std::string_view::npos) return {};
        auto const dot = key.rfind('.', end);
        auto const start = dot == std::string_view::npos ? 0 : dot + 1;
        auto const row = rows_.find(key.substr(start, end + 2 - start));
        if (row == rows_.end()) return {};
        auto const& [number, label] = row->second;
        return InRow{number, label, key.substr(0, start), key.substr(end + 2)};
    }

    void repeatable(std::string_view text) {
        auto const [known, is_new] = texts_.try_emplace(text, texts_.size() + 1);
        encoder_.number(is_new ? 0 : known->second);
        if (is_new) encoder_.text(text);
    }

    // Most rows offer the same options.
    void options(Recorded const& recorded) {
        auto const [known, is_new] = options_.try_emplace(&recorded, options_.size() + 1);
        encoder_.number(is_new ? 0 : known->second);
        if (!is_new) return;
        encoder_.digests(recorded.options);
        encoder_.text(recorded.option_labels);
    }

    Encoder& encoder_;
    std::unordered_map<std::string_view, std::pair<std::size_t, std::string_view>> rows_;
    std::unordered_map<std::string_view, std::size_t> texts_;
    std::map<Recorded const*, std::size_t, ByOptions> options_;
};

class BaseEncoding::Reader {
public:
    explicit Reader(Decoder& decoder) : decoder_{decoder} {}

    Recorded read() {
        auto const flags = decoder_.number();
        Recorded recorded;
        recorded.kind = static_cast<ParticipantKind>(flags / kind_shift % kinds);
        recorded.absence = static_cast<Absence>(flags / absence_shift % absences);
        recorded.availability =
            has(flags, enabled) ? Availability::enabled : Availability::disabled;
        recorded.comparison = has(flags, compared) ? Comparison::compared : Comparison::ignored;
        read_names(flags, recorded);
        recorded.value = text(has(flags, value_digested));
        recorded.echo =
            has(flags, echo_is_value) ? recorded.value : text(has(flags, echo_digested));
        if (has(flags, has_display)) {
            recorded.display =
                has(flags, display_is_value) ? recorded.value : text(has(flags, display_digested));
        }
        if (has(flags, has_options)) {
            std::tie(recorded.options, recorded.option_labels) = repeatable(options_, [this] {
                auto digests = decoder_.digests();
                return std::pair{std::move(digests), std::string{decoder_.text()}};
            });
        }
        if (recorded.kind == ParticipantKind::row) {
            rows_.emplace_back(recorded.key, recorded.label);
        }
        return recorded;
    }

private:
    void read_names(std::uint64_t flags, Recorded& recorded) {
        if (!has(flags, key_in_row)) {
            recorded.key = decoder_.text();
            recorded.label = decoder_.text();
            return;
        }
        auto const number = decoder_.number();
        if (number >= rows_.size()) throw DecodingError{};
        auto const& [key, label] = rows_[number];
        recorded.key = repeated_text() + key;
        recorded.key += repeated_text();
        recorded.label =
            has(flags, label_in_row) ? repeated_text() + label : std::string{decoder_.text()};
    }

    std::string repeated_text() {
        return repeatable(texts_, [this] { return std::string{decoder_.text()}; });
    }

    template <class Value, class Read>
    Value repeatable(std::vector<Value>& known, Read const& read) {
        auto const number = decoder_.number();
        if (number == 0) return known.emplace_back(read());
        if (number > known.size()) throw DecodingError{};
        return known[number - 1];
    }

    RecordedText text(bool digested) {
        RecordedText text;
        text.bytes_ = decoder_.text();
        text.digested_ = digested;
        return text;
    }

    Decoder& decoder_;
    std::vector<std::pair<std::string, std::string>> rows_;  // keys and labels
    std::vector<std::string> texts_;
    std::vector<std::pair<std::vector<OptionDigest>, std::string>> options_;
};

void BaseEncoding::encode(Encoder& encoder, Base const& base) {
    Writer writer{encoder};
    encoder.number(base.entries_.size());
    for (auto const& recorded : base.entries_) writer.write(recorded);
}

Base BaseEncoding::decode(Decoder& decoder) {
    Reader reader{decoder};
    Base base;
    for (auto count = decoder.number(); count > 0; --count) base.entries_.push_back(reader.read());
    base.sort();
    return base;
}

void encode(Encoder& encoder, Seal const& seal) {
    encoder.number(static_cast<std::uint64_t>(seal.time));
    for (auto const* const text : {&seal.user, &seal.view, &seal.form, &seal.suffix}) {
        encoder.text(*text);
    }
    encoder.number(static_cast<std::uint64_t>(seal.repetition));
    BaseEncoding::encode(encoder, seal.base);
}

void decode(Decoder& decoder, Seal& seal) {
    seal.time = static_cast<std::int64_t>(decoder.number());
    for (auto* const text : {&seal.user, &seal.view, &seal.form, &seal.suffix}) {
        *text = decoder.text();
    }
    auto const repetition = decoder.number();
    if (repetition > static_cast<std::uint64_t>(Repetition::run_again)) throw DecodingError{};
    seal.repetition = static_cast<Repetition>(repetition);
    seal.base = BaseEncoding::decode(decoder);
    decoder.expect_end();
}

}  // namespace holdfast::concurrency
