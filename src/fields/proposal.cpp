// SPDX-License-Identifier: MIT
#include <unordered_map>

#include <holdfast/fields/proposal.hpp>

namespace holdfast {

struct Proposal::Texts {
    std::unordered_map<void const*, std::string> of_members;  // by their places in memory
};

Proposal::Proposal() = default;
Proposal::Proposal(Proposal&&) noexcept = default;
Proposal& Proposal::operator=(Proposal&&) noexcept = default;
Proposal::~Proposal() = default;

void Proposal::propose(void const* member, std::string text) {
    if (!texts_) texts_ = std::make_unique<Texts>();
    texts_->of_members.insert_or_assign(member, std::move(text));
}

std::string const* Proposal::text_of(void const* member) const {
    if (!texts_) return nullptr;
    auto const found = texts_->of_members.find(member);
    return found == texts_->of_members.end() ? nullptr : &found->second;
}

}  // namespace holdfast
