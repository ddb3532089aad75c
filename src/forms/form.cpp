// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>
#include <typeinfo>

#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/forms/control_name.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/text/utf8.hpp>

#include "forms/refusal_reporter.hpp"

namespace holdfast {
namespace {

void require_control_key(std::string const& key) {
    if (!is_control_key(key)) throw std::logic_error{"not a key for a control: '" + key + "'"};
}

}  // namespace

Form::Form(FormContext& context, std::string key)
    : Element{"form", WidgetRole::form}, context_{context}, key_{std::move(key)} {
    require_control_key(key_);
    set_attribute("method", "post");
    set_attribute("action", context_.rendering().address.text());
    if (auto const* const refused = context_.refused(key_)) exception_.emplace(refused->headline);
}

void Form::define_event_handler(BoundEvent const& event, Url target) {
    targets_.emplace_back(event.name(), std::move(target));
}

Url const* Form::target(std::string_view event) const {
    for (auto const& [name, target] : targets_) {
        if (name == event) return &target;
    }
    return nullptr;
}

void Form::attach() {
    collect_tracked(*this);
    visit_children([this](Widget& child) { collect(child); });
    for (auto* const widget : relied_on_) collect_relied_on(*widget);
    for (auto* const input : inputs_) {
        require_control_key(input->key());
        input->attach(key_, context_.suffix());
    }
    for (auto* const button : buttons_) button->attach(key_, context_.suffix());
    if (auto const* const refused = context_.refused(key_)) report_refusal(*refused);
}

void Form::seal() {
    // So that nobody is offered the draft of another user of the same browser.
    auto const user = context_.digester().text(context_.rendering().user);
    set_attribute("data-user", concurrency::PageInstance{user}.text().substr(0, 16));
    seal_ = context_.seal(key_, repetition_, participants());
    limit_input();
}

void Form::collect(Widget& widget) {
    if (!widget.visible()) return count_invisible(widget);
    switch (widget.role()) {
        case WidgetRole::form: throw std::logic_error{"a form stands within the form " + key_};
        case WidgetRole::input: inputs_.push_back(static_cast<PrimitiveInput*>(&widget)); break;
        case WidgetRole::button: buttons_.push_back(static_cast<ButtonInput*>(&widget)); break;
        case WidgetRole::alert: alert_ = static_cast<RefusalAlert*>(&widget); break;
        case WidgetRole::plain: break;
    }
    collect_tracked(widget);
    widget.visit_children([this](Widget& child) { collect(child); });
}

void Form::collect_relied_on(Widget& widget) {
    bool const elsewhere = widget.role() != WidgetRole::form;
    if (!elsewhere || !widget.visible() || !relied_on_already_.insert(&widget).second) return;
    collect_tracked(widget);
    widget.visit_children([this](Widget& child) { collect_relied_on(child); });
}

void Form::count_invisible(Widget& widget) {
    place_among_its_like(widget);
    widget.visit_children([this](Widget& child) { count_invisible(child); });
}

// All widgets of a type count, visible or not and whether they yield strings or not: so none is
// taken for another one that comes in its place.
std::size_t Form::place_among_its_like(Widget const& widget) {
    std::type_index const type = typeid(widget);
    for (auto& [counted, count] : counted_) {
        if (counted == type) return count++;
    }
    counted_.emplace_back(type, 1);
    return 0;
}

void Form::collect_tracked(Widget const& widget) {
    auto const place = place_among_its_like(widget);
    auto const strings = widget.concurrency_hash_strings();
    if (strings.empty()) return;
    auto const key = widget.concurrency_key();
    auto const name = "widget." + std::string{typeid(widget).name()} +
                      (key.empty() ? '#' + std::to_string(place) : '=' + key);
    for (std::size_t i = 0; i < strings.size(); ++i) {
        tracked_.push_back({.key = name + '[' + std::to_string(i) + ']',
                            .label = widget.concurrency_label(),
                            .value = strings[i],
                            .echo = {},
                            .display = widget.concurrency_text(),
                            .kind = concurrency::ParticipantKind::tracked});
    }
}

ButtonInput const* Form::button(std::string_view key) const {
    auto const found = std::ranges::find(buttons_, key, &ButtonInput::key);
    return found == buttons_.end() ? nullptr : *found;
}

std::vector<concurrency::Participant> Form::participants() const {
    auto participants = tracked_;
    participants.reserve(tracked_.size() + inputs_.size() + buttons_.size() + 1);
    if (auto const& [identity, name] = object_; !identity.empty()) {
        participants.push_back({.key = "object.",
                                .label = "What this form is about",
                                .value = identity,
                                .display = name,
                                .kind = concurrency::ParticipantKind::object});
    }
    for (auto const* const input : inputs_) participants.push_back(input->participant());
    for (auto const* const button : buttons_) participants.push_back(button->participant());
    if (report_) {
        for (auto const& kept : report_->kept) {
            participants.push_back({.key = std::string{kept_prefix} + kept.key,
                                    .label = kept.label,
                                    .kind = concurrency::ParticipantKind::kept});
        }
    }
    return participants;
}

void Form::report_refusal(RefusedSubmission const& refused) {
    report_ = RefusalReporter{refused, inputs_, participants()}.report();
    report_->reset = context_.rendering().address;
    if (alert_ != nullptr) alert_->show(*report_);
}

// What a browser would send, at its longest: each byte as %XX, and three bytes for a code unit. A
// text without a limit of its own gets a share of what is left, so that nothing typed is refused
// for its size alone.
void Form::limit_input() {
    constexpr std::size_t longest_byte = 3;
    constexpr std::size_t longest_unit = 3 * longest_byte;
    auto const most = context_.rendering().most_bytes;
    std::size_t fixed = 2 * seal_.size() + longest_byte * buttons_.size();
    std::size_t texts = 0;
    for (auto const* const input : inputs_) {
        fixed += longest_byte * (input->shown().size() + 2 * input->id().size());
        ++texts;
    }
    if (fixed > most) {
        throw std::logic_error{"the form " + key_ + " can send more than " + std::to_string(most) +
                               " bytes"};
    }
    for (auto* const input : inputs_) {
        auto const share = (most - fixed) / texts / longest_unit;
        input->limit_length(text::utf16_length(input->shown()) + share);
    }
}

std::string Form::seal_name() const {
    return ControlName{.form = key_, .key = seal_key, .suffix = context_.suffix()}.text();
}

void Form::write_seal(html::Writer& writer) const {
    writer.start("input");
    writer.attribute("type", "hidden");
    writer.attribute("name", seal_name());
    writer.attribute("value", seal_);
    writer.end_void();
}

// Read-only text areas: the text can be copied, and comes back with the next submission.
void Form::write_kept_texts(html::Writer& writer) const {
    for (auto const& kept : report_->kept) {
        auto const key = std::string{kept_prefix} + kept.key;
        auto const name = ControlName{.form = key_, .key = key, .suffix = context_.suffix()}.text();
        writer.start("div");
        writer.attribute("class", "mb-3");
        writer.start("label");
        writer.attribute("class", "form-label");
        writer.attribute("for", name);
        writer.text(kept.label);
        writer.text(" (will not be saved)");
        writer.end("label");
        writer.start("textarea");
        writer.attribute("class", "form-control");
        writer.attribute("id", name);
        writer.attribute("name", name);
        writer.boolean_attribute("readonly");
        writer.dropped_newline();
        writer.text(kept.text);
        writer.end("textarea");
        writer.end("div");
    }
}

void Form::write(html::Writer& writer) const {
    writer.start("form");
    writer.attributes(attributes());
    write_seal(writer);
    if (report_ && alert_ == nullptr) {
        RefusalAlert alert;
        alert.show(*report_);
        alert.render(writer);
    }
    write_children(writer);
    if (report_) write_kept_texts(writer);
    writer.end("form");
}

}  // namespace holdfast
