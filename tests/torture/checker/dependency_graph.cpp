// SPDX-License-Identifier: MIT
#include "torture/checker/dependency_graph.hpp"

#include <array>

namespace holdfast::torture {

std::string_view name(Dependency dependency) {
    static constexpr std::array<std::string_view, 3> names{"ww", "wr", "rw"};
    return names.at(static_cast<std::size_t>(dependency));
}

DependencyGraph::DependencyGraph(History const& history, Submissions const& submissions) {
    add_order_of_writes(history);
    for (auto const& [id, submission] : submissions.all()) {
        if (!submissions.was_applied(id)) continue;
        for (auto const* const shown : submissions.relied_on(*submission.sent)) {
            add_read(writer(id), *shown, submissions);
        }
    }
    for (auto const& reading : history.readings) {
        auto const reader = add("page " + std::to_string(reading.number));
        for (auto const& shown : reading.lists) add_read(reader, shown, submissions);
    }
}

std::size_t DependencyGraph::add(std::string name) {
    names_.push_back(std::move(name));
    return boost::add_vertex(graph_);
}

void DependencyGraph::add(std::size_t from, Dependency dependency, std::size_t to) {
    if (from != to) boost::add_edge(from, to, dependency, graph_);
}

void DependencyGraph::add_order_of_writes(History const& history) {
    for (auto const& state : history.lists) {
        for (std::size_t i = 0; i < state.items.size(); ++i) {
            auto const node = writer(state.items[i]);
            if (i > 0) add(writer(state.items[i - 1]), Dependency::ww, node);
        }
    }
}

void DependencyGraph::add_read(std::size_t reader, ListState const& shown,
                               Submissions const& submissions) {
    if (!submissions.is_start_of_list(shown)) return;
    auto const entries = submissions.entries(shown.list);
    auto const seen = shown.items.size();
    if (seen > 0) add(writer(entries[seen - 1]), Dependency::wr, reader);
    if (seen < entries.size()) add(reader, Dependency::rw, writer(entries[seen]));
}

std::size_t DependencyGraph::writer(Id id) {
    auto const [found, is_new] = writers_.emplace(id, names_.size());
    return is_new ? add("submission " + std::to_string(id)) : found->second;
}

}  // namespace holdfast::torture
