// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// The texts that are about to be stored in members of objects. Rules that compare two values use
/// it, to compare with the future value of the other one.
class Proposal {
public:
    /// Notes the text for a member.
    void propose(void const* member, std::string text) {
        texts_.insert_or_assign(member, std::move(text));
    }

    /// The future value of the member. Nothing when the proposed text is not a value.
    template <class Value>
    std::optional<Value> value_of(Value const& member) const {
        auto const found = texts_.find(&member);
        if (found == texts_.end()) return member;
        auto parsed = FieldFormat<Value>::parse(found->second);
        auto* const value = std::get_if<Value>(&parsed);
        return value == nullptr ? std::nullopt : std::optional<Value>{std::move(*value)};
    }

private:
    std::unordered_map<void const*, std::string> texts_;  // by the member's place in memory
};

}  // namespace holdfast
