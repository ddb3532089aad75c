// SPDX-License-Identifier: MIT
#pragma once

// The domain that the mistakes are made with. It comes after <holdfast/holdfast.hpp>, which is
// precompiled.

#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace holdfast::mistakes {

struct Place {
    int latitude = 0;
};

struct Task {
    std::string title;
    bool is_done = false;
    int hours = 0;
    std::optional<std::chrono::year_month_day> due;
    std::set<std::string> tags;
    std::string unlisted;
    Place place;

    void save(sql::Transaction& transaction);
    void finish(sql::Transaction& transaction, int spent);
    void forget();
    void move(Place place);

    static auto fields() {
        return std::tuple{field<&Task::title>("title", "Title", required, max_length(80)),
                          field<&Task::is_done>("is_done", "Done"),
                          field<&Task::hours>("hours", "Hours", minimum(0), maximum(1000)),
                          field<&Task::due>("due", "Due"), field<&Task::tags>("tags", "Tags")};
    }
    static auto events() {
        return std::tuple{event<&Task::save>("save", "Save"),
                          event<&Task::finish>("finish", "Finish")};
    }
};

/// Another class, which lists neither fields nor events.
struct Note {
    std::string text;
    void save();
    bool may_read() const;
};

}  // namespace holdfast::mistakes
