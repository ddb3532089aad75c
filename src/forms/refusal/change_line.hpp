// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

#include <holdfast/html/writer.hpp>
#include <holdfast/text/message.hpp>

#include "forms/inputs/value_writer.hpp"
#include "forms/refusal/refusal_report.hpp"

namespace holdfast {

/// One difference on a refused page: what was there, what is there now, and what was typed.
class ChangeLine {
public:
    /// Both outlive it.
    ChangeLine(html::Writer& writer, Difference const& difference);

    /// Without a base only the present value is known.
    void write(bool base_known) const;

private:
    static constexpr std::array<std::string_view, 5> names{"label", "then", "now", "option",
                                                           "typed"};

    static constexpr bool knows_places_of(text::Message const& message) {
        std::size_t known = 0;
        for (auto const name : names) known += message.has(name) ? 1 : 0;
        return known == message.places();
    }

    template <text::Message const& message>
    void say() const {
        static_assert(knows_places_of(message), "a line has no text for a place of the message");
        write_message(writer_, text::unfilled<message>(), names, texts_);
    }

    /// Says what was typed, too, unless nothing was or it is long.
    template <text::Message const& without, text::Message const& with_typed>
    void say() const {
        says_typed_ ? say<with_typed>() : say<without>();
    }

    /// Names the option, if its name is known.
    template <text::Message const& unnamed, text::Message const& named>
    void say_of_option() const {
        option().empty() ? say<unnamed>() : say<named>();
    }

    std::string_view option() const;
    void write_option() const;
    void write_change() const;
    void write_availability() const;
    void write_texts() const;
    void write_long_texts() const;

    html::Writer& writer_;
    Difference const& difference_;
    concurrency::Change const& change_;
    bool says_typed_;
    std::array<ShownText, 5> texts_;  // of the places, in the order of their names
};

}  // namespace holdfast
