// SPDX-License-Identifier: MIT
// Any content of a submission: its pairs are texts, and are read as they are written; each is in
// the submission under its key, or among what was sent.
#include <algorithm>
#include <string>
#include <variant>

#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/http/form_data.hpp>
#include <holdfast/text/newlines.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

#include "forms/submission/submission.hpp"
#include "fuzzer.hpp"

namespace holdfast::fuzz {
namespace {

constexpr std::size_t most_fields = 50;

std::string encoded(http::FormData const& fields) {
    std::string body;
    for (auto const& [name, value] : fields) {
        body += text::percent_encode(name) + '=' + text::percent_encode(value) + '&';
    }
    return body;
}

void require_text(std::string_view text) {
    require(text::is_utf8(text), "a text is UTF-8");
    require(text.find('\0') == std::string_view::npos, "a text has no U+0000");
}

void check_pair(Submission const& submission, std::string const& name, std::string const& value) {
    require_text(name);
    require_text(value);
    auto const control = ControlName::read(name);
    require(!control || control->text() == name, "a control's name is read as it is written");
    bool const own = control && control->form == submission.form() &&
                     control->suffix == submission.suffix() && control->key != seal_key;
    if (!own) return;
    auto key = control->key;
    bool const is_secret = key.starts_with(secret_prefix);
    if (is_secret) key.remove_prefix(secret_prefix.size());
    auto const texts = submission.texts(key);
    auto const sent = text::normalize_newlines(value);
    require(std::ranges::find(texts, sent) != texts.end(), "a text is found by its key");
    require(!is_secret || submission.is_secret(key), "a secret is one");
}

void check(std::string_view body) {
    auto const result = http::parse_form_data(body, most_fields);
    auto const* const fields = std::get_if<http::FormData>(&result);
    if (fields == nullptr) return;
    require(fields->size() <= most_fields, "there are no more fields than may be");
    require(http::parse_form_data(encoded(*fields), most_fields) == result,
            "form data is read as it is written");
    auto const submission = Submission::read(*fields);
    if (!submission) return;
    for (auto const& [name, value] : *fields) check_pair(*submission, name, value);
    for (auto const& [name, text] : submission->input()) {
        require(text.find('\r') == std::string::npos, "a newline is LF");
    }
    for (auto const key : submission->pressed()) submission->takes_current(key);
    for (auto const list : submission->lists_to_add_to()) submission->is_secret(list);
}

}  // namespace
}  // namespace holdfast::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    holdfast::fuzz::check(holdfast::fuzz::text_of(data, size));
    return 0;
}
