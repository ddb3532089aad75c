// SPDX-License-Identifier: MIT
#include <holdfast/text/form_pair.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/text/query.hpp>

namespace holdfast {

QueryArguments query_arguments(Url const& address) {
    std::string_view query{address.text()};
    query = query.substr(0, query.find('#'));
    auto const question = query.find('?');
    if (question == std::string_view::npos) return {};
    query.remove_prefix(question + 1);
    QueryArguments arguments;
    while (auto const pair = text::take_form_pair(query)) {
        auto name = text::form_text(pair->name);
        auto value = text::form_text(pair->value);
        if (name && value) arguments.emplace_back(std::move(*name), std::move(*value));
    }
    return arguments;
}

Url with_arguments(Url const& address, QueryArguments const& arguments) {
    auto text = address.text().substr(0, address.text().find_first_of("?#"));
    char separator = '?';
    for (auto const& [name, value] : arguments) {
        text += separator;
        text += text::percent_encode(name) + '=' + text::percent_encode(value);
        separator = '&';
    }
    return Url{std::move(text)};
}

}  // namespace holdfast
