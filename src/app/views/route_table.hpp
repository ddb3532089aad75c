// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/app/views/route.hpp>

namespace holdfast {

/// Finds the view at a path: a tree with an edge for each literal segment of their patterns, and
/// one for all parameters at a place.
class RouteTable {
public:
    /// The definition outlives the table. Says in a sentence for developers when another view has
    /// this pattern, up to the names of parameters; then it is not added.
    std::optional<std::string> add(ViewDefinition const& definition);

    /// The view at a path as it was sent, with the decoded segments that stand for its parameters.
    /// A literal segment wins over a parameter that leads on, too.
    std::optional<Route> find(std::string_view encoded_path) const;

private:
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
        std::unique_ptr<Node> parameter;
        ViewDefinition const* definition = nullptr;

        Node& child(std::string_view segment);
    };

    /// The segments that stand for parameters so far, last first, on the stack.
    struct Taken {
        std::string_view segment;
        Taken const* before;
    };

    static std::optional<Route> find(Node const& node, std::string_view rest, Taken const* taken);
    static std::optional<Route> route(ViewDefinition const& definition, Taken const* taken);

    Node root_;
};

}  // namespace holdfast
