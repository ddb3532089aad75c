// SPDX-License-Identifier: MIT
#include "widgets/head_elements.hpp"

namespace holdfast {

void write_stylesheet(html::Writer& writer, Url const& address) {
    writer.void_element("link", {{"rel", "stylesheet"}, {"href", address.text()}});
}

void write_script(html::Writer& writer, Url const& address) {
    writer.start("script", {{"src", address.text()}});
    writer.boolean_attribute("defer");
    writer.end("script");
}

}  // namespace holdfast
