// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

namespace holdfast {

/// Restricts who sees a field's value. Without the object's permission, the value is on no page and
/// in no answer.
template <class Allows>
struct ReadableIf {
    Allows allows;  ///< takes the object, returns bool
};

/// Restricts who changes a field's value. Without the object's permission, its inputs are disabled.
template <class Allows>
struct WritableIf {
    Allows allows;  ///< takes the object, returns bool
};

/// Asks `allows`, which takes the object: a member function, `&T::may_read`, or a predicate. It is
/// asked when a page is built, and again when it is rebuilt for a submission, before anything
/// changes.
template <class Allows>
ReadableIf<Allows> readable_if(Allows allows) {
    return {std::move(allows)};
}

/// The same for changing the value. A value that may not be read may not be changed either.
template <class Allows>
WritableIf<Allows> writable_if(Allows allows) {
    return {std::move(allows)};
}

}  // namespace holdfast
