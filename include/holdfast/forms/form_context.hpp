// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/concurrency/participant.hpp>
#include <holdfast/forms/submission/refused_submission.hpp>
#include <holdfast/text/url.hpp>

namespace holdfast {

/// Who a page is rendered for, at which address and when.
struct Rendering {
    std::string user;
    Url address{"/"};      ///< path and query; the page's forms post to it
    std::int64_t now = 0;  ///< by the database's clock, seconds since 1970
    std::size_t most_bytes = std::size_t{1024} * 1024;  ///< of what a form may send
    std::size_t most_fields = 2'500;                    ///< of what a form may send
    concurrency::Seal const* submitted = nullptr;       ///< of the form that is rebuilt, or null
};

/// How many blank rows a list has when nobody asked for more, and at the most.
struct BlankRowLimits {
    std::size_t usual = 0;
    std::size_t most = 0;
};

/// What a form needs of the page that it stands in. Outlives the page.
class FormContext {
public:
    /// Both referred to for the context's lifetime. `refused` is null unless the page answers a
    /// refused submission.
    FormContext(concurrency::Keyring const& keyring, Rendering rendering,
                RefusedSubmission const* refused = nullptr);
    virtual ~FormContext() = default;

    FormContext(FormContext const&) = delete;
    FormContext& operator=(FormContext const&) = delete;

    Rendering const& rendering() const { return rendering_; }

    /// Of this rendering's control names and ids: random letters and digits.
    std::string const& suffix() const { return suffix_; }

    /// The refused submission of that form, or null.
    RefusedSubmission const* refused(std::string_view form) const;

    /// What the page showed of that form whose submission this one answers, or is rebuilt for; null
    /// when there is none, or it is not known.
    concurrency::Base const* base_of(std::string_view form) const;

    /// How many blank rows that list of rows has: as many as the page that was submitted, and one
    /// more if its user asked for it.
    std::size_t blank_rows(std::string_view form, std::string_view rows,
                           BlankRowLimits limits) const;

    concurrency::Digester const& digester() const { return keyring_.digester(); }

    /// The text of a seal whose base is what the page shows now.
    std::string seal(std::string_view form, concurrency::Repetition repetition,
                     std::span<concurrency::Participant const> participants) const;

private:
    std::size_t blank_rows_shown(RefusedSubmission const* refused, std::string_view form,
                                 std::string_view rows, BlankRowLimits limits) const;

    concurrency::Keyring const& keyring_;
    Rendering rendering_;
    std::string suffix_;
    RefusedSubmission const* refused_;
};

}  // namespace holdfast
