// SPDX-License-Identifier: MIT
#include "torture/checker/checker.hpp"

#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "torture/checker/written_history.hpp"

namespace holdfast::torture {
namespace {

using enum AnomalyKind;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The kinds of anomaly in a history that the test writes.
class Checker : public ::testing::Test {
protected:
    std::set<AnomalyKind> found() {
        std::set<AnomalyKind> kinds;
        for (auto const& anomaly : check(written_.finished())) kinds.insert(anomaly.kind);
        return kinds;
    }

    WrittenHistory written_;
};

TEST_F(Checker, FindsNothingInAnEmptyHistory) {
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Checker, FindsNothingWhereOneFollowsTheOther) {
    written_.submit(written_.open(), FormKind::alone, {0});
    auto& second = written_.send(written_.open(), FormKind::together, {1, 0});
    second.note = Typing::typed;
    written_.apply(second);
    written_.submit(written_.open(), FormKind::remark, {1});
    written_.submit(written_.open(), FormKind::alone, {1});
    written_.open();
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Checker, FindsNothingWhereFormsThatRelyOnOneListWriteTwo) {
    auto const page = written_.open();
    written_.submit(page, FormKind::alone, {0});
    written_.submit(page, FormKind::alone, {1});
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Checker, FindsNothingWhereRemarksPassEachOther) {
    auto const page = written_.open();
    written_.submit(page, FormKind::remark, {0});
    written_.submit(page, FormKind::remark, {0});
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Checker, FindsNothingWhereARefusedSubmissionHasNoEffect) {
    auto const page = written_.open();
    written_.submit(page, FormKind::alone, {0});
    written_.send(page, FormKind::alone, {0}, Outcome::refused);
    written_.send(page, FormKind::alone, {0}, Outcome::failed);
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Checker, FindsNothingWhereAnUnknownOutcomeIsEither) {
    written_.send(written_.open(), FormKind::alone, {0}, Outcome::unknown);
    written_.apply(written_.send(written_.open(), FormKind::alone, {0}, Outcome::unknown));
    written_.open();
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Checker, FindsNothingWhereALostAnswerIsFollowedByAnAcknowledgement) {
    auto repeated = written_.send(written_.open(), FormKind::alone, {0}, Outcome::unknown);
    written_.apply(repeated);
    repeated.outcome = Outcome::acknowledged;
    written_.history().attempts.push_back(repeated);
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Checker, FindsALostUpdate) {
    auto const page = written_.open();
    written_.submit(page, FormKind::alone, {0});
    written_.submit(page, FormKind::alone, {0});
    EXPECT_THAT(found(), ElementsAre(lost_update, g_single));
}

TEST_F(Checker, FindsALostUpdateWhoseVictimIsGone) {
    auto const page = written_.open();
    written_.send(page, FormKind::alone, {0});
    written_.submit(page, FormKind::alone, {0});
    EXPECT_THAT(found(), ElementsAre(lost_acknowledged));
}

TEST_F(Checker, FindsWriteSkewThroughATotal) {
    auto const page = written_.open();
    written_.submit(page, FormKind::together, {0});
    written_.submit(page, FormKind::together, {1});
    EXPECT_THAT(found(), ElementsAre(write_skew, g2));
}

TEST_F(Checker, FindsASubmissionThatWasAppliedTwice) {
    auto const& attempt = written_.send(written_.open(), FormKind::remark, {0});
    written_.append(0, attempt.id);
    written_.apply(attempt);
    EXPECT_THAT(found(), ElementsAre(applied_twice));
}

TEST_F(Checker, FindsAnIntentionOfWhichTwoSubmissionsWereApplied) {
    auto const page = written_.open();
    auto const first = written_.submit(page, FormKind::remark, {0}).intention;
    written_.submit(page, FormKind::remark, {0}).intention = first;
    EXPECT_THAT(found(), ElementsAre(intention_applied_twice));
}

TEST_F(Checker, FindsASubmissionThatWasAppliedInPart) {
    auto const& attempt = written_.send(written_.open(), FormKind::together, {0, 1});
    written_.append(0, attempt.id);
    EXPECT_THAT(found(), Contains(partly_applied));
}

TEST_F(Checker, FindsALostAcknowledgedSubmission) {
    written_.send(written_.open(), FormKind::remark, {0});
    EXPECT_THAT(found(), ElementsAre(lost_acknowledged));
}

TEST_F(Checker, FindsTheEffectOfARefusedSubmission) {
    written_.apply(written_.send(written_.open(), FormKind::remark, {0}, Outcome::refused));
    EXPECT_THAT(found(), ElementsAre(effect_of_refused));
}

TEST_F(Checker, FindsTheEffectOfAFailedSubmission) {
    written_.apply(written_.send(written_.open(), FormKind::remark, {0}, Outcome::failed));
    EXPECT_THAT(found(), ElementsAre(effect_of_refused));
}

TEST_F(Checker, FindsAnEntryThatNobodySent) {
    written_.append(0, 77);
    EXPECT_THAT(found(), ElementsAre(unexplained_entry, wrong_claims));
}

TEST_F(Checker, FindsAnEntryOfAnotherList) {
    auto const& attempt = written_.submit(written_.open(), FormKind::remark, {0});
    written_.append(1, attempt.id);
    EXPECT_THAT(found(), ElementsAre(unexplained_entry));
}

TEST_F(Checker, FindsADirtyRead) {
    auto const& attempt = written_.send(written_.open(), FormKind::remark, {0}, Outcome::refused);
    auto& page = written_.open();
    page.lists[0].items.push_back(attempt.id);
    page.total = 1;
    EXPECT_THAT(found(), ElementsAre(dirty_read));
}

TEST_F(Checker, FindsAForkedRead) {
    written_.submit(written_.open(), FormKind::alone, {0});
    written_.submit(written_.open(), FormKind::alone, {0});
    std::ranges::reverse(written_.open().lists[0].items);
    EXPECT_THAT(found(), ElementsAre(forked_read));
}

TEST_F(Checker, FindsAStaleRead) {
    written_.submit(written_.open(), FormKind::alone, {0});
    auto& page = written_.open();
    page.lists[0].items.clear();
    page.total = 0;
    EXPECT_THAT(found(), ElementsAre(stale_read));
}

TEST_F(Checker, FindsNoStaleReadInAPageThatWasAskedForBefore) {
    written_.submit(written_.open(), FormKind::alone, {0}).ended = 100;
    auto& page = written_.open();
    page.lists[0].items.clear();
    page.total = 0;
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Checker, FindsATotalThatIsNotOfThePage) {
    written_.submit(written_.open(), FormKind::alone, {0});
    written_.open().total = 2;
    EXPECT_THAT(found(), ElementsAre(torn_reading));
}

TEST_F(Checker, FindsANoteThatSomebodyElseWroteOver) {
    auto& attempt = written_.send(written_.open(), FormKind::alone, {0});
    attempt.note = Typing::typed;
    written_.apply(attempt);
    written_.submit(written_.open(), FormKind::alone, {0});
    written_.state(0).note = none;
    EXPECT_THAT(found(), ElementsAre(wrong_note));
}

TEST_F(Checker, FindsANoteOfARefusedSubmission) {
    auto& attempt = written_.send(written_.open(), FormKind::alone, {0}, Outcome::refused);
    written_.open().lists[0].note = attempt.id;
    EXPECT_THAT(found(), ElementsAre(wrong_note));
}

TEST_F(Checker, FindsClaimsThatDoNotAgree) {
    written_.submit(written_.open(), FormKind::alone, {0});
    auto history = written_.finished();
    history.applied = 2;
    EXPECT_THAT(check(history), ElementsAre(::testing::Field(&Anomaly::kind, wrong_claims)));
}

TEST_F(Checker, FindsTextThatARefusalDoesNotShow) {
    written_.send(written_.open(), FormKind::alone, {0}, Outcome::refused).text = Text::lost;
    EXPECT_THAT(found(), ElementsAre(lost_text));
}

TEST_F(Checker, FindsACycleOfWrites) {
    auto const page = written_.open();
    auto const& one = written_.send(page, FormKind::remark, {0, 1});
    auto const& other = written_.send(page, FormKind::remark, {0, 1});
    written_.apply(one);
    written_.append(0, other.id);
    written_.state(1).items = {other.id, one.id};
    EXPECT_THAT(found(), Contains(g0));
}

// Each page shows the other's write.
TEST_F(Checker, FindsACycleOfWritesAndReads) {
    auto& hers = written_.open();
    auto& his = written_.open();
    auto const& one = written_.send(hers, FormKind::together, {0});
    auto const& other = written_.send(his, FormKind::together, {1});
    hers.lists[1].items = {other.id};
    his.lists[0].items = {one.id};
    hers.total = his.total = 1;
    written_.apply(one);
    written_.apply(other);
    EXPECT_THAT(found(), Contains(g1c));
}

// A page that shows half of a submission.
TEST_F(Checker, FindsACycleWithOneAntiDependency) {
    written_.submit(written_.open(), FormKind::remark, {0, 1});
    auto& page = written_.open();
    page.began = 0;
    page.lists[1].items.clear();
    page.total = 1;
    EXPECT_THAT(found(), ElementsAre(g_single));
}

// Two pages that show two submissions in different orders.
TEST_F(Checker, FindsACycleWithTwoAntiDependencies) {
    written_.submit(written_.open(), FormKind::remark, {0});
    written_.submit(written_.open(), FormKind::remark, {1});
    for (std::size_t const missing : {0U, 1U}) {
        auto& page = written_.open();
        page.began = 0;
        page.lists[missing].items.clear();
        page.total = 1;
    }
    EXPECT_THAT(found(), ElementsAre(g2));
}

TEST_F(Checker, FindsThatPagesDisagreeAboutAnOrderWhereTheyAreSnapshots) {
    written_.history().read_as = Readings::snapshots;
    written_.submit(written_.open(), FormKind::remark, {0});
    written_.submit(written_.open(), FormKind::remark, {1});
    for (std::size_t const missing : {0U, 1U}) {
        auto& page = written_.open();
        page.began = 0;
        page.lists[missing].items.clear();
        page.total = 1;
    }
    EXPECT_THAT(found(), ElementsAre(g_nonadjacent));
}

// A page shows the second submission without the first, which had not seen the second.
TEST_F(Checker, FindsAPageBetweenTwoSubmissionsUnlessPagesAreSnapshots) {
    auto const old_page = written_.open();
    written_.submit(written_.open(), FormKind::remark, {0});
    written_.open();
    written_.submit(old_page, FormKind::together, {1});
    EXPECT_THAT(found(), ElementsAre(g2));
    written_.history().read_as = Readings::snapshots;
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(Checker, FindsWriteSkewWherePagesAreSnapshots) {
    written_.history().read_as = Readings::snapshots;
    auto const page = written_.open();
    written_.submit(page, FormKind::together, {0});
    written_.submit(page, FormKind::together, {1});
    EXPECT_THAT(found(), ElementsAre(write_skew, g2));
}

TEST(Checkers, TellACycleByItsNodes) {
    WrittenHistory written;
    auto const page = written.open();
    written.submit(page, FormKind::together, {0});
    written.submit(page, FormKind::together, {1});
    auto const anomalies = check(written.finished());
    EXPECT_EQ(anomalies.back().description, "submission 1 -rw-> submission 2 -rw-> submission 1");
}

RC_GTEST_PROP(Histories, OfOneAfterTheOtherAreCleanAndCanBeReadBack, ()) {
    WrittenHistory written;
    auto const count = *rc::gen::inRange(0, 40);
    for (int i = 0; i < count; ++i) {
        auto const form = *rc::gen::element(FormKind::alone, FormKind::together, FormKind::remark);
        auto const list = *rc::gen::inRange<ListNumber>(0, WrittenHistory::family);
        auto lists = std::vector{list};
        if (form == FormKind::together && *rc::gen::arbitrary<bool>()) lists.push_back(1 - list);
        auto const outcome = *rc::gen::element(Outcome::acknowledged, Outcome::refused,
                                               Outcome::failed, Outcome::unknown);
        auto& attempt = written.send(written.open(), form, lists, outcome);
        if (form != FormKind::remark)
            attempt.note = *rc::gen::element(Typing::typed, Typing::untouched);
        bool const applied = outcome == Outcome::acknowledged ||
                             (outcome == Outcome::unknown && *rc::gen::arbitrary<bool>());
        if (applied) written.apply(attempt);
    }
    auto history = written.finished();
    history.read_as = *rc::gen::element(Readings::serialisable, Readings::snapshots);
    RC_ASSERT(check(history).empty());

    std::stringstream stream;
    write(stream, history.read_as);
    for (auto const& reading : history.readings) write(stream, reading);
    for (auto const& attempt : history.attempts) write(stream, attempt);
    for (auto const& list : history.lists) write(stream, list);
    write_applied(stream, *history.applied);
    RC_ASSERT(read_history(stream) == history);
}

TEST(Histories, WithALineThatIsNotOneAreRefused) {
    for (auto const* const line : {"reeding 1", "attempt 1 1 1 alone maybe", "reading 1 2"}) {
        std::istringstream stream{line};
        EXPECT_THROW(read_history(stream), std::runtime_error) << line;
    }
}

}  // namespace
}  // namespace holdfast::torture
