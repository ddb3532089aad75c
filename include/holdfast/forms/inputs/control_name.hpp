// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

/// The three parts of a control's name in a form, such as `address.street.f3a90c1e`. Without the
/// suffix of this one rendering, browsers would put remembered text into a newer page (protocol.md,
/// "Render").
struct ControlName {
    std::string_view form;    ///< the form's key
    std::string_view key;     ///< the control's key in the form
    std::string_view suffix;  ///< of the rendering

    /// The whole name.
    std::string text() const;

    /// Reads a name; the parts are views of it. Returns nothing for any other text.
    static std::optional<ControlName> read(std::string_view name);
};

/// The key of the hidden input that carries the form's seal.
inline constexpr std::string_view seal_key = "seal";

/// Starts the keys of buttons.
inline constexpr std::string_view event_prefix = "event.";

/// Starts the keys of the buttons that ask for one more blank row; a list's key follows.
inline constexpr std::string_view adding_prefix = "add.";

/// Starts the keys of tracked widgets, which are never sent.
inline constexpr std::string_view tracked_prefix = "widget.";

/// Starts the keys of typed texts that have no input any more.
inline constexpr std::string_view kept_prefix = "kept.";

/// Starts the keys of the records about a form that is too large to be sent whole: the number of
/// shown rows of a list.
inline constexpr std::string_view shortened_rows_prefix = "short.rows.";

/// Starts the keys of the records about inputs that were shown and could not be changed.
inline constexpr std::string_view shortened_input_prefix = "short.input.";

/// Starts the keys of the choices between the typed text and the present value.
inline constexpr std::string_view choice_prefix = "choice.";

/// The text of the choice for the typed value.
inline constexpr std::string_view mine_choice = "mine";

/// The text of the choice for the present value.
inline constexpr std::string_view current_choice = "current";

/// Starts the keys of texts that are never shown: passwords.
inline constexpr std::string_view secret_prefix = "secret.";

/// Whether a submission's text of that key was typed. Presses and choices are not.
bool is_typed_text(std::string_view key);

/// Whether a form, or an input in a form, may have this key: letters, digits, `_`, `-`, `[` and
/// `]`.
bool is_control_key(std::string_view key);

/// Whether a list of rows may have this key: letters, digits, `_` and `-`.
bool is_row_list_key(std::string_view key);

}  // namespace holdfast
