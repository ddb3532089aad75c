// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <holdfast/concurrency/base.hpp>
#include <holdfast/concurrency/keyring.hpp>
#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/concurrency/participant.hpp>
#include <holdfast/concurrency/seal.hpp>
#include <holdfast/forms/form_context.hpp>

#include "forms/inputs/row_key.hpp"
#include "forms/submission/refused_submission.hpp"

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

concurrency::Digester const& FormContext::digester() const {
    return keyring_.digester();
}

RefusedSubmission const* FormContext::refused(std::string_view form) const {
    return refused_ != nullptr && refused_->submission.form() == form ? refused_ : nullptr;
}

concurrency::Base const* FormContext::base_of(std::string_view form) const {
    auto const* const refused = this->refused(form);
    auto const* const seal =
        refused != nullptr && refused->opened ? &refused->opened->seal : rendering_.submitted;
    return seal != nullptr && seal->form == form ? &seal->base : nullptr;
}

std::size_t FormContext::blank_rows(std::string_view form, std::string_view rows,
                                    BlankRowLimits limits) const {
    auto const* const refused = this->refused(form);
    auto count = blank_rows_shown(refused, form, rows, limits);
    bool const asks = refused != nullptr && refused->cause == RefusalCause::row_added &&
                      refused->submission.lists_to_add_to().front() == rows;
    if (asks) ++count;
    return std::min(count, limits.most);
}

// The seal has the number. If it cannot be opened, the sent texts give it; they are only shown
// again.
std::size_t FormContext::blank_rows_shown(RefusedSubmission const* refused, std::string_view form,
                                          std::string_view rows, BlankRowLimits limits) const {
    auto const* const seal =
        refused != nullptr && refused->opened ? &refused->opened->seal : rendering_.submitted;
    auto const count_while = [&](auto const& was_shown) {
        std::size_t count = 0;
        while (count < limits.most && was_shown(blank_row_key(rows, count + 1))) ++count;
        return count;
    };
    if (seal != nullptr && seal->form == form) {
        return count_while([seal](auto const& key) { return seal->base.find(key) != nullptr; });
    }
    if (refused == nullptr) return limits.usual;
    return std::max(limits.usual, count_while([refused](auto const& row) {
                        return std::ranges::any_of(refused->submission.pairs(),
                                                   [&row](auto const& pair) {
                                                       return pair.first.starts_with(row);
                                                   });
                    }));
}

concurrency::DatedInstance FormContext::instance(std::string_view form) const {
    auto const* const refused = this->refused(form);
    if (refused != nullptr && refused->inherited) return *refused->inherited;
    return {concurrency::PageInstance::random(), rendering_.now};
}

std::string FormContext::seal(std::string_view form, concurrency::DatedInstance const& instance,
                              concurrency::Repetition repetition,
                              std::vector<concurrency::Participant> participants) const {
    return keyring_.seal({.instance = instance.instance,
                          .birth = instance.birth,
                          .time = rendering_.now,
                          .user = rendering_.user,
                          .view = rendering_.address.text(),
                          .form = std::string{form},
                          .suffix = suffix_,
                          .repetition = repetition,
                          .base = concurrency::Base{std::move(participants), keyring_.digester()}});
}

}  // namespace holdfast
