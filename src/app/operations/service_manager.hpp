// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace holdfast {

/// The socket that whoever started the process opened for it, as systemd does (sd_listen_fds(3)):
/// it goes on to exist, with the connections that wait in it, while processes come and go. Nothing
/// without one. Throws std::invalid_argument when there are several. To be called once, before
/// there are other threads.
std::optional<int> take_inherited_socket();

/// Tells the service manager, if there is one, how the process is (sd_notify(3)), such as
/// "READY=1".
void notify_service_manager(std::string_view state) noexcept;

}  // namespace holdfast
