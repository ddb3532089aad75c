// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

namespace holdfast {

/// Who may see a field's value: where the object does not allow it, the value is on no page and in
/// no answer.
template <class Allows>
struct ReadableIf {
    Allows allows;
};

/// Who may change a field's value: where the object does not allow it, its inputs are disabled.
template <class Allows>
struct WritableIf {
    Allows allows;
};

/// `allows` takes the object: a member function, `&T::may_read`, or a predicate. It is asked before
/// a submission changes anything, when the page is rebuilt.
template <class Allows>
ReadableIf<Allows> readable_if(Allows allows) {
    return {std::move(allows)};
}

/// The same for changing it; what may not be read may not be changed either.
template <class Allows>
WritableIf<Allows> writable_if(Allows allows) {
    return {std::move(allows)};
}

}  // namespace holdfast
