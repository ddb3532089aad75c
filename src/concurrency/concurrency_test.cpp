// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/concurrency/compare.hpp>
#include <holdfast/concurrency/echo.hpp>
#include <holdfast/concurrency/keyring.hpp>

namespace holdfast::concurrency {
namespace {

using Participants = std::vector<Participant>;

std::vector<std::string> const one_secret{"the first secret of these tests"};

Keyring const& keyring() {
    static Keyring const keyring{one_secret};
    return keyring;
}

Digester const& digester() {
    return keyring().digester();
}

Participant input(std::string key, std::string value) {
    return {.key = key,
            .label = "Label of " + key,
            .value = value,
            .echo = echo_of_one_line(value),
            .display = value};
}

rc::Gen<Participants> any_participants() {
    // Few keys and short texts, so that different states come close to each other.
    auto const text = rc::gen::container<std::string>(rc::gen::element('a', 'b', '\n', '[', '.'));
    auto const participant = rc::gen::build<Participant>(
        rc::gen::set(&Participant::key, text), rc::gen::set(&Participant::label, text),
        rc::gen::set(&Participant::value, text), rc::gen::set(&Participant::echo, text),
        rc::gen::set(&Participant::display, rc::gen::map(rc::gen::maybe(text),
                                                         [](rc::Maybe<std::string> const& maybe) {
                                                             return maybe ? std::optional{*maybe}
                                                                          : std::nullopt;
                                                         })),
        rc::gen::set(&Participant::kind,
                     rc::gen::element(ParticipantKind::input, ParticipantKind::tracked)),
        rc::gen::set(&Participant::availability,
                     rc::gen::element(Availability::enabled, Availability::disabled)),
        rc::gen::set(&Participant::absence,
                     rc::gen::element(Absence::malformed, Absence::unticked, Absence::unchosen,
                                      Absence::empty_set)));
    return rc::gen::uniqueBy<Participants>(participant, [](Participant const& candidate) {
        return candidate.key;
    });
}

rc::Gen<std::string> any_text() {
    return rc::gen::arbitrary<std::string>();
}

Seal seal_of(Base base) {
    return {.instance = PageInstance::random(),
            .birth = 1'700'000'000,
            .time = 1'700'000'600,
            .user = "user",
            .view = "/?a=b",
            .form = "form",
            .suffix = "suffix",
            .base = std::move(base)};
}

bool same_state(Participants const& left, Participants const& right) {
    using State = std::tuple<std::string, ParticipantKind, Availability>;
    auto const map = [](Participants const& participants) {
        std::map<std::string, State> states;
        for (auto const& p : participants) states[p.key] = {p.value, p.kind, p.availability};
        return states;
    };
    return map(left) == map(right);
}

TEST(Digester, MarksTellTextsApartAndNothingWithoutTheKey) {
    Digester const other{Digester::Key{1}};
    EXPECT_EQ(digester().mark("anna"), digester().mark("anna"));
    EXPECT_NE(digester().mark("anna"), digester().mark("anne"));
    EXPECT_NE(digester().mark("anna"), other.mark("anna"));
    EXPECT_EQ(digester().mark("").size(), 16U);
}

TEST(Seal, OpensToExactlyWhatWasSealed) {
    EXPECT_TRUE(rc::check([] {
        auto seal = seal_of(Base{*any_participants(), digester()});
        seal.birth = *rc::gen::arbitrary<std::int64_t>();
        seal.time = *rc::gen::arbitrary<std::int64_t>();
        seal.user = *any_text();
        seal.view = *any_text();
        seal.form = *any_text();
        seal.suffix = *any_text();
        auto const opened = keyring().open(keyring().seal(seal));
        RC_ASSERT(opened.has_value());
        RC_ASSERT(opened->seal.instance == seal.instance);
        RC_ASSERT(opened->seal.birth == seal.birth);
        RC_ASSERT(opened->seal.time == seal.time);
        RC_ASSERT(opened->seal.user == seal.user);
        RC_ASSERT(opened->seal.view == seal.view);
        RC_ASSERT(opened->seal.form == seal.form);
        RC_ASSERT(opened->seal.suffix == seal.suffix);
        RC_ASSERT(opened->seal.base == seal.base);
    }));
}

TEST(Seal, WithAnyByteAlteredIsRefused) {
    Participants const participants{input("name", "Anna")};
    auto const sealed = keyring().seal(seal_of(Base{participants, digester()}));
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_= \n%+/";
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        for (char const other : alphabet) {
            auto altered = sealed;
            if (altered[i] == other) continue;
            altered[i] = other;
            ASSERT_FALSE(keyring().open(altered)) << "position " << i << ", " << other;
        }
    }
}

TEST(Seal, CutShortOrLengthenedIsRefused) {
    auto const sealed = keyring().seal(seal_of({}));
    for (std::size_t size = 0; size < sealed.size(); ++size) {
        ASSERT_FALSE(keyring().open(std::string_view{sealed}.substr(0, size)));
    }
    EXPECT_FALSE(keyring().open(sealed + "A"));
    EXPECT_FALSE(keyring().open(sealed + "="));
}

TEST(Seal, OfARetiredSecretStillOpensAndOfAForeignOneDoesNot) {
    auto const sealed = keyring().seal(seal_of({}));
    std::vector<std::string> const rotated{"the second secret of these tests", one_secret.front()};
    std::vector<std::string> const foreign{"somebody else's secret"};
    EXPECT_TRUE(Keyring{rotated}.open(sealed));
    EXPECT_FALSE(Keyring{foreign}.open(sealed));
    EXPECT_FALSE(keyring().open(Keyring{rotated}.seal(seal_of({}))));
}

TEST(Seal, IsDifferentEachTime) {
    auto const seal = seal_of({});
    EXPECT_NE(keyring().seal(seal), keyring().seal(seal));
}

TEST(Seal, IsValidOnlyForItsUserPageAndTime) {
    auto const seal = seal_of({});
    using namespace std::chrono_literals;
    SealExpectation const right{.user = "user",
                                .view = "/?a=b",
                                .form = "form",
                                .suffix = "suffix",
                                .now = seal.birth + 3600,
                                .max_age = 1h};
    EXPECT_EQ(verify(seal, right), SealVerdict::valid);
    auto const altered = [&](auto SealExpectation::*member, auto value) {
        auto expectation = right;
        expectation.*member = value;
        return verify(seal, expectation);
    };
    EXPECT_EQ(altered(&SealExpectation::user, "other"), SealVerdict::of_another_user);
    EXPECT_EQ(altered(&SealExpectation::view, "/"), SealVerdict::of_another_form);
    EXPECT_EQ(altered(&SealExpectation::form, "other"), SealVerdict::of_another_form);
    EXPECT_EQ(altered(&SealExpectation::suffix, "other"), SealVerdict::of_another_form);
    EXPECT_EQ(altered(&SealExpectation::now, seal.birth + 3601), SealVerdict::too_old);
    EXPECT_EQ(altered(&SealExpectation::now, seal.time - 60), SealVerdict::valid);
    EXPECT_EQ(altered(&SealExpectation::now, seal.time - 61), SealVerdict::from_the_future);
}

TEST(Seal, GrowsTooOldFromTheBirthOfItsPageInstanceHoweverOftenItIsRenewed) {
    auto renewed = seal_of({});
    renewed.time = renewed.birth + 61;
    EXPECT_EQ(verify(renewed, {.user = "user",
                               .view = "/?a=b",
                               .form = "form",
                               .suffix = "suffix",
                               .now = renewed.time,
                               .max_age = std::chrono::seconds{60}}),
              SealVerdict::too_old);
}

TEST(Seal, TellsItsPageInstanceWithoutItsSecret) {
    EXPECT_TRUE(rc::check([] {
        auto seal = seal_of({});
        seal.birth = *rc::gen::arbitrary<std::int64_t>();
        auto const told = Keyring::unverified_instance(keyring().seal(seal));
        RC_ASSERT(told.has_value());
        RC_ASSERT(told->instance == seal.instance);
        RC_ASSERT(told->birth == seal.birth);
    }));
}

TEST(Seal, OfAnotherFormTellsNoPageInstance) {
    auto const sealed = keyring().seal(seal_of({}));
    for (std::string_view const text :
         {std::string_view{}, std::string_view{"A"}, std::string_view{sealed}.substr(0, 60)}) {
        EXPECT_FALSE(Keyring::unverified_instance(text));
    }
    EXPECT_FALSE(Keyring::unverified_instance('B' + sealed.substr(1)));
}

TEST(Keyring, RefusesShortSecretsAndNone) {
    std::vector<std::string> const short_one{"fifteen bytes.."};
    EXPECT_THROW(Keyring{short_one}, std::invalid_argument);
    EXPECT_THROW(Keyring{std::span<std::string const>{}}, std::invalid_argument);
}

TEST(Comparison, FindsNothingExactlyWhenTheStatesAreTheSame) {
    EXPECT_TRUE(rc::check([] {
        auto const then = *any_participants();
        auto const now = *any_participants();
        RC_ASSERT(compare(Base{then, digester()}, now, digester()).empty() ==
                  same_state(then, now));
        RC_ASSERT(compare(Base{then, digester()}, then, digester()).empty());
    }));
}

TEST(Comparison, DoesNotDependOnTheOrder) {
    EXPECT_TRUE(rc::check([] {
        auto const then = *any_participants();
        auto now = then;
        std::ranges::reverse(now);
        RC_ASSERT(compare(Base{then, digester()}, now, digester()).empty());
    }));
}

TEST(Comparison, IsNotFooledByTextThatMovesBetweenNeighbours) {
    Base const base{Participants{input("a", "12"), input("b", "3")}, digester()};
    auto const changes = compare(base, Participants{input("a", "1"), input("b", "23")}, digester());
    ASSERT_EQ(changes.size(), 2U);
    Base const keys{Participants{input("row[1", "x"), input("]", "")}, digester()};
    EXPECT_FALSE(
        compare(keys, Participants{input("row[1]", "x"), input("", "")}, digester()).empty());
}

TEST(Comparison, SaysWhatAndHow) {
    auto disabled = input("c", "same");
    disabled.availability = Availability::disabled;
    Base const base{Participants{input("a", "1"), input("c", "same"), input("gone", "x")},
                    digester()};
    auto const changes =
        compare(base, Participants{input("a", "2"), disabled, input("new", "y")}, digester());
    ASSERT_EQ(changes.size(), 4U);
    EXPECT_EQ(changes[0].label, "Label of a");
    EXPECT_EQ(changes[0].then->text, "1");
    EXPECT_EQ(changes[0].now->text, "2");
    EXPECT_EQ(changes[1].then->availability, Availability::enabled);
    EXPECT_EQ(changes[1].now->availability, Availability::disabled);
    EXPECT_EQ(changes[2].key, "new");
    EXPECT_FALSE(changes[2].then);
    EXPECT_EQ(changes[3].key, "gone");
    EXPECT_FALSE(changes[3].now);
}

TEST(Comparison, NeverShowsWhatIsNotForDisplay) {
    auto secret = input("widget[0]", "internal 1");
    secret.kind = ParticipantKind::tracked;
    secret.display.reset();
    Base const base{Participants{secret}, digester()};
    secret.value = "internal 2";
    auto const changes = compare(base, Participants{secret}, digester());
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_FALSE(changes[0].then->text);
    EXPECT_FALSE(changes[0].now->text);
}

TEST(Comparison, TellsWhatIgnoresConcurrentChangeFromAConflict) {
    auto ignored = input("a", "1");
    ignored.comparison = Comparison::ignored;
    Base const base{Participants{ignored}, digester()};
    ignored.value = "2";
    auto const comparison = [&](Participants const& now) {
        return compare(base, now, digester()).at(0).comparison;
    };
    EXPECT_EQ(comparison({ignored}), Comparison::ignored);
    EXPECT_EQ(comparison({}), Comparison::ignored);
    ignored.comparison = Comparison::compared;
    EXPECT_EQ(comparison({ignored}), Comparison::compared);
}

TEST(Comparison, SeesAChangeInATextThatIsRecordedAsADigest) {
    std::string text(RecordedText::longest_whole + 1, 'x');
    Base const base{Participants{input("a", text)}, digester()};
    EXPECT_FALSE(base.entries().front().value.whole());
    EXPECT_TRUE(compare(base, Participants{input("a", text)}, digester()).empty());
    text.back() = 'y';
    auto const changes = compare(base, Participants{input("a", text)}, digester());
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_FALSE(changes[0].then->text);
    EXPECT_EQ(changes[0].now->text, text);
    // A short text is not taken for the digest of a long one.
    auto const digest = digester().text(text);
    EXPECT_FALSE(compare(base, Participants{input("a", {digest.begin(), digest.end()})}, digester())
                     .empty());
}

TEST(Base, RefusesTwoParticipantsOfOneName) {
    Participants const twins{input("a", "1"), input("a", "2")};
    EXPECT_THROW((Base{twins, digester()}), std::logic_error);
}

TEST(Touched, IsWhatDiffersFromTheEchoOfAnEnabledInput) {
    auto several_lines = input("a", "1\r\n2");
    several_lines.echo = echo_of_many_lines(several_lines.value);
    auto disabled = input("b", "1");
    disabled.availability = Availability::disabled;
    Base const base{Participants{several_lines, disabled}, digester()};
    EXPECT_FALSE(touched(*base.find("a"), "1\r\n2", digester()));
    EXPECT_FALSE(touched(*base.find("a"), "1\n2", digester()));
    EXPECT_TRUE(touched(*base.find("a"), "1\n2\n", digester()));
    EXPECT_FALSE(touched(*base.find("b"), "other", digester()));
}

// Each kind of control prints in its own way: a number as its users write it, nothing for an option
// that is not on offer, `no` for a check box that sent nothing.
TEST(Touched, IsNoValueThatItsControlSendsBackInAnotherForm) {
    auto const printed = [](std::string value, std::string echo) {
        auto one = input("a", std::move(value));
        one.echo = std::move(echo);
        return Base{Participants{one}, digester()};
    };
    auto const number = printed("1234.5", "1.234,5");
    EXPECT_FALSE(touched(*number.find("a"), "1.234,5", digester()));
    EXPECT_TRUE(touched(*number.find("a"), "1234.5", digester()));
    auto const not_on_offer = printed("withdrawn", "");
    EXPECT_FALSE(touched(*not_on_offer.find("a"), "", digester()));
    EXPECT_TRUE(touched(*not_on_offer.find("a"), "withdrawn", digester()));
    auto const box = printed("yes", "yes");
    EXPECT_FALSE(touched(*box.find("a"), "yes", digester()));
    EXPECT_TRUE(touched(*box.find("a"), *text_when_absent(Absence::unticked), digester()));
}

TEST(Echo, IsWhatABrowserSendsBack) {
    EXPECT_EQ(echo_of_one_line("a\r\nb\nc"), "abc");
    EXPECT_EQ(echo_of_one_line(" a "), " a ");
    EXPECT_EQ(echo_of_many_lines("\r\na\rb\n"), "\na\nb\n");
    EXPECT_EQ(echo_of_many_lines(std::string_view{"a\0\xFF", 3}), "a\uFFFD\uFFFD");
    EXPECT_EQ(echo_of_hidden("a\r\nb"), "a\nb");
    EXPECT_EQ(echo_of_check_box("yes"), "yes");
    for (auto const* const value : {"no", "", "on", "Yes", " yes", "NaN", "\u202Eyes"}) {
        EXPECT_EQ(echo_of_check_box(value), *text_when_absent(Absence::unticked)) << value;
    }
}

TEST(Echo, OfAnEchoIsItself) {
    EXPECT_TRUE(rc::check([](std::string const& value) {
        for (auto* const echo :
             {echo_of_one_line, echo_of_many_lines, echo_of_hidden, echo_of_check_box}) {
            RC_ASSERT(echo(echo(value)) == echo(value));
        }
    }));
}

TEST(DigestOfPairs, DependsOnOrderAndBordersAndKey) {
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    auto const digest = [](Pairs const& pairs) { return digester().pairs(pairs); };
    EXPECT_NE(digest({{"a", "bc"}}), digest({{"ab", "c"}}));
    EXPECT_NE(digest({{"a", "1"}, {"b", "2"}}), digest({{"b", "2"}, {"a", "1"}}));
    EXPECT_NE(digest({{"a", ""}}), digest({{"a", ""}, {"", ""}}));
    std::vector<std::string> const other{"another secret of some length"};
    Pairs const pairs{{"a", "1"}};
    EXPECT_NE(digest(pairs), Keyring{other}.digester().pairs(pairs));
}

}  // namespace
}  // namespace holdfast::concurrency
