// SPDX-License-Identifier: MIT
#include <utility>

#include <holdfast/text/messages/widgets.hpp>
#include <holdfast/widgets/button_link.hpp>
#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/search_form.hpp>

namespace holdfast {
namespace {

EmptyElement<"input">& add_input(Element& parent, std::string_view type, std::string_view name,
                                 std::string_view value) {
    auto& input = parent.add<EmptyElement<"input">>();
    input.set_attribute("type", type);
    input.set_attribute("name", name);
    input.set_attribute("value", value);
    return input;
}

}  // namespace

SearchForm::SearchForm(Listing const& listing, std::string label) : Element{"form"} {
    set_attribute("role", "search");
    set_attribute("method", "get");
    set_attribute("action", with_arguments(listing.address(), {}));
    add_class("mb-3");
    for (auto const& [name, value] : listing.arguments_beside_search()) {
        add_input(*this, "hidden", name, value);
    }
    auto const id = "holdfast-" + listing.search_name();
    auto& named = add<Label>(std::move(label));
    named.add_class("form-label");
    named.set_attribute("for", id);
    auto& group = add<Div>();
    group.add_class("input-group");
    auto& input = add_input(group, "search", listing.search_name(), listing.search());
    input.set_id(id);
    input.add_class("form-control");
    auto& button = group.add<TextElement<"button">>(text::say<messages::search>());
    button.set_attribute("type", "submit");
    set_button_style(button, ButtonStyle::secondary);
    if (listing.search().empty()) return;
    group.add<ButtonLink>(listing.without_search(), text::say<messages::show_all>());
}

std::string SearchForm::usual_label() {
    return text::say<messages::search>();
}

}  // namespace holdfast
