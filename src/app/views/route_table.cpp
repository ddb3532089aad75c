// SPDX-License-Identifier: MIT
#include "app/views/route_table.hpp"

#include <algorithm>
#include <stdexcept>

#include <holdfast/app/views/route.hpp>
#include <holdfast/app/views/view_definition.hpp>
#include <holdfast/text/percent.hpp>

#include "app/views/path_pattern.hpp"

namespace holdfast {

RouteTable::Node& RouteTable::Node::child(std::string_view segment) {
    auto& child = parameter_name(segment) ? parameter : literals[std::string{segment}];
    if (!child) child = std::make_unique<Node>();
    return *child;
}

std::optional<std::string> RouteTable::add(ViewDefinition const& definition) {
    auto* node = &root_;
    auto rest = segments_of(definition.path());
    while (auto const segment = take_segment(rest)) node = &node->child(*segment);
    if (node->definition != nullptr) {
        auto const& other = node->definition->path();
        bool const is_same = definition.path() == other;
        return "Two views have the path " + definition.path() + (is_same ? "" : " or " + other) +
               ".";
    }
    node->definition = &definition;
    return {};
}

std::optional<Route> RouteTable::find(std::string_view encoded_path) const {
    return find(root_, segments_of(encoded_path), nullptr);
}

std::optional<Route> RouteTable::find(Node const& node, std::string_view rest, Taken const* taken) {
    auto const segment = take_segment(rest);
    if (!segment) {
        if (node.definition == nullptr) return {};
        return route(*node.definition, taken);
    }
    auto const decoded = segment->find('%') == std::string_view::npos
                             ? std::nullopt
                             : text::percent_decode(*segment);
    auto const literal = node.literals.find(decoded ? std::string_view{*decoded} : *segment);
    if (literal != node.literals.end()) {
        if (auto found = find(*literal->second, rest, taken)) return found;
    }
    if (!node.parameter) return {};
    Taken const with_this{*segment, taken};
    return find(*node.parameter, rest, &with_this);
}

std::optional<Route> RouteTable::route(ViewDefinition const& definition, Taken const* taken) {
    Route route{.definition = &definition, .arguments = {}};
    for (; taken != nullptr; taken = taken->before) {
        auto text = text::percent_decode(taken->segment);
        if (!text || !can_be_segment(*text)) return {};
        route.arguments.push_back(std::move(*text));
    }
    std::ranges::reverse(route.arguments);
    return route;
}

}  // namespace holdfast
