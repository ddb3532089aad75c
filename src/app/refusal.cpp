// SPDX-License-Identifier: MIT
#include "app/refusal.hpp"

namespace holdfast {

http::Status status_of(RefusalCause cause) {
    switch (cause) {
        case RefusalCause::conflict:
        case RefusalCause::already_saved: return http::Status::conflict;
        case RefusalCause::invalid:
        case RefusalCause::domain:
        case RefusalCause::constraint: return http::Status::unprocessable_content;
        case RefusalCause::unverified: break;
    }
    return http::Status::forbidden;
}

}  // namespace holdfast
