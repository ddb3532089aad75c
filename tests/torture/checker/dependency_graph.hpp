// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include "torture/checker/submissions.hpp"

namespace holdfast::torture {

/// Why one must have happened before the other: it wrote what the other wrote next, it wrote what
/// the other read, or it read what the other wrote over.
enum class Dependency { ww, wr, rw };

std::string_view name(Dependency dependency);

/// The order in which submissions and readings must have happened.
class DependencyGraph {
public:
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS,
                                        boost::no_property, Dependency>;

    DependencyGraph() = default;
    DependencyGraph(History const& history, Submissions const& submissions);

    std::size_t add(std::string name);
    void add(std::size_t from, Dependency dependency, std::size_t to);

    Graph const& graph() const { return graph_; }
    std::string const& name(std::size_t node) const { return names_[node]; }

private:
    void add_order_of_writes(History const& history);
    void add_read(std::size_t reader, ListState const& shown, Submissions const& submissions);
    std::size_t writer(Id id);

    Graph graph_;
    std::vector<std::string> names_;
    std::unordered_map<Id, std::size_t> writers_;
};

}  // namespace holdfast::torture
