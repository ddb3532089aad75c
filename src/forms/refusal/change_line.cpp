// SPDX-License-Identifier: MIT
#include "forms/refusal/change_line.hpp"

#include <holdfast/text/messages/changes.hpp>

namespace holdfast {
namespace {

using concurrency::Availability;
using concurrency::ParticipantKind;

std::string_view text_of(std::optional<concurrency::Side> const& side) {
    return side && side->text ? std::string_view{*side->text} : std::string_view{};
}

// A row's value is its name, which is its label, too.
bool has_text(concurrency::Change const& change, std::optional<concurrency::Side> const& side) {
    return change.kind != ParticipantKind::row && side->text;
}

}  // namespace

ChangeLine::ChangeLine(html::Writer& writer, Difference const& difference)
    : writer_{writer},
      difference_{difference},
      change_{difference.change},
      says_typed_{difference.typed && !is_long(*difference.typed)},
      texts_{{{change_.label, Look::strong},
              {text_of(change_.then)},
              {text_of(change_.now)},
              {option()},
              {difference.typed ? std::string_view{*difference.typed} : std::string_view{}}}} {}

void ChangeLine::write(bool base_known) const {
    writer_.start("li");
    if (change_.kind == ParticipantKind::option) {
        write_option();
    } else {
        base_known ? write_change() : say<messages::is_now, messages::is_now_typed>();
        if (difference_.typed && !says_typed_) {
            writer_.start("div");
            writer_.text(text::say<messages::typed_is_in_form>());
            writer_.end("div");
        }
    }
    writer_.end("li");
}

// Of a chosen option it is what its user "typed", and else what was there before.
std::string_view ChangeLine::option() const {
    return difference_.typed ? std::string_view{*difference_.typed} : text_of(change_.then);
}

void ChangeLine::write_option() const {
    using namespace messages;
    bool const is_chosen = difference_.typed.has_value();
    if (is_chosen && change_.now) {
        say_of_option<chosen_option_renamed_unnamed, chosen_option_renamed>();
    } else if (is_chosen) {
        say_of_option<chosen_option_gone_unnamed, chosen_option_gone>();
    } else if (change_.now) {
        say_of_option<option_before_renamed_unnamed, option_before_renamed>();
    } else {
        say_of_option<option_before_gone_unnamed, option_before_gone>();
    }
}

void ChangeLine::write_change() const {
    using namespace messages;
    auto const& then = change_.then;
    auto const& now = change_.now;
    if (!now) {
        has_text(change_, then) ? say<is_gone_and_was>() : say<is_gone>();
    } else if (!then) {
        has_text(change_, now) ? say<is_new_and_is, is_new_and_is_typed>()
                               : say<is_new, is_new_typed>();
    } else if (then->availability != now->availability) {
        write_availability();
    } else if (now->text && now->text != then->text) {
        write_texts();
    } else {
        say<changed, changed_typed>();
    }
}

void ChangeLine::write_availability() const {
    using namespace messages;
    bool const is_enabled = change_.now->availability == Availability::enabled;
    bool const has_other_text = change_.now->text && change_.now->text != change_.then->text;
    if (change_.kind == ParticipantKind::button) {
        is_enabled ? say<can_be_pressed>() : say<cannot_be_pressed>();
    } else if (has_other_text) {
        is_enabled ? say<can_be_changed>() : say<cannot_be_changed>();
    } else {
        is_enabled ? say<can_be_changed, can_be_changed_typed>()
                   : say<cannot_be_changed, cannot_be_changed_typed>();
    }
    if (!has_other_text) return;
    writer_.start("div");
    write_texts();
    writer_.end("div");
}

void ChangeLine::write_texts() const {
    using namespace messages;
    if (is_long(text_of(change_.now)) || is_long(text_of(change_.then))) {
        write_long_texts();
    } else if (change_.then->text) {
        say<was_and_is, was_and_is_typed>();
    } else {
        say<changed_to, changed_to_typed>();
    }
}

void ChangeLine::write_long_texts() const {
    say<messages::changed, messages::changed_typed>();
    auto const now = text_of(change_.now);
    if (change_.then->text) write_line_difference(writer_, *change_.then->text, now);
    write_whole_value(writer_, now);
}

}  // namespace holdfast
