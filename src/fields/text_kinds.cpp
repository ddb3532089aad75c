// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <string>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <re2/re2.h>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/text/messages/fields.hpp>

#include "text/ascii.hpp"
#include "text/number.hpp"

namespace holdfast {
namespace {

namespace urls = boost::urls;

bool matches(std::string_view text, RE2 const& pattern) {
    return RE2::FullMatch(re2::StringPiece{text.data(), text.size()}, pattern);
}

bool is_email_address(std::string_view text) {
    static RE2 const pattern{R"re([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@)re"
                             R"re([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)re"
                             R"re((?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)re"};
    return matches(text, pattern);
}

// A name that does not end as a number does: that, browsers take for an IPv4 address.
bool is_host_name(std::string_view host) {
    static RE2 const name{"[a-zA-Z0-9_-]+(?:\\.[a-zA-Z0-9_-]+)*\\.?"};
    static RE2 const number_at_end{"(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?"};
    return matches(host, name) && !matches(host, number_at_end);
}

bool is_host(urls::url_view const& url) {
    switch (url.host_type()) {
        case urls::host_type::ipv4:
        case urls::host_type::ipv6: return true;
        case urls::host_type::name: return is_host_name(url.encoded_host());
        default: return false;
    }
}

bool is_port(std::string_view digits) {
    return digits.empty() || text::number_in<std::uint16_t>(digits);
}

bool is_web_address(std::string_view text) {
    auto const url = urls::parse_uri(urls::string_view{text.data(), text.size()});
    if (!url) return false;
    bool const is_web =
        url->scheme_id() == urls::scheme::http || url->scheme_id() == urls::scheme::https;
    return is_web && is_host(*url) && is_port(url->port());
}

bool is_telephone_number(std::string_view text) {
    static RE2 const pattern{"\\+?[0-9 ()./-]+"};
    auto const digits = std::ranges::count_if(text, text::is_digit);
    return matches(text, pattern) && digits >= 3 && digits <= 15;
}

}  // namespace

TextConstraint const is_email{{.kind = ConstraintKind::own,
                               .argument = {},
                               .accepts = is_email_address,
                               .message = text::unfilled<messages::no_email_address>()}};

TextConstraint const is_url{{.kind = ConstraintKind::own,
                             .argument = {},
                             .accepts = is_web_address,
                             .message = text::unfilled<messages::no_web_address>()}};

TextConstraint const is_telephone{{.kind = ConstraintKind::own,
                                   .argument = {},
                                   .accepts = is_telephone_number,
                                   .message = text::unfilled<messages::no_telephone_number>()}};

}  // namespace holdfast
