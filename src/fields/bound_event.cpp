// SPDX-License-Identifier: MIT
#include <holdfast/fields/bound_event.hpp>
#include <holdfast/fields/bound_field.hpp>
#include <holdfast/text/percent.hpp>

namespace holdfast {

BoundEvent::BoundEvent(EventObject object, std::string const& key, std::string const& label,
                       std::vector<std::string>&& arguments, Preparations&& preparations,
                       std::function<void()> fire)
    : object_{object},
      key_{key},
      label_{label},
      arguments_{std::move(arguments)},
      preparations_{std::move(preparations)},
      fire_{std::move(fire)} {}

BoundEvent::BoundEvent(BoundEvent const&) = default;
BoundEvent::BoundEvent(BoundEvent&&) noexcept = default;
BoundEvent& BoundEvent::operator=(BoundEvent const&) = default;
BoundEvent& BoundEvent::operator=(BoundEvent&&) noexcept = default;
BoundEvent::~BoundEvent() = default;

BoundEvent BoundEvent::with_label(std::string label) const {
    auto changed = *this;
    changed.label_ = std::move(label);
    return changed;
}

BoundEvent BoundEvent::with_prefix(std::string_view prefix) const {
    auto changed = *this;
    changed.key_.insert(0, std::string{prefix} + '-');
    return changed;
}

std::string BoundEvent::name() const {
    std::string name = key_;
    char separator = '?';
    for (auto const& argument : arguments_) {
        name += separator;
        name += text::percent_encode(argument);
        separator = '&';
    }
    return name;
}

std::vector<std::unique_ptr<BoundField>> BoundEvent::fields() const {
    if (object_.fields == nullptr) return {};
    return object_.fields(object_.address);
}

}  // namespace holdfast
