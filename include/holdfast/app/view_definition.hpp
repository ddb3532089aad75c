// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <holdfast/app/factory.hpp>

namespace holdfast {

/// An address of a user interface, and what stands in the slots of its page.
class ViewDefinition {
public:
    ViewDefinition(std::string path, std::string title)
        : path_{std::move(path)}, title_{std::move(title)} {}

    std::string const& path() const { return path_; }
    std::string const& title() const { return title_; }

    void set_slot(std::string name, WidgetFactory factory) {
        slots_.emplace_back(std::move(name), std::move(factory));
    }

    std::vector<std::pair<std::string, WidgetFactory>> const& slots() const { return slots_; }

private:
    std::string path_;
    std::string title_;
    std::vector<std::pair<std::string, WidgetFactory>> slots_;
};

}  // namespace holdfast
