// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/concurrency/seal.hpp>

namespace holdfast::concurrency {

/// Thrown by a Decoder that meets anything but what an Encoder wrote.
class DecodingError : public std::runtime_error {
public:
    DecodingError() : std::runtime_error{"not an encoded seal"} {}
};

/// Writes numbers as LEB128 and texts behind their length, so that no two sequences of values
/// give the same bytes.
class Encoder {
public:
    explicit Encoder(std::string& out) : out_{out} {}

    void number(std::uint64_t number);
    void text(std::string_view text);
    void digests(std::span<OptionDigest const> digests);

private:
    std::string& out_;
};

class Decoder {
public:
    explicit Decoder(std::string_view bytes) : bytes_{bytes} {}

    std::uint64_t number();
    std::string_view text();
    std::vector<OptionDigest> digests();

    void expect_end() const;

private:
    std::string_view bytes_;
};

/// Reads and writes the base's private parts.
class BaseEncoding {
public:
    static void encode(Encoder& encoder, Base const& base);
    static Base decode(Decoder& decoder);

private:
    static void encode(Encoder& encoder, Recorded const& recorded);
    static Recorded decode_recorded(Decoder& decoder);
    static RecordedText decode_text(Decoder& decoder, bool digested);
};

void encode(Encoder& encoder, Seal const& seal);
Seal decode_seal(Decoder& decoder);

}  // namespace holdfast::concurrency
