// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <holdfast/forms/form.hpp>

namespace holdfast {

/// A form that appears inside another one, and is submitted on its own. HTML has no form within a
/// form: the element stands behind the outer one, and the controls name it.
class NestedForm : public Form {
public:
    /// The key is unique on the page; the context outlives the form.
    NestedForm(FormContext& context, std::string key) : Form{context, std::move(key)} {}

    void accept(FormPartVisitor& visitor) override;
};

}  // namespace holdfast
