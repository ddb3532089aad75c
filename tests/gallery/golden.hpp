// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include <holdfast/testing/page.hpp>

namespace holdfast::testing {

/// A document of the form alone, the same each time: without what is random or secret, and with
/// each tag in a line of its own.
inline std::string document(Page const& page) {
    auto const& html = page.html();
    auto const start = html.find("<form");
    auto form = html.substr(start, html.find("</form>") + 7 - start);
    std::smatch suffix;
    if (std::regex_search(form, suffix, std::regex{"\\.seal\\.([a-z0-9]+)"})) {
        form = std::regex_replace(form, std::regex{"\\." + suffix[1].str()}, ".0");
    }
    form = std::regex_replace(form, std::regex{"(\\.seal\\.0\" value=)\"[^\"]*\""}, "$1\"\"");
    form = std::regex_replace(form, std::regex{" data-(user|instance|fate)=\"[^\"]*\""}, "");
    form = std::regex_replace(form, std::regex{" maxlength=\"[0-9]{4,}\""}, "");
    form = std::regex_replace(form, std::regex{"><"}, ">\n<");
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>Golden</title></head>\n<body>\n"
           "<h1>Golden</h1>\n" +
           form + "\n</body>\n</html>\n";
}

/// tests/gallery/golden holds what each page has to be; with HOLDFAST_REWRITE_GOLDEN in the
/// environment it is written instead, for its difference to be reviewed.
inline void is_golden(Page const& page, std::string const& name) {
    auto const path = std::filesystem::path{HOLDFAST_GOLDEN_FOLDER} / (name + ".html");
    auto const present = document(page);
    if (std::getenv("HOLDFAST_REWRITE_GOLDEN") != nullptr) {
        std::ofstream{path, std::ios::binary} << present;
        return;
    }
    std::ostringstream golden;
    golden << std::ifstream{path, std::ios::binary}.rdbuf();
    EXPECT_EQ(present, golden.str()) << path;
}

/// The action of a user who types the text there.
inline auto fill(std::string const& label, std::string const& text) {
    return [=](Page& page) { page.fill(label, text); };
}

}  // namespace holdfast::testing
