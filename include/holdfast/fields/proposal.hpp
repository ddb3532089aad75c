// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// The texts that are about to be stored in members of objects. Rules that compare two values use
/// it, to compare with the future value of the other one.
class Proposal {
public:
    /// A proposal without a text.
    Proposal();
    Proposal(Proposal&&) noexcept;             ///< moves it
    Proposal& operator=(Proposal&&) noexcept;  ///< moves it
    ~Proposal();

    /// Notes the text for a member.
    void propose(void const* member, std::string text);

    /// The future value of the member. Nothing when the proposed text is not a value.
    template <class Value>
    std::optional<Value> value_of(Value const& member) const {
        auto const* const text = text_of(&member);
        if (text == nullptr) return member;
        auto parsed = FieldFormat<Value>::parse(*text);
        auto* const value = std::get_if<Value>(&parsed);
        return value == nullptr ? std::nullopt : std::optional<Value>{std::move(*value)};
    }

private:
    struct Texts;

    std::string const* text_of(void const* member) const;

    std::unique_ptr<Texts> texts_;  // null where there is none
};

}  // namespace holdfast
