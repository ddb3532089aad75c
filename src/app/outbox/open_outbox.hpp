// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/app/outbox/outbox.hpp>
#include <holdfast/concurrency/page_instance.hpp>

namespace holdfast {

/// While one lives, the event of that page instance's submission may post.
class OpenOutbox {
public:
    OpenOutbox(Outbox& outbox, concurrency::PageInstance const& instance,
               Deliverers const& deliverers)
        : outbox_{outbox} {
        outbox_.instance_ = instance.text();
        outbox_.deliverers_ = &deliverers;
    }
    ~OpenOutbox() { outbox_.deliverers_ = nullptr; }

    OpenOutbox(OpenOutbox const&) = delete;
    OpenOutbox& operator=(OpenOutbox const&) = delete;

private:
    Outbox& outbox_;
};

}  // namespace holdfast
