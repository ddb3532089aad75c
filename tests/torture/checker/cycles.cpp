// SPDX-License-Identifier: MIT
#include "torture/checker/cycles.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <optional>

#include <boost/graph/strong_components.hpp>

namespace holdfast::torture {
namespace {

using Graph = DependencyGraph::Graph;

struct Edge {
    std::size_t from;
    Dependency dependency;
    std::size_t to;
};

using Path = std::vector<Edge>;

/// The edges that a cycle may have after another.
using Follow = std::function<bool(Dependency before, Dependency next)>;

bool is_write_order(Dependency, Dependency next) {
    return next == Dependency::ww;
}

bool is_flow(Dependency, Dependency next) {
    return next != Dependency::rw;
}

bool is_flow_between(Dependency before, Dependency next) {
    return is_flow(before, next) || before != Dependency::rw;
}

bool is_any(Dependency, Dependency) {
    return true;
}

/// Nodes each of which leads to each other one.
class Knot {
public:
    Knot(DependencyGraph const& dependencies, std::vector<std::size_t> const& component,
         std::vector<std::size_t> nodes)
        : dependencies_{dependencies}, component_{component}, nodes_{std::move(nodes)} {}

    std::optional<Anomaly> anomaly(Readings readings) const {
        struct Class {
            AnomalyKind kind;
            Follow first;
            Follow rest;
        };
        std::vector<Class> classes{{AnomalyKind::g0, is_write_order, is_write_order},
                                   {AnomalyKind::g1c, is_flow, is_flow},
                                   {AnomalyKind::g_single, is_any, is_flow},
                                   {AnomalyKind::g_nonadjacent, is_flow, is_flow_between}};
        if (readings == Readings::serialisable) {
            classes.back() = {AnomalyKind::g2, is_any, is_any};
        }
        for (auto const& [kind, first, rest] : classes) {
            if (auto const found = cycle(first, rest)) return Anomaly{kind, describe(*found)};
        }
        return {};
    }

private:
    using State = std::pair<std::size_t, Dependency>;  // a node, and how it was reached

    std::vector<Edge> edges_from(std::size_t node) const {
        std::vector<Edge> result;
        auto const& graph = dependencies_.graph();
        for (auto [edge, end] = boost::out_edges(node, graph); edge != end; ++edge) {
            auto const to = boost::target(*edge, graph);
            if (component_[to] == component_[node]) result.push_back({node, graph[*edge], to});
        }
        return result;
    }

    // A cycle whose first edge is one that `first` takes, and the others that `rest` does.
    std::optional<Path> cycle(Follow const& first, Follow const& rest) const {
        for (auto const node : nodes_) {
            for (auto const& edge : edges_from(node)) {
                if (!first(edge.dependency, edge.dependency)) continue;
                if (auto found = path(edge, node, rest)) return found;
            }
        }
        return {};
    }

    // The shortest one that starts with that edge.
    std::optional<Path> path(Edge const& start, std::size_t to, Follow const& follow) const {
        std::map<State, std::pair<State, Edge>> came_by;
        State const first{start.to, start.dependency};
        std::deque<State> waiting{first};
        for (; !waiting.empty(); waiting.pop_front()) {
            auto const here = waiting.front();
            if (here.first == to) return trace(start, here, came_by);
            for (auto const& edge : edges_from(here.first)) {
                State const next{edge.to, edge.dependency};
                if (next == first || !follow(here.second, edge.dependency)) continue;
                if (came_by.try_emplace(next, here, edge).second) waiting.push_back(next);
            }
        }
        return {};
    }

    static Path trace(Edge const& start, State state,
                      std::map<State, std::pair<State, Edge>> const& came_by) {
        Path path;
        for (auto step = came_by.find(state); step != came_by.end(); step = came_by.find(state)) {
            path.push_back(step->second.second);
            state = step->second.first;
        }
        path.push_back(start);
        std::ranges::reverse(path);
        return path;
    }

    std::string describe(Path const& path) const {
        auto text = dependencies_.name(path.front().from);
        for (auto const& edge : path) {
            text.append(" -").append(name(edge.dependency)).append("-> ");
            text += dependencies_.name(edge.to);
        }
        return text;
    }

    DependencyGraph const& dependencies_;
    std::vector<std::size_t> const& component_;
    std::vector<std::size_t> nodes_;
};

}  // namespace

void find_cycles(DependencyGraph const& dependencies, Readings readings,
                 std::vector<Anomaly>& anomalies) {
    auto const& graph = dependencies.graph();
    std::vector<std::size_t> component(boost::num_vertices(graph));
    auto const index = boost::get(boost::vertex_index, graph);
    auto const count =
        boost::strong_components(graph,
                                 boost::make_iterator_property_map(component.begin(), index));
    std::vector<std::vector<std::size_t>> nodes(count);
    for (std::size_t node = 0; node < component.size(); ++node) {
        nodes[component[node]].push_back(node);
    }
    for (auto& knot : nodes) {
        if (knot.size() < 2) continue;
        auto found = Knot{dependencies, component, std::move(knot)}.anomaly(readings);
        if (found) anomalies.push_back(std::move(*found));
    }
}

}  // namespace holdfast::torture
