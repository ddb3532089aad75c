// SPDX-License-Identifier: MIT
#include "torture/workload/recorder.hpp"

#include <stdexcept>
#include <utility>

namespace holdfast::torture {

Recorder::Recorder(std::filesystem::path file, Readings read_as)
    : file_{std::move(file)}, stream_{file_} {
    if (!stream_) throw std::runtime_error{"cannot write " + file_.string()};
    write(stream_, read_as);
}

Microseconds Recorder::now() const {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 start_)
        .count();
}

std::uint32_t Recorder::add(Reading reading) {
    reading.number = next_reading_++;
    std::lock_guard const lock{mutex_};
    write(stream_, reading);
    return reading.number;
}

void Recorder::add(Attempt const& attempt) {
    ++attempts_.at(static_cast<std::size_t>(attempt.outcome));
    std::lock_guard const lock{mutex_};
    write(stream_, attempt);
}

void Recorder::add(ListState const& list) {
    std::lock_guard const lock{mutex_};
    write(stream_, list);
}

void Recorder::add_applied(std::size_t applied) {
    std::lock_guard const lock{mutex_};
    write_applied(stream_, applied);
}

void Recorder::flush() {
    std::lock_guard const lock{mutex_};
    stream_.flush();
    if (!stream_) throw std::runtime_error{"cannot write " + file_.string()};
}

std::size_t Recorder::attempts(Outcome outcome) const {
    return attempts_.at(static_cast<std::size_t>(outcome));
}

}  // namespace holdfast::torture
