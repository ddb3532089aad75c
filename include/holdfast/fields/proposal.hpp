// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// The texts that are about to be stored in members of objects, for the rules that compare a value
/// with another one as it is going to be.
class Proposal {
public:
    void propose(void const* member, std::string text) {
        texts_.insert_or_assign(member, std::move(text));
    }

    /// The value that the member is going to have; nothing when a text is proposed that is none.
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
