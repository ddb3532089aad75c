// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

#include "forms/form_parts.hpp"
#include "forms/size/submission_size.hpp"

namespace holdfast {

/// The limits of the server for a form.
struct SizeLimits {
    std::size_t fields = 0;
    std::size_t bytes = 0;

    bool hold(SubmissionSize const& size) const {
        return size.fields <= fields && size.bytes <= bytes;
    }
};

/// Moves what stands in rows without room from a form's parts to those left out.
void leave_out_hidden_rows(FormParts& parts);

/// Leaves out of a form what data make too much for its submission, so that its page can be shown:
/// first what alone takes much of the room cannot be changed, then only the first rows are shown,
/// and at last nothing else can be changed.
class FormShortener {
public:
    using Measure = std::function<SubmissionSize()>;

    /// `measure` tells the size of the form as its parts are; both outlive the shortener.
    FormShortener(FormParts& parts, SizeLimits limits, Measure const& measure)
        : parts_{parts}, limits_{limits}, measure_{measure} {}

    /// Whether the form can be sent by now.
    bool shorten();

private:
    /// From how much on an input takes much of the room.
    struct Much {
        std::size_t fields = 0;
        std::size_t bytes = 0;
    };

    bool fits() const { return limits_.hold(measure_()); }
    void keep_from_change(Much much);
    void show_first_rows();
    void show_first(FormParts const& whole, std::size_t count);
    std::size_t most_rows_without_seal() const;

    FormParts& parts_;
    SizeLimits limits_;
    Measure const& measure_;
};

}  // namespace holdfast
