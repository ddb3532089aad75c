// SPDX-License-Identifier: MIT
#include <holdfast/forms/form_layout.hpp>
#include <holdfast/forms/refusal_alert.hpp>

namespace holdfast {

// The form that stands around the alert hands it the report, of which the exception is the
// headline.
void FormLayout::add_alert_for_domain_exception(DomainException const&) {
    container().add<RefusalAlert>();
}

}  // namespace holdfast
