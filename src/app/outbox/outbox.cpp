// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <fmt/format.h>

#include <holdfast/app/outbox/outbox.hpp>

#include "app/outbox/outbox_table.hpp"

namespace holdfast {

void Outbox::post(std::string const& topic, std::string const& content) {
    if (deliverers_ == nullptr) {
        throw std::logic_error{
            "only the event of a submission that is applied once posts to the outbox"};
    }
    if (!deliverers_->contains(topic)) {
        throw std::logic_error{"nothing delivers what is posted to " + topic};
    }
    ++size_;
    OutboxTable{transaction_}.insert(
        {.key = fmt::format("{}-{}", instance_, size_), .topic = topic, .content = content}, size_);
}

}  // namespace holdfast
