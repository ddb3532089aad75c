// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/widgets/widget.hpp>

namespace holdfast {

struct RefusalReport;

/// Shows the reason for a refusal and the changes meanwhile, and offers *Reset input*. Writes
/// nothing on a page that does not answer a refused submission.
class RefusalAlert : public Widget {
public:
    void accept(FormPartVisitor& visitor) override;

    /// The report must outlive the alert; `Form` calls this.
    void show(RefusalReport const& report) { report_ = &report; }

protected:
    void write(html::Writer& writer) const override;

private:
    void write_violations(html::Writer& writer) const;
    void write_differences(html::Writer& writer) const;

    RefusalReport const* report_ = nullptr;
};

}  // namespace holdfast
