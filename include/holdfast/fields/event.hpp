// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

namespace holdfast {

/// Something that users may do with a domain object by calling a member function of it.
template <class Member>
struct Event {
    Member member;
    std::string key;
    std::string label;
};

/// Describes a member function for an object's `static auto events()`.
template <class Owner, class Result, class... Parameters>
Event<Result (Owner::*)(Parameters...)> event(Result (Owner::*member)(Parameters...),
                                              std::string key, std::string label) {
    return {member, std::move(key), std::move(label)};
}

}  // namespace holdfast
