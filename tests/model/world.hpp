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

/// Counts what was met: each outcome, and the pages in a row that were refused on the way of one
/// intention.
struct Tally {
    std::map<Outcome, std::size_t> outcomes;
    int longest_chain = 0;
};

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
        State base;        ///< empty where there is no form
        int refusals = 0;  ///< of its intention, up to this page
    };

    /// All that it takes to send a submission once more.
    struct Request {
        std::size_t user = 0;
        http::FormData entries;
        Submission submission;
        int refusals = 0;
    };

    /// Whether another program tries to write between the check and the event.
    enum class Overtaking { no, tried };

    Tab& tab(Step const& step) { return tabs_[tabs_.size() - 1 - step.tab % tabs_.size()]; }

    void open(std::size_t user, Policy policy);
    void reset(Tab const& tab);
    void type(Tab& tab, Step const& step);
    void choose(Step const& step);
    void press(Tab const& tab, Step const& step);
    void race(Tab& tab, Step const& step);
    void misuse(Tab const& tab, Step const& step);

    Request prepare(Tab const& tab, std::string const& button) const;
    void send(Request const& sent, Overtaking overtaking = Overtaking::no);
    void expect_at_most_once(Intention intention, int applied_before);
    void arrive(testing::Page page, std::size_t user, Policy policy, Answer const& answer,
                int refusals = 0);

    Tally& tally_;
    testing::TestApplication application_;
    std::array<testing::Browser, 3> users_{application_.browser(), application_.browser(),
                                           application_.browser()};
    Protocol protocol_;
    OtherProgram other_program_{application_, protocol_};
    std::deque<Tab> tabs_;
    std::vector<Request> sent_;
    std::map<Intention, int> applied_;  // as counted in the database
    bool overtaking_ = false;
};

}  // namespace holdfast::model
