// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "application/test_application.hpp"
#include "model/other_program.hpp"
#include "model/protocol.hpp"
#include "model/step.hpp"

namespace holdfast::model {

/// How often each outcome was met.
using Tally = std::map<Outcome, std::size_t>;

/// An application with its users, beside the model: what happens to one happens to the other, and
/// after every step both must be alike.
class World {
public:
    explicit World(Tally& tally);

    /// Throws when the application and the model part.
    void take(Step const& step);

private:
    struct Tab {
        testing::Page page;
        std::size_t user = 0;
        Policy policy = Policy::refuse;
        Intention intention = 0;
        State base;  ///< empty where there is no form
    };

    /// All that it takes to send a submission once more.
    struct Sent {
        std::size_t user = 0;
        http::FormData entries;
        Submission submission;
    };

    Tab& tab(Step const& step) { return tabs_[tabs_.size() - 1 - step.tab % tabs_.size()]; }

    void open(std::size_t user, Policy policy);
    void reset(Tab const& tab);
    void type(Tab& tab, Step const& step);
    void choose(Step const& step);
    void press(Tab const& tab, Step const& step);
    void race(Tab& tab, Step const& step);
    void misuse(Tab const& tab, Step const& step);

    Sent prepare(Tab const& tab, std::string const& button) const;
    void send(Sent const& sent);
    void expect_at_most_once(Intention intention, int applied_before);
    void arrive(testing::Page page, std::size_t user, Policy policy, Answer const& answer);

    Tally& tally_;
    testing::TestApplication application_;
    std::array<testing::Browser, 3> users_{application_.browser(), application_.browser(),
                                           application_.browser()};
    Protocol protocol_;
    OtherProgram other_program_{application_, protocol_};
    std::deque<Tab> tabs_;
    std::vector<Sent> sent_;
    std::map<Intention, int> applied_;  // as counted in the database
    bool overtaking_ = false;
};

}  // namespace holdfast::model
