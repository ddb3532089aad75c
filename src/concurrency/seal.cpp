// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/seal.hpp>

namespace holdfast::concurrency {

SealVerdict verify(Seal const& seal, SealExpectation const& expectation) {
    if (seal.user != expectation.user) return SealVerdict::of_another_user;
    if (seal.view != expectation.view || seal.form != expectation.form ||
        seal.suffix != expectation.suffix) {
        return SealVerdict::of_another_form;
    }
    auto const latest = expectation.now + clock_tolerance.count();
    if (seal.time > latest || seal.birth > latest) return SealVerdict::from_the_future;
    if (expectation.now - seal.birth > expectation.max_age.count()) return SealVerdict::too_old;
    return SealVerdict::valid;
}

}  // namespace holdfast::concurrency
