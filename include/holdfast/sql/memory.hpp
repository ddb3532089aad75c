// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <typeindex>
#include <unordered_map>

namespace holdfast::sql {

/// Objects of any types that live as long as a transaction, one of each type.
class Memory {
public:
    /// The object of that type, which is made when it is first asked for.
    template <class Kept>
    Kept& of() {
        auto& kept = kept_[typeid(Kept)];
        if (!kept) kept = std::make_shared<Kept>();
        return *static_cast<Kept*>(kept.get());
    }

private:
    std::unordered_map<std::type_index, std::shared_ptr<void>> kept_;
};

}  // namespace holdfast::sql
