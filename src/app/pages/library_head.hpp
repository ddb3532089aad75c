// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include <holdfast/app/settings/environment.hpp>
#include <holdfast/html/markup.hpp>
#include <holdfast/http/method.hpp>
#include <holdfast/widgets/html5_page.hpp>

namespace holdfast {

/// The stylesheets and scripts of every page. In development one of them reloads the page when its
/// program was started again.
class LibraryHead {
public:
    using Elements = std::shared_ptr<html::Markup const>;

    explicit LibraryHead(Environment environment);

    /// For the answer to a request of that method. The answer to a submission is never reloaded by
    /// itself, which would submit again or lose its texts.
    PageHead answering(http::Method method) const;

    /// Tells this start of the program from others; empty in production.
    std::string const& start_id() const { return start_id_; }

private:
    std::string start_id_;
    Elements of_page_;
    Elements of_answer_;  // to a submission
};

}  // namespace holdfast
