// SPDX-License-Identifier: MIT
#include <holdfast/http/exchange.hpp>

namespace holdfast::http {

std::string_view name(StreamEnd end) {
    switch (end) {
        case StreamEnd::whole: return "whole";
        case StreamEnd::cancelled: return "cancelled";
        case StreamEnd::cut: return "cut";
    }
    return {};
}

}  // namespace holdfast::http
