// SPDX-License-Identifier: MIT
#include "concurrency/encoding.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/concurrency/keyring.hpp>

namespace holdfast::concurrency {
namespace {

using Participants = std::vector<Participant>;

Digester const& digester() {
    static Digester const digester{Digester::Key{}};
    return digester;
}

std::string encoded(Base const& base) {
    std::string bytes;
    Encoder encoder{bytes};
    BaseEncoding::encode(encoder, base);
    return bytes;
}

Base decoded(std::string const& bytes) {
    Decoder decoder{bytes};
    auto base = BaseEncoding::decode(decoder);
    decoder.expect_end();
    return base;
}

Participant any_participant(std::vector<Option> const& options) {
    auto const part = rc::gen::element<std::string>("", "a", "[", "].", "list[1].", "list[2].",
                                                    "list[1", "event.", "Bolt", "Nut", " of ");
    Participant participant{.key = *part + *part + *part, .label = *part + *part, .value = *part};
    participant.echo = *part;
    if (*rc::gen::arbitrary<bool>()) participant.display = *part;
    participant.kind = *rc::gen::element(ParticipantKind::input, ParticipantKind::row,
                                         ParticipantKind::button, ParticipantKind::tracked);
    participant.absence =
        *rc::gen::element(Absence::malformed, Absence::unticked, Absence::unchosen);
    participant.availability = *rc::gen::element(Availability::enabled, Availability::disabled);
    participant.comparison = *rc::gen::element(Comparison::compared, Comparison::ignored);
    participant.options = std::span{options}.subspan(*rc::gen::inRange(0, 3));
    return participant;
}

TEST(EncodedBase, OfRowsIsReadAsItWasWritten) {
    std::vector<Option> const options{{"1", "One", {}}, {"2", "Two", {}}};
    EXPECT_TRUE(rc::check([&options] {
        Participants participants;
        auto const count = *rc::gen::inRange(0, 30);
        for (int i = 0; i < count; ++i) {
            auto participant = any_participant(options);
            bool const is_known = std::ranges::find(participants, participant.key,
                                                    &Participant::key) != participants.end();
            if (!is_known) participants.push_back(std::move(participant));
        }
        Base const base{participants, digester()};
        RC_ASSERT(decoded(encoded(base)) == base);
    }));
}

std::size_t digests_in(std::string_view bytes) {
    return Decoder{bytes}.digests().size();
}

TEST(EncodedDigests, AreWholeOnes) {
    using namespace std::string_view_literals;
    EXPECT_EQ(digests_in("\x00"sv), 0U);
    EXPECT_EQ(digests_in("\x10--------++++++++"), 2U);
    EXPECT_THROW(digests_in("\x0f--------+++++++"), DecodingError);
}

TEST(EncodedBase, CutShortIsRefused) {
    Participants const participants{
        {.key = "list[1].", .label = "Bolt", .kind = ParticipantKind::row},
        {.key = "list[1].name", .label = "Name of Bolt", .value = "Bolt"},
        {.key = "list[1].size", .label = "Size of Bolt", .value = "6"}};
    auto const whole = encoded(Base{participants, digester()});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_THROW(decoded(whole.substr(0, size)), DecodingError) << size;
    }
}

Participants rows_of_three(int count, std::span<Option const> options) {
    Participants participants;
    auto const key = [](int i) { return "product[" + std::to_string(i) + "]."; };
    auto const name = [](int i) { return "Product number " + std::to_string(i); };
    for (int i = 0; i < count; ++i) {
        participants.push_back({.key = key(i), .label = name(i), .kind = ParticipantKind::row});
    }
    for (int i = 0; i < count; ++i) {
        for (std::string const field : {"name", "quantity", "supplier"}) {
            auto const value = "Value " + std::to_string(i);
            participants.push_back({.key = key(i) + field,
                                    .label = "The " + field + " of " + name(i),
                                    .value = value,
                                    .echo = value,
                                    .display = value,
                                    .options = options});
        }
    }
    return participants;
}

// A row adds its key and name, and for each input its value and a few numbers.
TEST(EncodedBase, GrowsWithEachRowByItsOwnTextsOnly) {
    std::vector<Option> options;
    for (int i = 0; i < 50; ++i) options.push_back({std::to_string(i), "Option", {}});
    auto const size = [&options](int rows) {
        return encoded(Base{rows_of_three(rows, options), digester()}).size();
    };
    auto const few = size(200);
    auto const many = size(400);
    EXPECT_LT((many - few) / 200, 100U);
}

}  // namespace
}  // namespace holdfast::concurrency
