// SPDX-License-Identifier: MIT
#include "gallery.hpp"

#include <holdfast/widgets.hpp>

using namespace holdfast;

GalleryPage::GalleryPage(View& view) {
    add<Breadcrumbs>(std::vector<Destination>{{Url{"/"}, "Catalogue"}}, "Widgets");
    add<Tabs>("Parts of this application",
              std::vector<Destination>{{Url{"/"}, "Catalogue"}, {Url{"/widgets"}, "Widgets"}},
              view.rendering().address);
    add_headings();
    add_texts();
    add_lists();
    add_table();
    add_messages();
    add_panels();
}

void GalleryPage::add_headings() {
    auto& group = add<Hgroup>();
    group.add<H>(2, "Headings");
    group.add<P>("of the ranks 2 to 6");
    for (int rank = 3; rank <= 6; ++rank) add<H>(rank, "Rank " + std::to_string(rank));
}

void GalleryPage::add_texts() {
    auto& section = add<Section>();
    section.add<H>(2, "Texts");
    auto& text = section.add<P>("Words can be ");
    text.add<Strong>("important");
    text.add<TextNode>(", ");
    text.add<Em>("stressed");
    text.add<TextNode>(", ");
    text.add<Small>("small");
    text.add<TextNode>(", ");
    text.add<Mark>("marked");
    text.add<TextNode>(", ");
    text.add<Del>("deleted");
    text.add<TextNode>(" and ");
    text.add<Ins>("inserted");
    text.add<TextNode>("; press ");
    text.add<Kbd>("Enter");
    text.add<TextNode>(" to run ");
    text.add<Code>("make");
    text.add<TextNode>(". H");
    text.add<Sub>("2");
    text.add<TextNode>("O, m");
    text.add<Sup>("2");
    text.add<TextNode>(", ");
    text.add<Abbr>("SQL", "Structured Query Language");
    text.add<TextNode>(", on ");
    text.add<Time>("Monday", "2026-11-23");
    text.add<TextNode>(".");
    section.add<Blockquote>().add<P>("Festina lente.");
    section.add<Pre>("lines  that\n  stay as they are");
    section.add<TextElement<"address">>("Harbour Street 1, where there is no harbour");
    section.add<Hr>();
}

void GalleryPage::add_lists() {
    auto& section = add<Section>();
    section.add<H>(2, "Lists");
    auto& unordered = section.add<Ul>();
    auto& ordered = section.add<Ol>();
    for (auto const* item : {"one", "two"}) {
        unordered.add<Li>(item);
        ordered.add<Li>(item);
    }
    auto& definitions = section.add<DefinitionList>();
    definitions.define("Name", "Oak");
    definitions.define("State").add<Badge>(Severity::success, "growing");
}

void GalleryPage::add_table() {
    struct Planet {
        std::string name;
        std::string radius;
        std::string found;
    };
    std::vector<Planet> const planets{
        {"Mercury", "2 440 km", "known to the Sumerians by the beginning of the third millennium"},
        {"Neptune", "24 622 km", "in 1846, by calculation, within one degree of where it was"}};
    std::vector<TableColumn<Planet>> const columns{
        {.label = "Planet",
         .cell = [](Planet const& planet) { return planet.name; },
         .style = ColumnStyle::row_header},
        {.label = "Radius",
         .cell = [](Planet const& planet) { return planet.radius; },
         .style = ColumnStyle::number},
        {.label = "Found", .cell = [](Planet const& planet) { return planet.found; }}};
    add<H>(2, "Tables");
    add<DataTable<Planet>>("Planets", columns, planets);
    add<DataTable<Planet>>("Planets inside the orbit of Mercury", columns, std::vector<Planet>{});
}

void GalleryPage::add_messages() {
    auto& section = add<Section>();
    section.add<H>(2, "Messages");
    section.add<Alert>(Severity::information, "Something happened.");
    auto& badges = section.add<P>("Badges: ");
    badges.add<Badge>("7");
    for (auto const severity :
         {Severity::success, Severity::information, Severity::warning, Severity::danger}) {
        badges.add<TextNode>(" ");
        badges.add<Badge>(severity, "new");
    }
    section.add<Progress>("Copied", 3, 10);
    auto& links = section.add<P>();
    for (auto const style :
         {ButtonStyle::primary, ButtonStyle::secondary, ButtonStyle::danger, ButtonStyle::link}) {
        links.add<ButtonLink>(Url{"/"}, "The products", style);
    }
}

void GalleryPage::add_panels() {
    auto& section = add<Section>();
    section.add<H>(2, "Panels");
    auto& card = section.add<Card>("A card", 3);
    card.add_class("mb-3");
    auto& figure = card.add<Figure>("A figure has a caption");
    figure.add<Pre>("(figure)");
    auto& help = section.add<Accordion>("help");
    help.add_panel("How much is it?", Openness::open).add<P>("Nothing.");
    help.add_panel("Who answers?").add<P>("Whoever comes by.");
    section.add<DialogOpener>("about", "About…");
    section.add<Dialog>("about", "About this page").add<P>("It shows each widget once.");
}
