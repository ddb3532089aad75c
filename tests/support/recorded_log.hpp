// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/spdlog.h>

namespace holdfast::test_support {

/// The log of this process, for as long as it lives.
class RecordedLog {
public:
    RecordedLog() { spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", sink_)); }
    ~RecordedLog() { spdlog::set_default_logger(before_); }

    RecordedLog(RecordedLog const&) = delete;
    RecordedLog& operator=(RecordedLog const&) = delete;

    std::vector<std::string> lines() const { return sink_->last_formatted(); }

    std::string text() const {
        std::string text;
        for (auto const& line : lines()) text += line;
        return text;
    }

private:
    std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> sink_ =
        std::make_shared<spdlog::sinks::ringbuffer_sink_mt>(100);
    std::shared_ptr<spdlog::logger> before_ = spdlog::default_logger();
};

}  // namespace holdfast::test_support
