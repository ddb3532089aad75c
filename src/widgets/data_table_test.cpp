// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/data_table.hpp>
#include <holdfast/widgets/pagination.hpp>
#include <holdfast/widgets/search_form.hpp>

namespace holdfast {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

struct Tree {
    int id = 0;
    std::string name;
    int height = 0;
};

std::vector<TableColumn<Tree>> columns() {
    return {{.name = "name",
             .label = "Name",
             .cell =
                 [](Tree const& tree) {
                     return std::make_unique<A>(Url{"/tree/" + std::to_string(tree.id)}, tree.name);
                 },
             .style = ColumnStyle::row_header,
             .order_by = {"name"}},
            {.name = "height",
             .label = "Height",
             .cell = [](Tree const& tree) { return std::to_string(tree.height); },
             .style = ColumnStyle::number,
             .order_by = {"height"}},
            {.label = "Kind", .cell = [](Tree const&) { return "tree"; }}};
}

std::vector<Tree> const trees{{1, "Oak & ash", 30}, {2, "Yew", 9}};

Listing listing(std::string const& query) {
    return Listing{Url{"/" + query}, {.sort_keys = sort_keys(columns()), .page_size = 2}};
}

TEST(DataTable, HasACellForEachColumnOfEachRow) {
    EXPECT_EQ(DataTable<Tree>("Trees", columns(), trees).rendered(),
              "<div class=\"table-responsive\" role=\"region\" aria-label=\"Trees\" "
              "tabindex=\"0\"><table class=\"table\"><caption class=\"caption-top\">Trees</caption>"
              "<thead><tr><th scope=\"col\">Name</th>"
              "<th scope=\"col\" class=\"text-end\">Height</th><th scope=\"col\">Kind</th></tr>"
              "</thead><tbody>"
              "<tr><th scope=\"row\"><a href=\"/tree/1\">Oak &amp; ash</a></th>"
              "<td class=\"text-end\">30</td><td>tree</td></tr>"
              "<tr><th scope=\"row\"><a href=\"/tree/2\">Yew</a></th>"
              "<td class=\"text-end\">9</td><td>tree</td></tr>"
              "</tbody></table></div>");
}

TEST(DataTable, WithoutRowsSaysSo) {
    auto const html = DataTable<Tree>("Trees", columns(), std::vector<Tree>{}).rendered();
    EXPECT_THAT(html, HasSubstr("<tbody><tr><td colspan=\"3\">There is nothing to show.</td></tr>"
                                "</tbody>"));
}

TEST(DataTable, HasHeadersThatSortWhereTheListingCan) {
    auto const html =
        DataTable<Tree>("Trees", columns(), trees, listing("?sort=name&page=2")).rendered();
    EXPECT_THAT(html, HasSubstr("<th scope=\"col\" aria-sort=\"ascending\">"
                                "<a href=\"/?sort=name&amp;order=descending\">Name"
                                "<span aria-hidden=\"true\"> ▲</span></a></th>"));
    EXPECT_THAT(html, HasSubstr("<th scope=\"col\" class=\"text-end\">"
                                "<a href=\"/?sort=height\">Height</a></th>"));
    EXPECT_THAT(html, HasSubstr("<th scope=\"col\">Kind</th>"));
}

TEST(DataTable, IsReliedOnOnlyWhenItIsToldTo) {
    DataTable<Tree> table{"Trees", columns(), trees};
    EXPECT_THAT(table.concurrency_hash_strings(), IsEmpty());
    table.track(trees, [](Tree const& tree) { return tree.name; });
    EXPECT_THAT(table.concurrency_hash_strings(), ElementsAre("Oak & ash", "Yew"));
    EXPECT_EQ(table.concurrency_label(), "Trees");
}

std::string pages(long long page, long long rows) {
    auto shown = listing("?page=" + std::to_string(page));
    shown.set_total(rows);
    return Pagination{shown}.rendered();
}

TEST(Pagination, LinksToThePagesAroundAndToBothEnds) {
    auto const item = [](int page) {
        auto const number = std::to_string(page);
        return "<li class=\"page-item\"><a href=\"/" + (page == 1 ? "" : "?page=" + number) +
               "\" class=\"page-link\">" + number + "</a></li>";
    };
    std::string const gap =
        "<li class=\"page-item disabled\"><span class=\"page-link\">…</span></li>";
    EXPECT_EQ(pages(5, 19),
              "<nav aria-label=\"Pages\"><p class=\"mb-1\">9–10 of 19</p>"
              "<ul class=\"pagination flex-wrap\"><li class=\"page-item\">"
              "<a href=\"/?page=4\" class=\"page-link\" rel=\"prev\">Previous</a></li>" +
                  item(1) + gap + item(4) +
                  "<li class=\"page-item active\"><a href=\"/?page=5\" class=\"page-link\" "
                  "aria-current=\"page\">5</a></li>" +
                  item(6) + gap + item(10) +
                  "<li class=\"page-item\"><a href=\"/?page=6\" class=\"page-link\" "
                  "rel=\"next\">Next</a></li></ul></nav>");
}

TEST(Pagination, HasNoGapForASinglePage) {
    EXPECT_THAT(pages(4, 14), Not(HasSubstr("…")));
    EXPECT_THAT(pages(1, 14), Not(HasSubstr("Previous")));
    EXPECT_THAT(pages(7, 13), Not(HasSubstr("Next")));
    EXPECT_THAT(pages(7, 13), HasSubstr("13–13 of 13"));
}

TEST(Pagination, IsNotThereForOnePage) {
    EXPECT_EQ(pages(1, 2), "");
    EXPECT_EQ(pages(3, 0), "");
    EXPECT_THROW(Pagination{listing("")}, std::logic_error);
}

TEST(SearchForm, KeepsTheOrderAndWhatElseTheAddressSays) {
    EXPECT_EQ(SearchForm(listing("?a=%22&sort=height&page=2")).rendered(),
              "<form role=\"search\" method=\"get\" action=\"/\" class=\"mb-3\">"
              "<input type=\"hidden\" name=\"a\" value=\"&quot;\">"
              "<input type=\"hidden\" name=\"sort\" value=\"height\">"
              "<label class=\"form-label\" for=\"holdfast-search\">Search</label>"
              "<div class=\"input-group\"><input type=\"search\" name=\"search\" value "
              "id=\"holdfast-search\" class=\"form-control\">"
              "<button type=\"submit\" class=\"btn btn-outline-secondary\">Search</button></div>"
              "</form>");
}

TEST(SearchForm, LeadsBackToAllThatThereIs) {
    auto const html = SearchForm(listing("?search=%3Cb%3E&sort=height"), "Find trees").rendered();
    EXPECT_THAT(html, HasSubstr("value=\"&lt;b&gt;\""));
    EXPECT_THAT(html, HasSubstr("for=\"holdfast-search\">Find trees</label>"));
    EXPECT_THAT(html, HasSubstr("<a href=\"/?sort=height\" class=\"btn btn-link\">Show all</a>"));
}

}  // namespace
}  // namespace holdfast
