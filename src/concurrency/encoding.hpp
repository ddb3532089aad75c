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

/// Reads and writes the base's private parts. The common parts of a list's rows are written once;
/// with many rows they are most of a base. Values do not share their common parts, because the
/// length saved by one would reveal something about another.
class BaseEncoding {
public:
    static void encode(Encoder& encoder, Base const& base);
    static Base decode(Decoder& decoder);

private:
    class Writer;
    class Reader;
};

/// Writes all but the page instance and its birth.
void encode(Encoder& encoder, Seal const& seal);

/// Reads what `encode` wrote; the page instance and its birth stand elsewhere.
void decode(Decoder& decoder, Seal& seal);

}  // namespace holdfast::concurrency
