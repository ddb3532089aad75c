// SPDX-License-Identifier: MIT
#include "forms/size/form_shortener.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/forms/rows/form_rows.hpp>

#include "forms/inputs/control_place.hpp"
#include "forms/inputs/input_state.hpp"

namespace holdfast {
namespace {

// In the seal, each with the digest of its value and label.
constexpr std::size_t sealed_option = 24;

/// The room that an input which nobody can change would win.
struct Weight {
    PrimitiveInput* input = nullptr;
    std::size_t fields = 0;
    std::size_t bytes = 0;
};

Weight weight_of(PrimitiveInput& input) {
    SubmissionSize size;
    size.add_input(input);
    auto const sealed = 2 * input.sealed_size() + sealed_option * input.shown_options().size();
    return {&input, size.fields, size.bytes + sealed};
}

std::size_t above(std::size_t size, std::size_t limit) {
    return size > limit ? size - limit : 0;
}

}  // namespace

void leave_out_hidden_rows(FormParts& parts) {
    std::unordered_set<RowPlace const*> hidden;
    for (auto* const row : parts.rows) {
        if (row->visible()) continue;
        hidden.insert(&row->place());
        parts.left_out.push_back(row);
    }
    if (hidden.empty()) return;
    auto const stands_there = [&hidden](auto const* control) {
        return hidden.contains(control->row());
    };
    std::erase_if(parts.rows, [](FormRow const* row) { return !row->visible(); });
    std::erase_if(parts.inputs, stands_there);
    std::erase_if(parts.buttons, stands_there);
    std::erase_if(parts.inputs_by_key, [&](auto const& item) { return stands_there(item.second); });
    auto const rows = std::exchange(parts.rows_of_tracked, {});
    auto const tracked = std::exchange(parts.tracked, {});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (hidden.contains(rows[i])) continue;
        parts.rows_of_tracked.push_back(rows[i]);
        parts.tracked.push_back(tracked[i]);
    }
}

bool FormShortener::shorten() {
    keep_from_change({.fields = limits_.fields / 4, .bytes = limits_.bytes / 8});
    if (!fits()) show_first_rows();
    if (!fits()) keep_from_change({});
    return fits();
}

// The typed text came in one submission already, and its user is to go on with it if he can.
void FormShortener::keep_from_change(Much much) {
    std::vector<Weight> weights;
    for (auto* const input : parts_.inputs) {
        bool const stays = input->state().typed && much.bytes > 0;
        if (input->availability() == Availability::disabled || stays) continue;
        auto const weight = weight_of(*input);
        if (weight.fields > much.fields || weight.bytes > much.bytes) weights.push_back(weight);
    }
    std::ranges::stable_sort(weights, std::greater{}, &Weight::bytes);
    auto next = weights.begin();
    while (next != weights.end()) {
        auto const size = measure_();
        auto fields = above(size.fields, limits_.fields);
        auto bytes = above(size.bytes, limits_.bytes);
        if (fields == 0 && bytes == 0) return;
        for (; next != weights.end() && (fields > 0 || bytes > 0); ++next) {
            next->input->set_too_large();
            fields -= std::min(fields, next->fields);
            bytes -= std::min(bytes, next->bytes);
        }
    }
}

void FormShortener::show_first_rows() {
    auto const whole = parts_;
    std::size_t fitting = 0;
    auto too_many = most_rows_without_seal() + 1;
    while (too_many - fitting > 1) {
        auto const middle = fitting + (too_many - fitting) / 2;
        show_first(whole, middle);
        (fits() ? fitting : too_many) = middle;
    }
    show_first(whole, fitting);
    for (auto* const rows : parts_.row_lists) rows->stop_adding();
}

void FormShortener::show_first(FormParts const& whole, std::size_t count) {
    for (auto* const rows : whole.row_lists) rows->show_first(count);
    parts_ = whole;
    leave_out_hidden_rows(parts_);
}

// Of each list; so that no seal is made of many more rows than it can have.
std::size_t FormShortener::most_rows_without_seal() const {
    std::map<std::string_view, std::size_t> counts;  // by the list's key
    std::vector<SubmissionSize> sizes;               // of the lists' first rows, second rows, ...
    for (auto const* const row : parts_.rows) {
        if (row->is_new()) continue;
        auto const& key = row->place().key;
        auto const position = counts[std::string_view{key}.substr(0, key.find('['))]++;
        if (position == sizes.size()) sizes.emplace_back();
        sizes[position].add_inputs(row->inputs());
    }
    SubmissionSize sum;
    std::size_t count = 0;
    for (; count < sizes.size(); ++count) {
        sum.fields += sizes[count].fields;
        sum.bytes += sizes[count].bytes;
        if (!limits_.hold(sum)) break;
    }
    return count;
}

}  // namespace holdfast
