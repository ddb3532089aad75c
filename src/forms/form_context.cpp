// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/forms/form_context.hpp>

namespace holdfast {
namespace {

// 48 random bits: enough that no browser meets a remembered name again.
std::string random_suffix() {
    return concurrency::PageInstance::random().text().substr(0, 12);
}

}  // namespace

FormContext::FormContext(concurrency::Keyring const& keyring, Rendering rendering,
                         RefusedSubmission const* refused)
    : keyring_{keyring},
      rendering_{std::move(rendering)},
      suffix_{random_suffix()},
      refused_{refused} {}

RefusedSubmission const* FormContext::refused(std::string_view form) const {
    return refused_ != nullptr && refused_->submission.form() == form ? refused_ : nullptr;
}

std::string FormContext::seal(std::string_view form, concurrency::Repetition repetition,
                              std::span<concurrency::Participant const> participants) const {
    auto const* const refused_form = refused(form);
    return keyring_.seal({.instance = refused_form != nullptr ? refused_form->instance
                                                              : concurrency::PageInstance::random(),
                          .time = rendering_.now,
                          .user = rendering_.user,
                          .view = rendering_.address.text(),
                          .form = std::string{form},
                          .suffix = suffix_,
                          .locale = rendering_.locale,
                          .time_zone = rendering_.time_zone,
                          .repetition = repetition,
                          .base = concurrency::Base{participants, keyring_.digester()}});
}

}  // namespace holdfast
