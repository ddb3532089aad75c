// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/concurrency/participation.hpp>
#include <holdfast/text/url.hpp>

namespace holdfast {

namespace concurrency {
class Base;
class Digester;
class Keyring;
struct DatedInstance;
struct Participant;
struct Seal;
}  // namespace concurrency

struct RefusedSubmission;

/// The user, address and time of a page's rendering.
struct Rendering {
    std::string user;      ///< the id of the user
    Url address{"/"};      ///< path and query; the page's forms post to it
    std::int64_t now = 0;  ///< by the database's clock, seconds since 1970
    std::size_t most_bytes = std::size_t{1024} * 1024;  ///< of what a form may send
    std::size_t most_fields = 2'500;                    ///< of what a form may send
    concurrency::Seal const* submitted = nullptr;       ///< of the form that is rebuilt, or null
};

/// The number of blank rows of a list.
struct BlankRowLimits {
    std::size_t usual = 0;  ///< when nobody asked for more
    std::size_t most = 0;   ///< with those that the user asked for
};

/// The page around a form, as the form needs it. Outlives the page.
class FormContext {
public:
    /// The keyring and the refused submission outlive the context. The latter is null unless the
    /// page answers one.
    FormContext(concurrency::Keyring const& keyring, Rendering rendering,
                RefusedSubmission const* refused = nullptr);
    virtual ~FormContext() = default;

    FormContext(FormContext const&) = delete;
    FormContext& operator=(FormContext const&) = delete;

    /// The user, address and time of the rendering.
    Rendering const& rendering() const { return rendering_; }

    /// The suffix of this rendering's control names and ids: random letters and digits.
    std::string const& suffix() const { return suffix_; }

    /// The refused submission of that form, or null.
    RefusedSubmission const* refused(std::string_view form) const;

    /// The base of the submission that this page answers, or is rebuilt for, if it is that form's.
    /// Null when there is none, or it is unknown.
    concurrency::Base const* base_of(std::string_view form) const;

    /// The number of blank rows of that list: as many as on the submitted page, and one more if its
    /// user asked for it.
    std::size_t blank_rows(std::string_view form, std::string_view rows,
                           BlankRowLimits limits) const;

    /// The digester that records new bases.
    concurrency::Digester const& digester() const;

    /// The page instance of that form: that of the submission that the page answers, else a new
    /// one.
    concurrency::DatedInstance instance(std::string_view form) const;

    /// The text of a seal with the present participants as its base.
    std::string seal(std::string_view form, concurrency::DatedInstance const& instance,
                     concurrency::Repetition repetition,
                     std::vector<concurrency::Participant> participants) const;

private:
    std::size_t blank_rows_shown(RefusedSubmission const* refused, std::string_view form,
                                 std::string_view rows, BlankRowLimits limits) const;

    concurrency::Keyring const& keyring_;
    Rendering rendering_;
    std::string suffix_;
    RefusedSubmission const* refused_;
};

}  // namespace holdfast
