// SPDX-License-Identifier: MIT
#include "forms/submission/submission.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/forms/inputs/control_name.hpp>

namespace holdfast {
namespace {

using Pairs = Submission::Pairs;

TEST(ControlName, IsReadAsItWasWritten) {
    EXPECT_TRUE(rc::check([] {
        auto const without_dots =
            rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::distinctFrom('.')));
        auto const form = *without_dots;
        auto const key = *rc::gen::nonEmpty<std::string>();
        auto const suffix = *without_dots;
        auto const text = ControlName{.form = form, .key = key, .suffix = suffix}.text();
        auto const read = ControlName::read(text);
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->form == form);
        RC_ASSERT(read->key == key);
        RC_ASSERT(read->suffix == suffix);
    }));
}

TEST(ControlName, IsNotFoundInOtherNames) {
    for (auto const* const name : {"", ".", "..", "...", "a", "a.b", ".a.b", "a.b.", "a..b"}) {
        EXPECT_FALSE(ControlName::read(name)) << name;
    }
}

TEST(ControlKey, CannotBeMistakenForWhatTheLibrarySends) {
    EXPECT_TRUE(is_control_key("some_field-value[7]"));
    for (auto const* const key : {"", "seal", "event.save", "kept.title", "a.b", "a b", "\u00e9"}) {
        EXPECT_FALSE(is_control_key(key)) << key;
    }
}

TEST(Submission, IsReadWithoutSealAndSuffix) {
    Pairs const sent{{"note.seal.abc", "sealed"},
                     {"note.title.abc", "A\r\nB\rC"},
                     {"note.event.add?1.5.abc", ""}};
    auto const submission = Submission::read(sent);
    ASSERT_TRUE(submission);
    EXPECT_EQ(submission->form(), "note");
    EXPECT_EQ(submission->suffix(), "abc");
    EXPECT_EQ(submission->seal(), "sealed");
    EXPECT_EQ(submission->texts("title").at(0), "A\nB\nC");
    EXPECT_EQ(submission->pressed().at(0), "event.add?1.5");
}

TEST(Submission, TakesOnlyItsOwnFormsControlsOfItsOwnRendering) {
    Pairs const sent{{"other.title.abc", "1"},
                     {"note.title.xyz", "2"},
                     {"title", "3"},
                     {"note.seal.abc", "sealed"},
                     {"note.title.abc", "4"}};
    auto const submission = Submission::read(sent);
    ASSERT_TRUE(submission);
    EXPECT_EQ(submission->pairs(), (Pairs{{"title", "4"}}));
    EXPECT_EQ(submission->input().size(), 4U);
}

TEST(Submission, WithTwoSealsIsNone) {
    Pairs const sent{{"note.seal.abc", "1"}, {"note.seal.abc", "1"}};
    EXPECT_FALSE(Submission::read(sent));
}

TEST(Submission, IsTheSameInputWhateverItsSuffixAndNewlines) {
    Pairs const first{{"note.seal.abc", "1"}, {"note.title.abc", "a\r\nb"}};
    Pairs const second{{"note.seal.xyz", "2"}, {"note.title.xyz", "a\nb"}};
    Pairs const foreign{{"note.seal.abc", "1"}, {"title", "a\nb"}};
    EXPECT_EQ(Submission::read(first)->input(), Submission::read(second)->input());
    EXPECT_NE(Submission::read(first)->input(), Submission::read(foreign)->input());
}

TEST(Submission, KeepsTheOrderOfTextsSentForOneKey) {
    Pairs const sent{{"f.b.s", "1"}, {"f.a.s", "2"}, {"f.b.s", "3"}};
    auto const submission = Submission::read(sent);
    EXPECT_EQ(submission->texts("b"), (std::vector<std::string_view>{"1", "3"}));
    EXPECT_TRUE(submission->texts("c").empty());
}

}  // namespace
}  // namespace holdfast
