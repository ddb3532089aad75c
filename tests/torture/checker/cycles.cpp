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
using Follow = std::function<bool(Dependency)>;

bool is_write_order(Dependency dependency) {
    return dependency == Dependency::ww;
}

bool is_flow(Dependency dependency) {
    return dependency != Dependency::rw;
}

bool is_any(Dependency) {
    return true;
}

/// Nodes each of which leads to each other one.
class Knot {
public:
    Knot(DependencyGraph const& dependencies, std::vector<std::size_t> const& component,
         std::vector<std::size_t> nodes)
        : dependencies_{dependencies}, component_{component}, nodes_{std::move(nodes)} {}

    Anomaly anomaly() const {
        auto const cycle_of = [&](Follow const& first, Follow const& rest) {
            return cycle(first, rest);
        };
        if (auto const found = cycle_of(is_write_order, is_write_order)) {
            return {AnomalyKind::g0, describe(*found)};
        }
        if (auto const found = cycle_of(is_flow, is_flow)) {
            return {AnomalyKind::g1c, describe(*found)};
        }
        if (auto const found = cycle_of(is_any, is_flow)) {
            return {AnomalyKind::g_single, describe(*found)};
        }
        return {AnomalyKind::g2, describe(cycle_of(is_any, is_any).value())};
    }

private:
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
                if (!first(edge.dependency)) continue;
                auto found = path(edge.to, node, rest);
                if (!found) continue;
                found->insert(found->begin(), edge);
                return found;
            }
        }
        return {};
    }

    // The shortest one.
    std::optional<Path> path(std::size_t from, std::size_t to, Follow const& follow) const {
        std::map<std::size_t, Edge> came_by;
        std::deque<std::size_t> waiting{from};
        for (; !waiting.empty(); waiting.pop_front()) {
            if (waiting.front() == to) return trace(from, to, came_by);
            for (auto const& edge : edges_from(waiting.front())) {
                if (!follow(edge.dependency) || edge.to == from) continue;
                if (came_by.emplace(edge.to, edge).second) waiting.push_back(edge.to);
            }
        }
        return {};
    }

    static Path trace(std::size_t from, std::size_t to,
                      std::map<std::size_t, Edge> const& came_by) {
        Path path;
        for (auto node = to; node != from; node = path.back().from) {
            path.push_back(came_by.at(node));
        }
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

void find_cycles(DependencyGraph const& dependencies, std::vector<Anomaly>& anomalies) {
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
        anomalies.push_back(Knot{dependencies, component, std::move(knot)}.anomaly());
    }
}

}  // namespace holdfast::torture
